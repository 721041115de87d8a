import { describe, expect, it } from 'vitest';
import { hostsOf, REGIONS } from '../../../../src/main/genesys/regions.ts';
import { adminUrl } from '../../../../src/main/genesys/admin-pages.ts';
import { mayOpen, mayOpenOutside } from '../../../../src/main/outside/allowed-links.ts';

describe('mayOpenOutside', () => {
  it.each([
    'https://apps.mypurecloud.de/',
    'https://mypurecloud.com/',
    'https://apps.euw2.pure.cloud/#/admin',
    'https://developer.genesys.cloud/x',
  ])('allows %s', (url) => {
    expect(mayOpenOutside(url)).toBe(true);
  });

  it.each([
    'http://help.genesys.cloud/',
    'https://mypurecloud.com.evil.example/',
    'https://evilpure.cloud/',
    'https://pure.cloud@evil.example/',
    'https://user@apps.pure.cloud/',
    'https://apps.pure.cloud:8443/',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'smb://pure.cloud/share',
    'not a link',
    '',
  ])('refuses %s', (url) => {
    expect(mayOpenOutside(url)).toBe(false);
  });
});

describe('mayOpen', () => {
  it.each(REGIONS.map(({ key }) => key))('opens sign-in and administration of %s', (region) => {
    const hosts = hostsOf({ region });
    const admin = adminUrl({ region }, { page: 'queue', id: 'q-1' });
    if (!hosts.ok || !admin.ok) throw new Error('no such region');
    const { loginUrl } = hosts.value;
    expect(mayOpen({ kind: 'sign-in', url: `${loginUrl}/oauth/authorize?state=1`, loginUrl })).toBe(true);
    expect(mayOpen({ kind: 'page', url: admin.value })).toBe(true);
  });

  it.each([
    ['https://sso.example.com/gate', 'https://sso.example.com/gate/oauth/authorize?a=1', true],
    ['http://127.0.0.1:8700/login', 'http://127.0.0.1:8700/login/oauth/authorize?a=1', true],
    ['http://localhost:8700', 'http://localhost:8700/oauth/authorize', true],
    ['http://sso.example.com', 'http://sso.example.com/oauth/authorize', false],
    ['https://sso.example.com', 'https://evil.example.com/oauth/authorize', false],
    ['https://sso.example.com', 'https://sso.example.com:8443/oauth/authorize', false],
    ['https://sso.example.com', 'https://sso.example.com/oauth/authorize/../../x', false],
    ['https://sso.example.com', 'https://sso.example.com/oauth/token', false],
    ['https://sso.example.com', 'https://u:p@sso.example.com/oauth/authorize', false],
    ['https://sso.example.com', 'https://sso.example.com/oauth/authorize#x', false],
    ['file:///etc', 'file:///etc/oauth/authorize', false],
    ['javascript:x', 'javascript:x/oauth/authorize', false],
    ['', '', false],
  ])('with the login address %s: %s is %s', (loginUrl, url, allowed) => {
    expect(mayOpen({ kind: 'sign-in', url, loginUrl })).toBe(allowed);
  });
});
