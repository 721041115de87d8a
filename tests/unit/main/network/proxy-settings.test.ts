import { describe, expect, it } from 'vitest';
import { proxyFor } from '../../../../src/main/network/proxy-for.ts';
import { loginFor, readProxySettings } from '../../../../src/main/network/proxy-settings.ts';

const PLATFORM = 'https://api.example.com/api';

describe('the proxy for the platform', () => {
  it.each([
    ['nothing is set', {}, null],
    ['the usual variable names it', { HTTPS_PROXY: 'http://p:8080' }, 'http://p:8080'],
    ['it is named in small letters', { https_proxy: 'http://p:8080' }, 'http://p:8080'],
    ['it is named without a scheme', { HTTPS_PROXY: 'p:8080' }, 'http://p:8080'],
    ['only plain requests have one', { HTTP_PROXY: 'http://p:8080' }, null],
    [
      'ours is named beside the usual',
      { FLOORWATCH_PROXY: 'http://o:1', HTTPS_PROXY: 'http://p:2' },
      'http://o:1',
    ],
    ['the address carries the sign-in', { FLOORWATCH_PROXY: 'http://a:b%40c@o:1' }, 'http://a:b%40c@o:1'],
    [
      'the sign-in stands apart',
      { HTTPS_PROXY: 'http://p:2', FLOORWATCH_PROXY_USER: 'a', FLOORWATCH_PROXY_PASSWORD: 'b' },
      'http://a:b@p:2',
    ],
    ['the usual variable is of no use', { HTTPS_PROXY: 'socks5://p:1' }, null],
    ['it is the first of all hosts', { HTTPS_PROXY: 'http://p:2', NO_PROXY: '*' }, null],
    ['its domain is excepted', { HTTPS_PROXY: 'http://p:2', NO_PROXY: 'other.org, .example.com' }, null],
    [
      'another port is excepted',
      { HTTPS_PROXY: 'http://p:2', NO_PROXY: 'api.example.com:8443' },
      'http://p:2',
    ],
    ['a name that ends alike is excepted', { HTTPS_PROXY: 'http://p:2', NO_PROXY: 'ple.com' }, 'http://p:2'],
    [
      'our exceptions stand in for the usual',
      { HTTPS_PROXY: 'http://p:2', NO_PROXY: '*', FLOORWATCH_NO_PROXY: 'other.org' },
      'http://p:2',
    ],
  ])('where %s', (_, env, expected) => {
    expect(proxyFor(readProxySettings({ ...env }), PLATFORM)).toBe(expected);
  });

  it.each(['http://127.0.0.1:1', 'http://localhost:1', 'http://[::1]:1'])('is not asked for %s', (url) => {
    const settings = readProxySettings({ FLOORWATCH_PROXY: 'http://p:1' });
    expect(proxyFor(settings, url)).toBeNull();
    const every = readProxySettings({ FLOORWATCH_PROXY: 'http://p:1', FLOORWATCH_NO_PROXY: '<-loopback>' });
    expect(proxyFor(every, url)).toBe('http://p:1');
  });
});

describe('the sign-in of a proxy', () => {
  it('is told to that proxy only', () => {
    const settings = readProxySettings({ FLOORWATCH_PROXY: 'http://a:b@proxy.example.com:8080' });
    expect(loginFor(settings, 'proxy.example.com:8080')).toMatchObject({ user: 'a', password: 'b' });
    expect(loginFor(settings, 'other.example.com:8080')).toBeNull();
  });

  it('is told to the system’s proxy where none is named', () => {
    const settings = readProxySettings({ FLOORWATCH_PROXY_USER: 'a', FLOORWATCH_PROXY_PASSWORD: 'b' });
    expect(loginFor(settings, 'any:1')).toMatchObject({ user: 'a', password: 'b' });
  });

  it('is taken out of the environment', () => {
    const env = {
      FLOORWATCH_PROXY: 'http://p:1',
      FLOORWATCH_PROXY_USER: 'a',
      FLOORWATCH_PROXY_PASSWORD: 'hush',
    };
    readProxySettings(env);
    expect(JSON.stringify(env)).not.toContain('hush');
  });
});

it.each([
  [{ FLOORWATCH_PROXY: 'socks5://p:1' }, 'FLOORWATCH_PROXY is not the address of a proxy'],
  [{ FLOORWATCH_PROXY: 'http://' }, 'FLOORWATCH_PROXY is not the address of a proxy'],
  [{ FLOORWATCH_PROXY_USER: 'a' }, 'FLOORWATCH_PROXY_PASSWORD is not set'],
  [{ FLOORWATCH_PROXY_PASSWORD: 'b' }, 'FLOORWATCH_PROXY_USER is not set'],
])('refuses %j in words', (env, words) => {
  expect(() => readProxySettings(env)).toThrow(words);
});
