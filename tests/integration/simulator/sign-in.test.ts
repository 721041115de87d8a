import { createHash, randomBytes } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import type { SimulatorOptions } from '../../../simulator/start.ts';
import { handClock, startCaller, type Caller } from './client.ts';

const REDIRECT = 'http://localhost:8418/oauth/callback';
const verifier = randomBytes(48).toString('base64url');
const challenge = createHash('sha256').update(verifier).digest('base64url');

const running: Caller[] = [];

async function start(options: SimulatorOptions = {}): Promise<Caller> {
  const caller = await startCaller({ historyHours: 1, agents: 20, ...options });
  running.push(caller);
  return caller;
}

afterEach(async () => {
  for (const { simulator } of running.splice(0)) await simulator.close();
});

function request({ simulator }: Caller, changes: Record<string, string> = {}): URLSearchParams {
  const all = {
    client_id: simulator.publicClientId,
    redirect_uri: REDIRECT,
    response_type: 'code',
    code_challenge: challenge,
    code_challenge_method: 'S256',
    state: 'st&te',
    ...changes,
  };
  return new URLSearchParams(Object.entries(all).filter(([, value]) => value !== ''));
}

interface Page {
  readonly status: number;
  readonly text: string;
  /** Where the browser is sent, with what. */
  readonly sent: Record<string, string> | null;
  readonly cookie: string | null;
}

async function open(url: string, init: RequestInit = {}): Promise<Page> {
  const response = await fetch(url, { redirect: 'manual', ...init });
  const location = response.headers.get('location');
  return {
    status: response.status,
    text: await response.text(),
    sent: location === null ? null : Object.fromEntries(new URL(location).searchParams),
    cookie: response.headers.get('set-cookie')?.split(';')[0] ?? null,
  };
}

const authorize = (caller: Caller, changes?: Record<string, string>, init?: RequestInit): Promise<Page> =>
  open(`${caller.simulator.loginUrl}/oauth/authorize?${request(caller, changes)}`, init);

/** Presses a button of the sign-in page as a browser would: with all hidden fields. */
async function press(caller: Caller, words: string, changes?: Record<string, string>): Promise<Page> {
  const { text } = await authorize(caller, changes);
  const plain = (value: string): string =>
    value.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
  const hidden = [...text.matchAll(/type="hidden" name="([^"]*)" value="([^"]*)"/g)];
  const [, name = '', value = ''] =
    new RegExp(`<button name="([^"]*)" value="([^"]*)">${words}<`).exec(text) ?? [];
  const body = new URLSearchParams(hidden.map(([, key = '', text = '']) => [plain(key), plain(text)]));
  body.set(name, value);
  return open(`${caller.simulator.loginUrl}/oauth/authorize`, { method: 'POST', body });
}

async function token(
  { simulator }: Caller,
  form: Record<string, string>,
): Promise<{ status: number; body: Record<string, string> }> {
  const body = new URLSearchParams({ client_id: simulator.publicClientId, ...form });
  const response = await fetch(`${simulator.loginUrl}/oauth/token`, { method: 'POST', body });
  return { status: response.status, body: (await response.json()) as Record<string, string> };
}

const exchange = (caller: Caller, code: string, changes: Record<string, string> = {}) =>
  token(caller, {
    grant_type: 'authorization_code',
    code,
    code_verifier: verifier,
    redirect_uri: REDIRECT,
    ...changes,
  });

async function signIn(caller: Caller, who = 'Marta Lindqvist', scope = '') {
  const { sent } = await press(caller, `Sign in as ${who}`, { scope });
  return (await exchange(caller, sent?.code ?? '')).body;
}

async function call(caller: Caller, bearer: string | undefined, path: string, method = 'GET') {
  const headers = { Authorization: `Bearer ${bearer ?? ''}` };
  const response = await fetch(`${caller.simulator.apiUrl}${path}`, { method, headers });
  const text = await response.text();
  return { status: response.status, body: (text === '' ? {} : JSON.parse(text)) as Record<string, unknown> };
}

const order = (caller: Caller, fault: object) => caller.control('POST', '/faults', fault);
const behave = (caller: Caller, mode: string, person?: string) =>
  caller.control('POST', '/act', {
    act: 'signInBehaviour',
    mode,
    ...(person === undefined ? {} : { person }),
  });

describe('the sign-in page', () => {
  it('offers the supervisors, and sends the chosen one back with code and state', async () => {
    const caller = await start();
    const page = await authorize(caller);
    expect(page.status).toBe(200);
    expect(page.text).toContain('Sign in as Marta Lindqvist');
    expect(page.text).toContain('Sign in as Jonas Weber');
    const { status, sent } = await press(caller, 'Sign in as Marta Lindqvist');
    expect(status).toBe(302);
    expect(sent).toEqual({ code: expect.any(String) as string, state: 'st&te' });
  });

  it('tells the app of a refusal', async () => {
    const { sent } = await press(await start(), 'Refuse');
    expect(sent).toMatchObject({ error: 'access_denied', state: 'st&te' });
  });

  it.each([
    ['an unknown client', { client_id: 'nobody' }],
    ['no client', { client_id: '' }],
    ['a redirect that is not registered', { redirect_uri: 'http://127.0.0.1:8418/oauth/callback' }],
    ['no redirect', { redirect_uri: '' }],
  ])('keeps %s to itself', async (_, changes) => {
    const page = await authorize(await start(), changes);
    expect(page).toMatchObject({ status: 400, sent: null });
    expect(page.text).toContain('cannot go on');
  });

  it('is not for a client that signs in as itself', async () => {
    const caller = await start();
    expect(await authorize(caller, { client_id: caller.simulator.clientId })).toMatchObject({ status: 400 });
  });

  it.each([
    ['invalid_request', { code_challenge: '' }],
    ['invalid_request', { code_challenge: 'short' }],
    ['invalid_request', { code_challenge_method: 'plain' }],
    ['unsupported_response_type', { response_type: 'token' }],
    ['invalid_scope', { scope: 'users:readonly everything' }],
    ['login_required', { prompt: 'none' }],
  ])('sends back %s', async (error, changes) => {
    const { status, sent } = await authorize(await start(), changes);
    expect(status).toBe(302);
    expect(sent).toMatchObject({ error, state: 'st&te', error_description: expect.any(String) as string });
  });

  it('knows a browser the second time, unless it is to ask again', async () => {
    const caller = await start();
    const { cookie } = await press(caller, 'Sign in as Jonas Weber');
    const headers = { Cookie: cookie ?? '' };
    expect((await authorize(caller, {}, { headers })).sent).toMatchObject({ state: 'st&te' });
    expect((await authorize(caller, { prompt: 'login' }, { headers })).status).toBe(200);
    await open(`${caller.simulator.loginUrl}/logout`, { headers });
    expect((await authorize(caller, {}, { headers })).status).toBe(200);
  });

  it('sends the browser on after signing out, where the client may', async () => {
    const { simulator } = await start({ redirectUris: ['http://localhost:9/after'] });
    const logout = (to: string) =>
      open(`${simulator.loginUrl}/logout?redirect_uri=${encodeURIComponent(to)}`);
    expect((await logout('http://localhost:9/after')).status).toBe(302);
    expect((await logout('http://elsewhere.example/')).status).toBe(200);
  });

  it('answers by itself on order', async () => {
    const caller = await start();
    await behave(caller, 'grant', 'Jonas Weber');
    const { sent } = await authorize(caller);
    const { body } = await exchange(caller, sent?.code ?? '');
    expect((await call(caller, body.access_token, '/api/v2/users/me')).body.name).toBe('Jonas Weber');
    await behave(caller, 'wrongState');
    expect((await authorize(caller)).sent?.state).not.toBe('st&te');
    await behave(caller, 'refuse');
    expect((await authorize(caller)).sent).toMatchObject({ error: 'access_denied' });
    await behave(caller, 'silentError');
    expect((await authorize(caller)).sent).toEqual({ error: 'server_error', state: 'st&te' });
    await behave(caller, 'ask');
    expect((await authorize(caller)).status).toBe(200);
    const wrong = await behave(caller, 'grant', 'Nobody');
    expect(wrong).toMatchObject({ status: 400, body: { error: expect.stringContaining('Marta') as string } });
  });
});

describe('the token endpoint', () => {
  it('takes a code once, with its verifier and redirect', async () => {
    const caller = await start();
    const code = async (): Promise<string> =>
      (await press(caller, 'Sign in as Marta Lindqvist')).sent?.code ?? '';
    const good = await code();
    expect((await exchange(caller, good)).body).toMatchObject({
      token_type: 'bearer',
      expires_in: 86_400,
      refresh_token: expect.any(String) as string,
    });
    expect((await exchange(caller, good)).body.error).toBe('invalid_grant');
    const wrong = { code_verifier: randomBytes(48).toString('base64url') };
    expect((await exchange(caller, await code(), wrong)).body.error).toBe('invalid_grant');
    const elsewhere = { redirect_uri: 'http://localhost:1/' };
    expect((await exchange(caller, await code(), elsewhere)).body.error).toBe('invalid_grant');
    const form = { grant_type: 'authorization_code', code: await code() };
    expect((await token(caller, form)).body.error).toBe('invalid_request');
  });

  it('forgets a code after a minute', async () => {
    const clock = handClock();
    const caller = await start({ now: clock.now });
    const { sent } = await press(caller, 'Sign in as Marta Lindqvist');
    clock.pass(60);
    expect((await exchange(caller, sent?.code ?? '')).body.error).toBe('invalid_grant');
  });

  it.each([
    [{ client_id: 'nobody' }, 401, 'invalid_client'],
    [{ client_secret: 'something' }, 401, 'invalid_client'],
  ])('refuses %j', async (changes, status, error) => {
    const caller = await start();
    const { sent } = await press(caller, 'Sign in as Marta Lindqvist');
    expect(await exchange(caller, sent?.code ?? '', changes)).toMatchObject({ status, body: { error } });
  });

  it('keeps each client to its own grant', async () => {
    const caller = await start();
    const { clientId, clientSecret } = caller.simulator;
    const own = { client_id: clientId, client_secret: clientSecret };
    expect((await exchange(caller, 'x', own)).body.error).toBe('unauthorized_client');
    expect((await token(caller, { grant_type: 'client_credentials' })).body.error).toBe(
      'unauthorized_client',
    );
  });

  it('renews once per refresh token, and hands out the next', async () => {
    const caller = await start();
    const first = await signIn(caller);
    const renew = (refresh_token = '') => token(caller, { grant_type: 'refresh_token', refresh_token });
    const second = await renew(first.refresh_token);
    expect(second.status).toBe(200);
    expect((await call(caller, second.body.access_token, '/api/v2/users/me')).status).toBe(200);
    expect((await renew(first.refresh_token)).body.error).toBe('invalid_grant');
    expect((await renew(second.body.refresh_token)).status).toBe(200);
  });

  it('gives no refresh token where the organisation does not', async () => {
    expect(await signIn(await start({ refreshTokens: false }))).not.toHaveProperty('refresh_token');
  });
});

describe('a signed-in supervisor', () => {
  it('has an identity, a role and a token that tells both', async () => {
    const caller = await start();
    const { access_token: bearer } = await signIn(caller);
    const me = await call(caller, bearer, '/api/v2/users/me?expand=authorization');
    expect(me.body).toMatchObject({
      name: 'Marta Lindqvist',
      state: 'active',
      authorization: {
        roles: [{ name: 'Campaign supervisor' }],
        permissions: expect.arrayContaining(['outbound:campaign:view']) as string[],
      },
    });
    const subject = await call(caller, bearer, '/api/v2/authorization/subjects/me');
    expect(subject.body).toMatchObject({ id: me.body.id, name: 'Marta Lindqvist' });
    expect((await call(caller, bearer, '/api/v2/tokens/me')).body).toMatchObject({
      organization: { name: 'Contoso Energy' },
      OAuthClient: { id: caller.simulator.publicClientId, authorizedGrantType: 'CODE' },
      authorizedScope: expect.arrayContaining(['outbound:readonly']) as string[],
    });
  });

  it('may do what the role grants and no more', async () => {
    const caller = await start();
    const lean = await signIn(caller, 'Jonas Weber');
    expect((await call(caller, lean.access_token, '/api/v2/routing/skillgroups')).status).toBe(403);
    const full = await signIn(caller);
    expect((await call(caller, full.access_token, '/api/v2/routing/skillgroups')).status).toBe(200);
    await order(caller, { kind: 'dropPermission', permission: 'routing:skillGroup:view' });
    expect((await call(caller, full.access_token, '/api/v2/routing/skillgroups')).status).toBe(403);
  });

  it('lets the app do only what its scopes cover', async () => {
    const caller = await start();
    const { access_token: bearer } = await signIn(
      caller,
      'Marta Lindqvist',
      'users:readonly user-basic-info',
    );
    expect((await call(caller, bearer, '/api/v2/users')).status).toBe(200);
    const refused = await call(caller, bearer, '/api/v2/outbound/campaigns');
    expect(refused).toMatchObject({ status: 403, body: { code: 'app.not.authorized.for.scope' } });
    expect(refused.body.message).toContain('outbound:readonly');
    await order(caller, { kind: 'dropScope', scope: 'users:readonly' });
    expect((await call(caller, bearer, '/api/v2/users')).body.code).toBe('app.not.authorized.for.scope');
    expect((await call(caller, bearer, '/api/v2/tokens/me')).body.authorizedScope).toEqual([
      'user-basic-info',
    ]);
    await order(caller, { kind: 'restoreScope', scope: 'users:readonly' });
    expect((await call(caller, bearer, '/api/v2/users')).status).toBe(200);
  });

  it('is signed out by revoking the token', async () => {
    const caller = await start();
    const { access_token: bearer } = await signIn(caller);
    expect((await call(caller, bearer, '/api/v2/tokens/me', 'DELETE')).status).toBe(200);
    expect((await call(caller, bearer, '/api/v2/users/me')).body.code).toBe('bad.credentials');
  });

  it('can renew an expired token, but not after an idle timeout', async () => {
    const caller = await start();
    const first = await signIn(caller);
    const renew = (refresh_token = '') => token(caller, { grant_type: 'refresh_token', refresh_token });
    await order(caller, { kind: 'expireToken' });
    expect((await call(caller, first.access_token, '/api/v2/users/me')).status).toBe(401);
    const second = (await renew(first.refresh_token)).body;
    await order(caller, { kind: 'idleTimeout' });
    expect((await call(caller, second.access_token, '/api/v2/users/me')).status).toBe(401);
    expect((await renew(second.refresh_token)).body.error).toBe('invalid_grant');
    expect(await signIn(caller)).toHaveProperty('access_token');
  });

  it('cannot renew once refresh tokens are revoked', async () => {
    const caller = await start();
    const first = await signIn(caller);
    await order(caller, { kind: 'revokeRefreshTokens' });
    expect((await call(caller, first.access_token, '/api/v2/users/me')).status).toBe(200);
    const form = { grant_type: 'refresh_token', refresh_token: first.refresh_token ?? '' };
    expect((await token(caller, form)).body.error).toBe('invalid_grant');
  });
});

describe('phones', () => {
  it.each([
    ['none', { usersOnDifferentEdgeGroup: 0 }, false],
    ['otherEdgeGroup', { usersOnDifferentEdgeGroup: 1 }, true],
  ])('show in the dialer’s account when %s', async (phone, told, hasStation) => {
    const caller = await start({ queues: 1 });
    interface Facts {
      readonly conservation: string[];
      readonly campaigns: { id: string; queueId: string | null }[];
      readonly agents: { id: string; status: string; hasStation: boolean; queues: { joined: boolean }[] }[];
    }
    const facts = async (): Promise<Facts> => (await caller.control('GET', '/state')).body as Facts;
    const { agents, campaigns } = await facts();
    const onQueue = agents.filter((one) => one.status !== 'OFF_QUEUE' && one.queues[0]?.joined === true);
    const id = campaigns.find(({ queueId }) => queueId !== null)?.id ?? '';
    const [agent] = onQueue.filter((one) => one.hasStation);
    const others = onQueue.filter((one) => one.hasStation && one !== agent).length;
    await caller.control('POST', '/act', { act: 'setPhone', userId: agent?.id, phone });
    const { body } = await caller.call('GET', `/api/v2/outbound/campaigns/${id}/diagnostics`);
    expect(body).toMatchObject({
      queueUtilizationDiagnostic: { ...told, usersOnQueueWithStation: others + (hasStation ? 1 : 0) },
    });
    const user = await caller.call('GET', `/api/v2/users/${agent?.id ?? ''}?expand=station`);
    const { station } = user.body as { station: Record<string, unknown> };
    expect('effectiveStation' in station).toBe(hasStation);
    expect((await facts()).conservation).toEqual([]);
  });
});

describe('people who come and go', () => {
  it.each(['inactive', 'deleted'])('disappear from live data when %s, and come back', async (state) => {
    const caller = await start({ queues: 1, lagMs: [0, 0] });
    const seen = async (): Promise<readonly string[]> => {
      const { body } = await caller.call('POST', '/api/v2/analytics/routing/activity/query', {
        groupBy: ['queueId'],
        metrics: [{ metric: 'oUserRoutingStatuses', details: true }],
      });
      const [result] = (body as { results: { entities: { userId: string }[] }[] }).results;
      return result?.entities.map(({ userId }) => userId) ?? [];
    };
    const [userId = ''] = await seen();
    const set = (next: string) =>
      caller.control('POST', '/act', { act: 'setUserState', userId, state: next });
    await set(state);
    expect(await seen()).not.toContain(userId);
    expect((await caller.call('GET', `/api/v2/users/${userId}`)).body).toMatchObject({ state });
    expect((await caller.call('GET', `/api/v2/license/users/${userId}`)).body).toMatchObject({
      licenses: [],
    });
    await set('active');
    expect(await seen()).toContain(userId);
    const { body } = await caller.control('GET', '/state');
    expect((body as { conservation: string[] }).conservation).toEqual([]);
  });
});
