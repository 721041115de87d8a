import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createClientCredentials } from '../../../src/main/genesys/auth.ts';
import { createGate } from '../../../src/main/genesys/gate.ts';
import { createTransport } from '../../../src/main/genesys/transport.ts';
import { createHandClock } from '../../support/hand-clock.ts';
import { startLoopbackServer } from '../../support/loopback-server.ts';
import type { LoopbackServer } from '../../support/loopback-server.ts';
import { createSilentLog } from '../../support/silent-log.ts';

const SECRET = 'pä:ss word';

let server: LoopbackServer;
let issued = 0;

beforeEach(async () => {
  issued = 0;
  server = await startLoopbackServer(() => {
    issued += 1;
    return { body: { access_token: `token-${issued}`, token_type: 'bearer', expires_in: 3_600 } };
  });
});

afterEach(() => server.close());

function setUp() {
  const clock = createHandClock();
  const log = createSilentLog();
  const gate = createGate({ clock, log, random: () => 0 });
  const transport = createTransport({ gate, clock, random: () => 0, fetch, timeoutMs: 16_000 });
  const means = {
    loginUrl: server.url,
    clientId: 'client',
    clientSecret: SECRET,
    userAgent: 'Floorwatch/test',
    hide: () => undefined,
    scope: null,
  };
  return { tokens: createClientCredentials({ ...means, transport, clock, log }), clock, log };
}

const ok = (value: string) => ({ ok: true, value });

describe('signing in with client credentials', () => {
  it('asks the login host as OAuth prescribes', async () => {
    expect(await setUp().tokens.token()).toEqual(ok('token-1'));
    const [request] = server.arrived;
    expect(request).toMatchObject({
      method: 'POST',
      path: '/oauth/token',
      body: 'grant_type=client_credentials',
    });
    expect(request?.headers).toMatchObject({
      'content-type': 'application/x-www-form-urlencoded',
      authorization: `Basic ${Buffer.from(`client:${SECRET}`).toString('base64')}`,
    });
  });

  it('is done once for all who ask at the same time', async () => {
    const { tokens } = setUp();
    expect(await Promise.all([tokens.token(), tokens.token(), tokens.token()])).toEqual([
      ok('token-1'),
      ok('token-1'),
      ok('token-1'),
    ]);
    expect(server.arrived).toHaveLength(1);
  });

  it('is renewed a minute before the token ends', async () => {
    const { tokens, clock } = setUp();
    await tokens.token();
    await clock.advance(3_539_999);
    expect(await tokens.token()).toEqual(ok('token-1'));
    await clock.advance(1);
    expect(await tokens.token()).toEqual(ok('token-2'));
  });

  it('is renewed when the platform does not take the token, but not for an older one', async () => {
    const { tokens } = setUp();
    await tokens.token();
    tokens.reject('token-1');
    expect(await tokens.token()).toEqual(ok('token-2'));
    tokens.reject('token-1');
    expect(await tokens.token()).toEqual(ok('token-2'));
  });

  it('leaves neither token nor secret in the log', async () => {
    const { tokens, log } = setUp();
    await tokens.token();
    expect(log.lines).toHaveLength(1);
    expect(JSON.stringify(log.lines)).not.toMatch(/token-1|ss word/);
  });
});

describe('a sign-in that fails', () => {
  it.each([
    [401, { error: 'invalid_client', error_description: 'Unknown client.' }, 'Unknown client.'],
    [400, { error: 'invalid_client', description: 'client not found' }, 'client not found'],
    [400, { error: 'unauthorized_client' }, 'unauthorized_client'],
    [401, { message: 'Bad login.', code: 'bad.credentials', status: 401 }, 'Bad login.'],
    [403, 'no json', 'status 403'],
  ])('rejects the credentials on %i', async (status, body, words) => {
    server.react(() => ({ status, body }));
    const outcome = await setUp().tokens.token();
    expect(outcome).toMatchObject({
      ok: false,
      fault: { kind: 'credentials-rejected', call: 'POST /oauth/token' },
    });
    if (!outcome.ok) expect(outcome.fault.detail).toContain(words);
  });

  it.each([
    [404, {}, 'unreachable'],
    [302, {}, 'unreachable'],
    [200, { access_token: '' }, 'malformed-answer'],
    [200, '<html>', 'malformed-answer'],
  ])('is sorted: status %i with %j is %s', async (status, body, kind) => {
    server.react(() => ({ status, body }));
    expect(await setUp().tokens.token()).toMatchObject({ ok: false, fault: { kind } });
  });

  it('does not knock again with rejected credentials until half a minute has passed', async () => {
    server.react(() => ({ status: 401, body: { error: 'invalid_client' } }));
    const { tokens, clock } = setUp();
    await tokens.token();
    expect(await tokens.token()).toMatchObject({ ok: false, fault: { kind: 'credentials-rejected' } });
    expect(server.arrived).toHaveLength(1);
    await clock.advance(30_000);
    await tokens.token();
    expect(server.arrived).toHaveLength(2);
  });
});
