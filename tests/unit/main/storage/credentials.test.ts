import { describe, expect, it } from 'vitest';
import { openCredentials, type Keychain } from '../../../../src/main/storage/credentials.ts';
import { sessionOnly, troubleOf } from '../../../../src/main/storage/keychain-words.ts';
import { createHandClock } from '../../../support/hand-clock.ts';
import { createMemoryKeychain } from '../../../support/memory-keychain.ts';
import { createSilentLog } from '../../../support/silent-log.ts';

const NAME = { profileId: 'p1', kind: 'client-secret' } as const;
const SECRET = 'uV6-secret-of-this-test';

function open(change: Partial<Keychain> = {}) {
  const keychain = createMemoryKeychain();
  const clock = createHandClock();
  const log = createSilentLog();
  const used = { ...keychain, ...change };
  const store = openCredentials({ clock, log, platform: 'linux', load: () => used });
  return { store, keychain, clock, log };
}

describe('credentials', () => {
  it('are kept under the service and an account per profile and kind', async () => {
    const { store, keychain } = open();
    expect(await store.save(NAME, SECRET)).toEqual({ kind: 'keychain' });
    expect([...keychain.entries]).toEqual([['Floorwatch/p1/client-secret', SECRET]]);
    expect(await store.load(NAME)).toEqual({ secret: SECRET, keeping: { kind: 'keychain' } });
    await store.forget(NAME);
    expect(await store.load(NAME)).toEqual({ secret: null, keeping: { kind: 'keychain' } });
  });

  it('are compared after writing: what does not come back whole is taken out and held in memory', async () => {
    const { store, keychain } = open({ getPassword: () => Promise.resolve('cut') });
    const keeping = await store.save(NAME, SECRET);
    expect(keeping).toMatchObject({ kind: 'session-only', why: 'check-failed' });
    expect(keychain.entries.size).toBe(0);
    expect(await store.load(NAME)).toEqual({ secret: SECRET, keeping });
  });

  it.each([
    ['Cannot autolaunch D-Bus without X11 $DISPLAY', 'no-keychain'],
    ['Object does not exist at path', 'no-keychain'],
    ['Cannot create an item in a locked collection', 'locked'],
    ['User interaction is not allowed.', 'locked'],
    ['Prompt dismissed', 'locked'],
  ])('"%s" means %s', async (message, why) => {
    const { store, log } = open({ setPassword: () => Promise.reject(new Error(message)) });
    expect(await store.save(NAME, SECRET)).toMatchObject({ kind: 'session-only', why });
    expect(troubleOf(message)).toBe(why);
    expect(JSON.stringify(log.lines)).not.toContain(SECRET);
  });

  it('are held in memory where the module cannot be loaded', async () => {
    const load = (): never => {
      throw new Error('cannot open shared object file');
    };
    const store = openCredentials({
      clock: createHandClock(),
      log: createSilentLog(),
      platform: 'linux',
      load,
    });
    const keeping = await store.save(NAME, SECRET);
    expect(keeping).toMatchObject({
      why: 'no-keychain',
      remedy: expect.stringContaining('libsecret') as string,
    });
    expect(await store.load(NAME)).toEqual({ secret: SECRET, keeping });
    await store.forget(NAME);
    expect(await store.load(NAME)).toMatchObject({ secret: null });
  });

  it('do not wait for a keychain that asks somebody something', async () => {
    let calls = 0;
    let answer: (value: string | null) => void = () => undefined;
    const { store, clock } = open({
      getPassword() {
        calls += 1;
        return new Promise((settle) => (answer = settle));
      },
    });
    const first = store.load(NAME);
    await clock.advance(5_000);
    expect(await first).toMatchObject({ secret: null, keeping: { why: 'locked' } });
    expect(await store.load(NAME)).toMatchObject({ keeping: { why: 'locked' } });
    expect(calls).toBe(1);
    answer(null);
    await clock.advance(0);
    void store.load(NAME);
    await clock.advance(0);
    expect(calls).toBe(2);
  });

  it('leave the memory once the keychain takes them again', async () => {
    let broken = true;
    const kept = createMemoryKeychain();
    const { store } = open({
      ...kept,
      setPassword: (...args) => (broken ? Promise.reject(new Error('gone')) : kept.setPassword(...args)),
    });
    expect(await store.save(NAME, SECRET)).toMatchObject({ kind: 'session-only' });
    broken = false;
    expect(await store.save(NAME, 'newer')).toEqual({ kind: 'keychain' });
    expect(await store.load(NAME)).toEqual({ secret: 'newer', keeping: { kind: 'keychain' } });
  });
});

describe('sessionOnly', () => {
  const TROUBLES = ['module-missing', 'no-keychain', 'locked', 'check-failed'] as const;
  const CASES = TROUBLES.flatMap((trouble) =>
    (['linux', 'darwin', 'win32', 'freebsd'] as const).map((platform) => [trouble, platform] as const),
  );

  it.each(CASES)('says what to do about %s on %s', (trouble, platform) => {
    expect(sessionOnly(trouble, platform)).toMatchObject({
      kind: 'session-only',
      remedy: expect.stringMatching(/\w+.*\.$/) as string,
    });
  });
});
