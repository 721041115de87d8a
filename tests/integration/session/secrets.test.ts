import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startApp, startOrganisation } from '../../support/composed-app.ts';
import type { ComposedApp, Organisation } from '../../support/composed-app.ts';
import { createMemoryKeychain } from '../../support/memory-keychain.ts';

const CLIENT_SECRET = 'Qm7-client-secret-that-shows-nowhere-4f';
const WRONG_SECRET = 'Zz9-wrong-secret-that-shows-nowhere-8k';

let organisation: Organisation;
let app: ComposedApp;
/** Codes and states that passed through the browser. */
let carried: string[];

beforeEach(async () => {
  carried = [];
  organisation = await startOrganisation({ clientSecret: CLIENT_SECRET });
  const { folder, redirectPort } = organisation;
  app = startApp({ folder, redirectPort, keychain: createMemoryKeychain(), browse });
});

afterEach(async () => {
  await app.close();
  await organisation.close();
});

async function browse(url: string): Promise<void> {
  const page = await fetch(url, { redirect: 'manual' });
  const target = page.headers.get('location') ?? '';
  for (const value of new URL(target).searchParams.values()) carried.push(value);
  await fetch(target);
}

/** Every secret that took part, each long enough that finding it is no chance. */
function secrets(): readonly string[] {
  const tokens = app.tokenAnswers.flatMap((text) => {
    const answer = JSON.parse(text) as Record<string, unknown>;
    return [answer.access_token, answer.refresh_token].filter((token) => typeof token === 'string');
  });
  return [CLIENT_SECRET, WRONG_SECRET, ...tokens, ...carried.filter((value) => value.length > 20)];
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((path) => statSync(path).isFile());
}

/** The command lines of every process of this machine that may be read. */
function commandLines(): readonly string[] {
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return processes.flatMap((id) => {
    try {
      return [readFileSync(`/proc/${id}/cmdline`, 'utf8')];
    } catch {
      return [];
    }
  });
}

/** Clients and supervisors sign in, fail, renew, lose their sign-in and sign out. */
async function wholeLife(): Promise<void> {
  await app.tryAsk('profiles', 'save', { clientSecret: WRONG_SECRET });
  const wrong = organisation.draft('client-credentials', { clientSecret: WRONG_SECRET });
  await app.ask('profiles', 'test', wrong);
  const { id } = await app.ask<{ id: string }>('profiles', 'save', wrong);
  await app.ask('profiles', 'activate', { id });
  await app.until(() => JSON.stringify(app.session()).includes('credentials-rejected'));
  await app.ask('profiles', 'save', organisation.draft('client-credentials', { id }));
  await app.until(() => app.session().phase === 'signed-in');
  await organisation.order('faults', { kind: 'expireToken' });
  await app.ask('preflight', 'check');
  await organisation.order('act', { act: 'signInBehaviour', mode: 'grant' });
  const browser = await app.ask<{ id: string }>('profiles', 'save', organisation.draft('browser'));
  await app.ask('profiles', 'activate', browser);
  await app.until(() => app.session().phase === 'signed-out');
  await app.ask('session', 'signIn');
  await app.until(() => app.session().phase === 'signed-in');
  await organisation.order('faults', { kind: 'expireToken' });
  await app.ask('preflight', 'check');
  await organisation.order('faults', { kind: 'idleTimeout' });
  await app.ask('preflight', 'check');
  await app.until(() => app.session().phase === 'ended');
  await app.ask('session', 'signIn');
  await app.until(() => app.session().phase === 'signed-in');
  await app.ask('session', 'signOut');
  for (const group of ['board', 'profiles', 'session', 'preflight', 'preferences'])
    await app.ask(group, 'read');
}

it('shows no secret in files, log, window or command line, whatever happens', async () => {
  await wholeLife();
  const looked: readonly (readonly [string, string])[] = [
    ...filesBelow(organisation.folder).map((path) => [path, readFileSync(path, 'utf8')] as const),
    ['the log', app.lines.join('\n')],
    ['the window', app.shown.join('\n')],
    ...commandLines().map((line) => ['a command line', line] as const),
  ];
  // What is no secret is found in each place, so the search looks where something is.
  for (const place of ['settings.json', 'the window']) {
    const text = looked.find(([name]) => name.endsWith(place))?.[1];
    expect(text).toContain(organisation.simulator.publicClientId);
  }
  expect(app.lines.join('\n')).toContain('The sign-in changed.');
  expect(commandLines().join('\n')).toContain('node');
  const found = secrets();
  expect(found.length).toBeGreaterThanOrEqual(10);
  for (const [place, text] of looked) {
    for (const secret of found)
      expect(text.includes(secret), `${secret.slice(0, 6)}… in ${place}`).toBe(false);
  }
});
