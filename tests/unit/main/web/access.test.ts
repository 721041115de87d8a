import { describe, expect, it } from 'vitest';
import { createAccess } from '../../../../src/main/web/access.ts';
import { isNotForeign, isOwnHost, isOwnOrigin, sessionOf } from '../../../../src/main/web/checks.ts';
import { dataFolder } from '../../../../src/main/web/data-folder.ts';

describe('createAccess', () => {
  function access() {
    let now = 0;
    return { gate: createAccess({ now: () => now }), turn: (ms: number) => (now += ms) };
  }

  it('exchanges a token for a session', () => {
    const { gate } = access();
    const session = gate.redeem(gate.issue());
    expect(session).toMatch(/^[\w-]{43}$/);
    expect(gate.knows(session)).toBe(true);
  });

  it('takes a token once', () => {
    const { gate } = access();
    const token = gate.issue();
    gate.redeem(token);
    expect(gate.redeem(token)).toBeNull();
  });

  it.each([
    [120_000, true],
    [120_001, false],
  ])('after %i ms takes a token: %s', (ms, taken) => {
    const { gate, turn } = access();
    const token = gate.issue();
    turn(ms);
    expect(gate.redeem(token) !== null).toBe(taken);
  });

  it('knows no other session, nor a token as one', () => {
    const { gate } = access();
    expect([null, '', 'x', gate.issue()].map((session) => gate.knows(session))).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('the checks of a request', () => {
  it.each([
    ['127.0.0.1:4000', true],
    ['localhost:4000', true],
    ['127.0.0.1:4001', false],
    ['127.0.0.1', false],
    ['evil.example:4000', false],
    ['localhost.evil.example:4000', false],
    [undefined, false],
  ])('host %s is our own: %s', (host, own) => {
    expect(isOwnHost(host, 4000)).toBe(own);
  });

  const host = '127.0.0.1:4000';
  it.each([
    ['http://127.0.0.1:4000', true],
    ['http://localhost:4000', false],
    ['https://127.0.0.1:4000', false],
    ['null', false],
    [undefined, false],
  ])('origin %s may change something: %s', (origin, own) => {
    expect(isOwnOrigin(origin === undefined ? { host } : { host, origin }, 4000)).toBe(own);
  });

  it.each([
    [{ host }, true],
    [{ host, 'sec-fetch-site': 'same-origin' }, true],
    [{ host, 'sec-fetch-site': 'same-site' }, false],
    [{ host, 'sec-fetch-site': 'cross-site' }, false],
    [{ host, origin: 'http://127.0.0.1:4000' }, true],
    [{ host, origin: 'http://evil.example' }, false],
  ])('%j may listen: %s', (headers, allowed) => {
    expect(isNotForeign(headers, 4000)).toBe(allowed);
  });

  it.each([
    ['floorwatch-4000=abc', 'abc'],
    ['a=b; floorwatch-4000=abc; c=d', 'abc'],
    ['floorwatch-4001=abc', null],
    ['xfloorwatch-4000=abc', null],
    [undefined, null],
  ])('the cookie %s holds %s', (cookie, session) => {
    expect(sessionOf(cookie === undefined ? {} : { cookie }, 4000)).toBe(session);
  });
});

describe('dataFolder', () => {
  it.each([
    ['linux', {}, '/home/a/.config/floorwatch-web'],
    ['linux', { XDG_CONFIG_HOME: '/x' }, '/x/floorwatch-web'],
    ['darwin', {}, '/home/a/Library/Application Support/Floorwatch Web'],
    ['win32', { APPDATA: '/roaming' }, '/roaming/Floorwatch Web'],
    ['win32', { FLOORWATCH_DATA_DIR: '/d' }, '/d'],
  ] as const)('on %s with %j is %s', (platform, env, folder) => {
    expect(dataFolder({ platform, env, home: '/home/a' })).toBe(folder);
  });
});
