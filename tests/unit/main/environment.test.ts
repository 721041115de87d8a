import { describe, expect, it } from 'vitest';
import { readEnvironment, readWebPort, secretsOf } from '../../../src/main/environment.ts';

const CREDENTIALS = { FLOORWATCH_CLIENT_ID: 'id', FLOORWATCH_CLIENT_SECRET: 'secret' };
const URLS = { FLOORWATCH_API_URL: 'http://127.0.0.1:1', FLOORWATCH_LOGIN_URL: 'http://127.0.0.1:2' };

describe('readEnvironment', () => {
  it('reads a region with its client', () => {
    expect(readEnvironment({ ...CREDENTIALS, FLOORWATCH_REGION: 'eu-central-1' })).toEqual({
      kind: 'client-credentials',
      target: { region: 'eu-central-1' },
      clientId: 'id',
      clientSecret: 'secret',
      demo: false,
    });
  });

  it('reads the two hosts of a gateway, and that the data is simulated', () => {
    expect(readEnvironment({ ...CREDENTIALS, ...URLS, FLOORWATCH_DEMO: '1' })).toMatchObject({
      target: { apiUrl: 'http://127.0.0.1:1', loginUrl: 'http://127.0.0.1:2' },
      demo: true,
    });
  });

  it.each([
    ['nothing is set', {}, 'No credentials are set'],
    ['the region is missing', CREDENTIALS, 'FLOORWATCH_REGION is not set'],
    ['the id is missing', { FLOORWATCH_REGION: 'x' }, 'FLOORWATCH_CLIENT_ID is not set'],
    [
      'the secret is missing',
      { FLOORWATCH_REGION: 'x', FLOORWATCH_CLIENT_ID: 'id' },
      'FLOORWATCH_CLIENT_SECRET is not set',
    ],
    [
      'a setting is blank',
      { ...CREDENTIALS, FLOORWATCH_REGION: 'x', FLOORWATCH_CLIENT_ID: '  ' },
      'FLOORWATCH_CLIENT_ID is not set',
    ],
    [
      'only the API host is given',
      { ...CREDENTIALS, FLOORWATCH_API_URL: URLS.FLOORWATCH_API_URL },
      'FLOORWATCH_LOGIN_URL is not set',
    ],
    [
      'only the login host is given',
      { ...CREDENTIALS, FLOORWATCH_LOGIN_URL: URLS.FLOORWATCH_LOGIN_URL },
      'FLOORWATCH_API_URL is not set',
    ],
    ['both ways are given', { ...CREDENTIALS, ...URLS, FLOORWATCH_REGION: 'x' }, 'not both'],
    [
      'a host is not a web address',
      { ...CREDENTIALS, ...URLS, FLOORWATCH_API_URL: 'file:///etc' },
      'FLOORWATCH_API_URL is not a web address',
    ],
  ])('says so when %s', (_, env, words) => {
    const environment = readEnvironment({ ...env });
    expect(environment).toMatchObject({ kind: 'none', fault: { kind: 'no-credentials' } });
    expect(environment.kind === 'none' && environment.fault.detail).toContain(words);
  });

  it('takes the secret out of the environment, also where the rest is of no use', () => {
    const env: NodeJS.ProcessEnv = { FLOORWATCH_CLIENT_SECRET: 'secret' };
    readEnvironment(env);
    expect(env).toEqual({});
  });
});

describe('secretsOf', () => {
  it('names the client secret for the log to hide', () => {
    expect(secretsOf(readEnvironment({ ...CREDENTIALS, FLOORWATCH_REGION: 'x' }))).toEqual(['secret']);
    expect(secretsOf(readEnvironment({}))).toEqual([]);
  });
});

describe('readWebPort', () => {
  it.each([
    [undefined, 0],
    ['0', 0],
    ['8123', 8123],
  ])('reads %s as %i', (text, port) => {
    expect(readWebPort(text === undefined ? {} : { FLOORWATCH_WEB_PORT: text })).toBe(port);
  });

  it.each(['-1', '65536', 'http', '80.5'])('refuses %s in words', (text) => {
    expect(() => readWebPort({ FLOORWATCH_WEB_PORT: text })).toThrow('FLOORWATCH_WEB_PORT is not a port');
  });
});
