import { createServer, type Server } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startApp, startOrganisation, type AppOptions } from '../../support/composed-app.ts';
import type { ComposedApp, Organisation } from '../../support/composed-app.ts';
import { createMemoryKeychain, type MemoryKeychain } from '../../support/memory-keychain.ts';

let organisation: Organisation;
let keychain: MemoryKeychain;
let app: ComposedApp;

beforeEach(async () => {
  organisation = await startOrganisation();
  keychain = createMemoryKeychain();
});

afterEach(async () => {
  await app.close();
  await organisation.close();
});

function start(more: Partial<AppOptions> = {}): ComposedApp {
  const { folder, redirectPort } = organisation;
  app = startApp({ folder, redirectPort, keychain, ...more });
  return app;
}

async function choose(): Promise<string> {
  const { id } = await app.ask<{ id: string }>('profiles', 'save', organisation.draft('browser'));
  await app.ask('profiles', 'activate', { id });
  await app.until(() => app.session().phase === 'signed-out');
  return id;
}

async function signIn(): Promise<void> {
  await app.ask('session', 'signIn');
  await app.until(() => app.session().phase === 'signed-in');
}

const isLive = (): boolean => app.view().connection.phase === 'live';
const faultDetail = (): string | undefined => {
  const state = app.session();
  return 'fault' in state ? state.fault?.detail : undefined;
};

describe('signing in through the browser', () => {
  beforeEach(() => organisation.order('act', { act: 'signInBehaviour', mode: 'grant' }));

  it('names the supervisor, keeps what renews the sign-in, and watches', async () => {
    start();
    const id = await choose();
    await signIn();
    await app.until(() => isLive());
    await app.until(() => JSON.stringify(app.session()).includes('Marta Lindqvist'));
    expect(app.session()).toMatchObject({ keeping: { kind: 'keychain' } });
    expect([...keychain.entries.keys()]).toEqual([`Floorwatch/${id}/refresh-token`]);
  });

  it('tells how long the page in the browser is waited for', async () => {
    start({ browse: () => Promise.resolve() });
    await choose();
    const before = Date.now();
    await app.ask('session', 'signIn');
    await app.until(() => JSON.stringify(app.session()).includes('"browserUntil":1'));
    const state = app.session();
    const until = state.phase === 'signing-in' ? (state.browserUntil ?? 0) : 0;
    expect(until - before).toBeGreaterThanOrEqual(5 * 60_000);
  });

  it('goes on by itself at the next start', async () => {
    start();
    await choose();
    await signIn();
    await app.close();
    start({ browse: () => Promise.reject(new Error('no browser is needed')) });
    await app.until(() => app.session().phase === 'signed-in');
    await app.until(() => isLive());
  });

  it('says that nothing is kept where the platform gives no refresh token', async () => {
    await organisation.close();
    organisation = await startOrganisation({ refreshTokens: false });
    await organisation.order('act', { act: 'signInBehaviour', mode: 'grant' });
    start();
    await choose();
    await signIn();
    expect(app.session()).toMatchObject({ keeping: { kind: 'nothing' } });
    expect(keychain.entries.size).toBe(0);
    await organisation.order('faults', { kind: 'expireToken' });
    await app.ask('preflight', 'check');
    await app.until(() => app.session().phase === 'ended');
  });

  it('ends after an idle timeout, keeps the board, and goes on with it', async () => {
    start();
    await choose();
    await signIn();
    await app.until(() => app.view().campaigns.length > 0 && isLive());
    const before = app.view().campaigns.map(({ id }) => id);
    await organisation.order('faults', { kind: 'idleTimeout' });
    await app.ask('preflight', 'check');
    await app.until(() => app.session().phase === 'ended');
    await app.until(() => app.view().connection.phase === 'signed-out');
    expect(app.session()).toMatchObject({ fault: { kind: 'signed-out' } });
    expect(app.view().campaigns.map(({ id }) => id)).toEqual(before);
    await signIn();
    await app.until(() => isLive());
    expect(app.misfits()).toBe(0);
  });

  it('renews a token that was taken away, without anybody noticing', async () => {
    start();
    await choose();
    await signIn();
    await app.until(() => isLive());
    const answers = app.tokenAnswers.length;
    await organisation.order('faults', { kind: 'expireToken' });
    await app.ask('preflight', 'check');
    expect(app.session().phase).toBe('signed-in');
    expect(app.tokenAnswers.length).toBe(answers + 1);
  });

  it('signs out: the token is revoked and nothing is kept', async () => {
    start();
    await choose();
    await signIn();
    await app.ask('session', 'signOut');
    expect(app.session()).toEqual({ phase: 'signed-out', fault: null });
    expect(keychain.entries.size).toBe(0);
    expect(await organisation.requests()).toContain('DELETE /api/v2/tokens/me');
    await app.until(() => app.view().connection.phase === 'signed-out');
  });
});

describe('a sign-in through the browser that fails', () => {
  it.each([
    ['refuse', 'Access was refused on the sign-in page.'],
    ['silentError', 'The sign-in page refused: server_error.'],
  ])('says why: %s', async (mode, words) => {
    await organisation.order('act', { act: 'signInBehaviour', mode });
    start();
    await choose();
    await app.ask('session', 'signIn');
    await app.until(() => faultDetail() !== undefined);
    expect(app.session()).toMatchObject({ phase: 'signed-out', fault: { kind: 'sign-in-failed' } });
    expect(faultDetail()).toBe(words);
  });

  it('passes over an answer with a state that is not its own, and waits on', async () => {
    await organisation.order('act', { act: 'signInBehaviour', mode: 'wrongState' });
    let came: () => void = () => undefined;
    const wasAnswered = new Promise<void>((settle) => (came = settle));
    let status = 0;
    start({
      async browse(url) {
        const page = await fetch(url, { redirect: 'manual' });
        status = (await fetch(page.headers.get('location') ?? '')).status;
        came();
      },
    });
    await choose();
    await app.ask('session', 'signIn');
    await wasAnswered;
    expect(status).toBe(400);
    expect(app.session().phase).toBe('signing-in');
    expect(app.tokenAnswers).toEqual([]);
  });

  it('can be given up, and begun again at once', async () => {
    start({ browse: () => Promise.resolve() });
    await choose();
    await app.ask('session', 'signIn');
    await app.until(() => JSON.stringify(app.session()).includes('"browserUntil":1'));
    await app.ask('session', 'cancel');
    expect(app.session()).toEqual({ phase: 'signed-out', fault: null });
    await app.ask('session', 'signIn');
    await app.until(() => JSON.stringify(app.session()).includes('"browserUntil":1'));
  });

  it('names the port that is taken', async () => {
    const { redirectPort } = organisation;
    const other: Server = createServer();
    await new Promise<void>((settle) => other.listen(redirectPort, '127.0.0.1', settle));
    try {
      start();
      await choose();
      await app.ask('session', 'signIn');
      await app.until(() => faultDetail() !== undefined);
      expect(faultDetail()).toContain(`Port ${redirectPort} of this machine is taken`);
    } finally {
      await new Promise((settle) => other.close(settle));
    }
  });

  it('says that the browser could not be opened', async () => {
    start({ browse: () => Promise.reject(new Error('no such program')) });
    await choose();
    await app.ask('session', 'signIn');
    await app.until(() => faultDetail() !== undefined);
    expect(faultDetail()).toContain('The browser could not be opened');
  });
});
