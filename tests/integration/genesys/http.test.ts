import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { succeeded, type Fault } from '../../../src/core/faults/fault.ts';
import { createGate } from '../../../src/main/genesys/gate.ts';
import { createHttp } from '../../../src/main/genesys/http.ts';
import type { Call } from '../../../src/main/genesys/http.ts';
import { createTransport } from '../../../src/main/genesys/transport.ts';
import type { Clock } from '../../../src/main/ports/clock.ts';
import { createEagerClock } from '../../support/eager-clock.ts';
import { createHandClock } from '../../support/hand-clock.ts';
import { startLoopbackServer } from '../../support/loopback-server.ts';
import type { LoopbackServer, Reaction } from '../../support/loopback-server.ts';
import { createSilentLog } from '../../support/silent-log.ts';

const CALL: Call<{ name: string }> = {
  method: 'GET',
  path: '/api/v2/organizations/me',
  priority: 'catalogue',
  schema: z.object({ name: z.string() }),
};
const GOOD = { body: { name: 'Acme' } };

let server: LoopbackServer;

beforeEach(async () => {
  server = await startLoopbackServer();
});

afterEach(() => server.close());

/** Beyond the patience of the eager clock, so that waits cost nothing and the limit never strikes. */
const NEVER_MS = 3_600_000;

function setUp(means: { clock?: Clock; apiUrl?: string; timeoutMs?: number } = {}) {
  const { clock = createEagerClock(600_000), apiUrl = server.url, timeoutMs = NEVER_MS } = means;
  const log = createSilentLog();
  const rejected: string[] = [];
  const ended: string[] = [];
  const tokens = {
    token: () => Promise.resolve(succeeded(`secret-${rejected.length + 1}`)),
    reject: (token: string) => void rejected.push(token),
    giveUp: (fault: Fault) => void ended.push(fault.kind),
  };
  const gate = createGate({ clock, log, random: () => 0 });
  const transport = createTransport({ gate, clock, random: () => 0, fetch, timeoutMs });
  const http = createHttp({ apiUrl, tokens, transport, userAgent: 'Floorwatch/test', log });
  return { http, gate, log, rejected, ended };
}

/** Answers with the given reactions in turn; the last one stays. */
function inTurn(...reactions: (Reaction | 'never' | 'cut')[]) {
  let at = 0;
  server.react(() => {
    const reaction = reactions[Math.min(at, reactions.length - 1)] ?? 'cut';
    at += 1;
    return reaction;
  });
}

async function faultOf(call: Call<unknown> = CALL) {
  const outcome = await setUp().http.ask(call);
  if (outcome.ok) throw new Error('expected a fault');
  return outcome.fault;
}

describe('a request', () => {
  it('carries token, agent and repeated parameters', async () => {
    inTurn(GOOD);
    await setUp().http.ask({
      ...CALL,
      query: [
        ['id', 'a'],
        ['id', 'b,c'],
      ],
    });
    const [request] = server.arrived;
    expect(request?.query.getAll('id')).toEqual(['a', 'b,c']);
    expect(request?.headers).toMatchObject({
      authorization: 'Bearer secret-1',
      'user-agent': 'Floorwatch/test',
      accept: 'application/json',
    });
    expect(request?.headers['content-type']).toBeUndefined();
  });

  it('sends a body as JSON', async () => {
    inTurn(GOOD);
    await setUp().http.ask({ ...CALL, method: 'POST', body: ['a'] });
    expect(server.arrived[0]).toMatchObject({ method: 'POST', body: '["a"]' });
    expect(server.arrived[0]?.headers['content-type']).toBe('application/json');
  });
});

describe('a refused request', () => {
  const platform = (code: string, message: string, rest: object = {}) => ({
    body: { code, message, contextId: 'ctx-1', ...rest },
  });

  it.each([
    [400, platform('bad.request', 'No.'), { kind: 'request-refused', detail: 'bad.request: No. (400)' }],
    [403, platform('missing.permissions', 'No.'), { kind: 'permission-missing', permissions: [] }],
    [404, platform('not.found', 'Gone.'), { kind: 'not-found' }],
    [409, platform('request.conflict', 'No.'), { kind: 'request-refused' }],
    [413, { body: '<html>too large</html>' }, { kind: 'request-refused', correlationId: null }],
    [408, platform('client.timeout', 'Late.'), { kind: 'timeout' }],
    [429, platform('too.many.requests', 'Slower.'), { kind: 'rate-limited' }],
    [500, platform('internal.server.error', 'Oops.'), { kind: 'platform-error' }],
    [501, {}, { kind: 'platform-error', detail: 'The platform answered with status 501.' }],
    [503, { body: 'no json' }, { kind: 'platform-error' }],
    [504, platform('request.timeout', 'Late.'), { kind: 'timeout' }],
    [302, { headers: { Location: 'https://portal.example/' } }, { kind: 'unreachable' }],
  ])('with status %i', async (status, reaction, expected) => {
    inTurn({ status, ...reaction });
    const fault = await faultOf();
    expect(fault).toMatchObject({ call: 'GET /api/v2/organizations/me', ...expected });
  });

  it.each([
    ['the message', { message: 'Missing: [outbound:campaign:view]' }],
    ['the parameters', { message: 'No.', messageParams: { permissions: 'outbound:campaign:view' } }],
    ['the details', { message: 'No.', details: [{ errorCode: 'x', fieldName: 'outbound:campaign:view' }] }],
    ['a nested error', { message: 'No.', errors: [{ message: 'needs outbound:campaign:view' }] }],
  ])('names the missing permission from %s', async (_, body) => {
    inTurn({ status: 403, body: { code: 'missing.permissions', ...body } });
    expect((await faultOf()).permissions).toEqual(['outbound:campaign:view']);
  });

  it('names several permissions, each once', async () => {
    const message = 'Requires analytics:queueObservation:view or outbound:campaign:view';
    inTurn({ status: 403, body: { message, messageWithParams: message } });
    expect((await faultOf()).permissions).toEqual([
      'analytics:queueObservation:view',
      'outbound:campaign:view',
    ]);
  });

  it.each([
    ['the header', { 'ININ-Correlation-Id': 'header-1' }, 'header-1'],
    ['the body', {}, 'ctx-1'],
  ])('keeps the correlation id from %s', async (_, headers, correlationId) => {
    inTurn({ status: 400, headers, body: { contextId: 'ctx-1' } });
    expect((await faultOf()).correlationId).toBe(correlationId);
  });
});

describe('repeating', () => {
  it.each([
    [408, 3],
    [429, 3],
    [500, 3],
    [503, 3],
    [504, 3],
    [400, 1],
    [403, 1],
    [404, 1],
    [501, 1],
  ])('asks after status %i %i times in all', async (status, times) => {
    inTurn({ status });
    await faultOf();
    expect(server.arrived).toHaveLength(times);
  });

  it.each([
    ['a failure', { status: 503 }],
    ['a cut connection', 'cut' as const],
    ['a refusal', { status: 429, headers: { 'Retry-After': '1' } }],
  ])('gets over %s', async (_, bad) => {
    inTurn(bad, GOOD);
    expect(await setUp().http.ask(CALL)).toEqual({ ok: true, value: { name: 'Acme' } });
    expect(server.arrived).toHaveLength(2);
  });

  it('waits out a refusal in the gate', async () => {
    const clock = createHandClock();
    inTurn({ status: 429, headers: { 'Retry-After': '42' } }, GOOD);
    const { http, gate } = setUp({ clock });
    const start = clock.now();
    const asked = http.ask(CALL);
    await expect.poll(() => gate.state().resumesAt).toBe(start + 42_000);
    await clock.advance(42_000);
    expect(await asked).toMatchObject({ ok: true });
    expect(gate.state().refusals).toBe(1);
  });
});

describe('a token that is not taken', () => {
  const TAKEN = 'Bearer secret-2';

  it('is replaced once without a word', async () => {
    server.react(({ headers }) => (headers.authorization === TAKEN ? GOOD : { status: 401 }));
    const { http, rejected, log } = setUp();
    expect(await http.ask(CALL)).toMatchObject({ ok: true });
    expect(rejected).toEqual(['secret-1']);
    expect(log.lines).toEqual([]);
  });

  it('is a sign-out when its successor is not taken either', async () => {
    inTurn({ status: 401, body: { code: 'bad.credentials', message: 'Invalid login.' } });
    expect(await faultOf()).toMatchObject({
      kind: 'signed-out',
      detail: 'bad.credentials: Invalid login. (401)',
    });
    expect(server.arrived).toHaveLength(2);
  });
});

describe('a platform that cannot be reached', () => {
  it('is named with a plain reason', async () => {
    await server.close();
    const outcome = await setUp().http.ask(CALL);
    expect(outcome).toMatchObject({
      ok: false,
      fault: {
        kind: 'unreachable',
        detail: 'The host refused the connection.',
        call: 'GET /api/v2/organizations/me',
      },
    });
    server = await startLoopbackServer();
  });

  it('is told from one whose certificate is not right', async () => {
    const outcome = await setUp({ apiUrl: server.url.replace('http:', 'https:') }).http.ask(CALL);
    expect(outcome).toMatchObject({ ok: false, fault: { kind: 'unreachable' } });
    if (!outcome.ok) expect(outcome.fault.detail).toMatch(/secure connection failed/);
  });

  it('is told from one that answers too late', async () => {
    const clock = createHandClock();
    inTurn('never');
    const asked = setUp({ clock, timeoutMs: 16_000 }).http.ask(CALL);
    for (const times of [1, 2, 3]) {
      await expect.poll(() => server.arrived.length).toBe(times);
      await clock.advance(16_000);
      await expect.poll(() => clock.pending()).toBe(times === 3 ? 0 : 1);
      await clock.advance(1_000);
    }
    expect(await asked).toMatchObject({
      ok: false,
      fault: { kind: 'timeout', detail: 'There was no answer within 16 s.' },
    });
  });
});

describe('an answer that cannot be read', () => {
  const headers = { 'ININ-Correlation-Id': 'corr-7' };

  it.each([
    ['not JSON', '<html>', 'not JSON'],
    ['empty', '', 'not JSON'],
    ['of another shape', { name: 4 }, 'name: Invalid input: expected string, received number'],
    ['a list', [], 'the answer: Invalid input: expected object, received array'],
  ])('because it is %s', async (_, body, words) => {
    inTurn({ headers, body });
    const fault = await faultOf();
    expect(fault).toMatchObject({
      kind: 'malformed-answer',
      call: 'GET /api/v2/organizations/me',
      correlationId: 'corr-7',
    });
    expect(fault.detail).toContain(words);
    expect(server.arrived).toHaveLength(1);
  });

  it('because it is too large', async () => {
    inTurn({ body: `"${'x'.repeat(33 * 1024 * 1024)}"` });
    expect(await faultOf()).toMatchObject({
      kind: 'malformed-answer',
      detail: 'The answer was larger than 32 MB.',
    });
  });
});

describe('the log', () => {
  it('names the call and the correlation id, never the token', async () => {
    inTurn({ status: 400, body: { message: 'No.', contextId: 'ctx-1' } });
    const { http, log } = setUp();
    await http.ask(CALL);
    expect(log.lines).toHaveLength(1);
    expect(log.lines[0]?.facts).toMatchObject({
      call: 'GET /api/v2/organizations/me',
      correlationId: 'ctx-1',
    });
    expect(JSON.stringify(log.lines)).not.toContain('secret-');
  });
});
