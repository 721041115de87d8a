import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Profiles } from '../../../src/core/session/profile.ts';
import type { TestResult } from '../../../src/shared/ipc.ts';
import { startApp, startOrganisation, type AppOptions } from '../../support/composed-app.ts';
import type { ComposedApp, Organisation } from '../../support/composed-app.ts';
import { createMemoryKeychain, type MemoryKeychain } from '../../support/memory-keychain.ts';

let organisation: Organisation;
let other: Organisation;
let keychain: MemoryKeychain;
let app: ComposedApp;

beforeEach(async () => {
  organisation = await startOrganisation({ seed: 1 });
  other = await startOrganisation({ seed: 2, campaigns: 3 });
  keychain = createMemoryKeychain();
  start();
});

afterEach(async () => {
  await app.close();
  await organisation.close();
  await other.close();
});

function start(more: Partial<AppOptions> = {}): void {
  app = startApp({ folder: organisation.folder, keychain, ...more });
}

async function add(of: Organisation, name: string): Promise<string> {
  const draft = of.draft('client-credentials', { name });
  return (await app.ask<{ id: string }>('profiles', 'save', draft)).id;
}

async function watch(id: string): Promise<void> {
  await app.ask('profiles', 'activate', { id });
  await app.until(() => app.session().phase === 'signed-in');
  await app.until(() => app.view().connection.phase === 'live' && app.view().campaigns.length > 0);
}

const read = (): Promise<Profiles> => app.ask<Profiles>('profiles', 'read');
const campaigns = (): readonly string[] => app.view().campaigns.map(({ id }) => id);

describe('profiles', () => {
  it('begin empty, and the session with them', async () => {
    expect(await read()).toEqual({ list: [], activeId: null });
    expect(await app.ask('session', 'read')).toEqual({ phase: 'no-profile' });
    expect(app.view().connection.phase).toBe('no-credentials');
  });

  it('are watched as soon as they are chosen, and again after the next start', async () => {
    const id = await add(organisation, 'Contoso');
    await watch(id);
    expect(app.session()).toMatchObject({ keeping: { kind: 'keychain' } });
    await app.until(() => JSON.stringify(app.session()).includes('Campaign board'));
    await app.close();
    start();
    await app.until(() => app.session().phase === 'signed-in');
    expect(await read()).toMatchObject({ activeId: id, list: [{ id, name: 'Contoso', demo: false }] });
  });

  it('keep their boards and their numbers while another one is watched', async () => {
    const [first, second] = [await add(organisation, 'One'), await add(other, 'Two')];
    await watch(first);
    const mine = campaigns();
    await app.ask('board', 'open', { campaignId: mine[0] });
    await app.until(() => app.view().opened?.id === mine[0]);
    await app.ask('profiles', 'activate', { id: second });
    await app.until(() => campaigns().length > 0 && !campaigns().includes(mine[0] ?? ''));
    expect(app.view().opened).toBeNull();
    const signIns = app.tokenAnswers.length;
    await app.ask('profiles', 'activate', { id: first });
    await app.until(() => app.view().opened?.id === mine[0]);
    expect(campaigns()).toEqual(mine);
    expect(app.session().phase).toBe('signed-in');
    expect(app.misfits()).toBe(0);
    expect(app.tokenAnswers.length).toBe(signIns);
  });

  it('keep board and sign-in when only their name changes', async () => {
    const id = await add(organisation, 'One');
    await watch(id);
    const before = app.tokenAnswers.length;
    const renamed = organisation.draft('client-credentials', { id, name: 'Renamed', clientSecret: null });
    await app.ask('profiles', 'save', renamed);
    expect(await read()).toMatchObject({ list: [{ id, name: 'Renamed' }] });
    expect(app.session().phase).toBe('signed-in');
    expect(app.tokenAnswers.length).toBe(before);
  });

  it('sign in anew when they lead elsewhere', async () => {
    const id = await add(organisation, 'One');
    await watch(id);
    const mine = campaigns();
    await app.ask('profiles', 'save', other.draft('client-credentials', { id }));
    await app.until(() => app.view().campaigns.length > 0 && !campaigns().includes(mine[0] ?? ''));
    expect(app.session().phase).toBe('signed-in');
  });

  it('are forgotten with their secret, and the next one is watched', async () => {
    const [first, second] = [await add(organisation, 'One'), await add(other, 'Two')];
    await watch(first);
    await app.ask('profiles', 'remove', { id: first });
    expect(await read()).toMatchObject({ list: [{ id: second }], activeId: second });
    expect([...keychain.entries.keys()]).toEqual([`Floorwatch/${second}/client-secret`]);
    await app.until(() => app.session().phase === 'signed-in');
    expect(readFileSync(join(organisation.folder, 'settings.json'), 'utf8')).not.toContain(first);
  });

  it('say so where one is gone', async () => {
    expect(await app.tryAsk('profiles', 'activate', { id: 'gone' })).toEqual({
      ok: false,
      code: 'failed',
      message: 'This profile is not there any more.',
    });
  });

  it('stay signed out where the supervisor signed out, until a secret comes', async () => {
    const id = await add(organisation, 'One');
    await watch(id);
    await app.ask('session', 'signOut');
    expect(keychain.entries.size).toBe(0);
    await app.ask('session', 'signIn');
    await app.until(() => JSON.stringify(app.session()).includes('No client secret is found'));
    await app.ask('profiles', 'save', organisation.draft('client-credentials', { id }));
    await app.until(() => app.session().phase === 'signed-in');
  });
});

describe('a try of a draft', () => {
  it('names the organisation and leaves nothing behind', async () => {
    const result = await app.ask<TestResult>('profiles', 'test', organisation.draft('client-credentials'));
    expect(result).toMatchObject({ organization: expect.stringMatching(/\w/) as string, fault: null });
    expect(await organisation.requests()).toContain('DELETE /api/v2/tokens/me');
    expect(keychain.entries.size).toBe(0);
    expect(await read()).toEqual({ list: [], activeId: null });
  });

  it('says what is wrong', async () => {
    const draft = organisation.draft('client-credentials', { clientSecret: 'not-the-secret' });
    expect(await app.ask('profiles', 'test', draft)).toMatchObject({
      organization: null,
      fault: { kind: 'credentials-rejected' },
    });
  });

  it('is refused for the browser', async () => {
    expect(await app.tryAsk('profiles', 'test', organisation.draft('browser'))).toMatchObject({ ok: false });
  });
});

describe('a profile of the environment', () => {
  it('is watched and never kept', async () => {
    await app.close();
    const { apiUrl, loginUrl, clientId, clientSecret } = organisation.simulator;
    const env = {
      FLOORWATCH_API_URL: apiUrl,
      FLOORWATCH_LOGIN_URL: loginUrl,
      FLOORWATCH_CLIENT_ID: clientId,
      FLOORWATCH_CLIENT_SECRET: clientSecret,
    };
    start({ env });
    await app.until(() => app.session().phase === 'signed-in');
    expect(app.session()).toMatchObject({ keeping: { kind: 'environment' } });
    expect(await read()).toMatchObject({ activeId: 'environment' });
    await add(other, 'Two');
    expect(readFileSync(join(organisation.folder, 'settings.json'), 'utf8')).not.toContain('environment');
    expect(await app.tryAsk('profiles', 'remove', { id: 'environment' })).toMatchObject({ ok: false });
  });
});

describe('the demo', () => {
  it('starts its own contact centre and watches it', async () => {
    await app.ask('profiles', 'exploreDemo');
    expect(await read()).toMatchObject({ activeId: 'demo', list: [{ demo: true }] });
    await app.until(() => app.view().connection.phase === 'live' && app.view().campaigns.length > 0);
    expect(app.view().identity.demo).toBe(true);
    expect(await app.tryAsk('links', 'openAdmin', { page: 'roles' })).toMatchObject({
      ok: false,
      message: 'This organisation is reached through a custom host, which has no administration.',
    });
    await app.ask('profiles', 'remove', { id: 'demo' });
    expect(app.session().phase).toBe('no-profile');
  });
});
