import { afterEach, describe, expect, it } from 'vitest';
import { handClock, startCaller, type Answer, type Caller } from './client.ts';
import type { SimulatorOptions } from '../../../simulator/start.ts';

const running: Caller[] = [];

async function start(options: SimulatorOptions = {}): Promise<Caller> {
  const caller = await startCaller({ historyHours: 1, agents: 40, ...options });
  running.push(caller);
  return caller;
}

afterEach(async () => {
  for (const { simulator } of running.splice(0)) await simulator.close();
});

const codeOf = ({ body }: Answer): unknown => (body as { code?: string }).code;

async function token(
  caller: Caller,
  body: string,
  authorization?: string,
): Promise<{ status: number; body: Record<string, unknown> }> {
  const response = await fetch(`${caller.simulator.loginUrl}/oauth/token`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/x-www-form-urlencoded',
      ...(authorization === undefined ? {} : { Authorization: authorization }),
    },
    body,
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

describe('signing in', () => {
  it('takes the credentials in the form as well', async () => {
    const caller = await start();
    const { clientId, clientSecret } = caller.simulator;
    const answer = await token(
      caller,
      `grant_type=client_credentials&client_id=${clientId}&client_secret=${clientSecret}`,
    );
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ token_type: 'bearer', expires_in: 86_400 });
  });

  it.each([
    ['grant_type=client_credentials', 401, 'invalid_client'],
    ['grant_type=password', 400, 'unsupported_grant_type'],
    ['', 400, 'invalid_request'],
  ])('refuses "%s" in the words of OAuth', async (form, status, error) => {
    const answer = await token(
      await start(),
      form,
      `Basic ${Buffer.from('someone:wrong').toString('base64')}`,
    );
    expect(answer.status).toBe(status);
    expect(answer.body.error).toBe(error);
  });

  it('forgets a token that was revoked or has expired', async () => {
    const clock = handClock();
    const caller = await start({ now: clock.now, tokenSeconds: 60 });
    expect((await caller.call('HEAD', '/api/v2/tokens/me')).status).toBe(200);
    clock.pass(61);
    expect(codeOf(await caller.call('GET', '/api/v2/tokens/me'))).toBe('bad.credentials');
    await caller.signIn();
    expect((await caller.call('DELETE', '/api/v2/tokens/me')).status).toBe(200);
    expect((await caller.call('GET', '/api/v2/tokens/me')).status).toBe(401);
  });

  it('asks for a token that is missing', async () => {
    const { simulator } = await start();
    const response = await fetch(`${simulator.apiUrl}/api/v2/users`);
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ code: 'authentication.required', status: 401 });
    expect(response.headers.get('ININ-Correlation-Id')).not.toBeNull();
  });
});

describe('limits', () => {
  it('counts a token’s minute and refuses what is beyond it', async () => {
    const clock = handClock();
    const caller = await start({ now: clock.now, rateLimit: 3 });
    clock.pass(10);
    for (const count of ['1', '2', '3']) {
      const answer = await caller.call('GET', '/api/v2/organizations/me');
      expect(answer.status).toBe(200);
      expect(answer.headers.get('inin-ratelimit-count')).toBe(count);
      expect(answer.headers.get('inin-ratelimit-allowed')).toBe('3');
      expect(answer.headers.get('inin-ratelimit-reset')).toBe('50');
    }
    const refused = await caller.call('GET', '/api/v2/organizations/me');
    expect(refused.status).toBe(429);
    expect(codeOf(refused)).toBe('too.many.requests.retry.after');
    expect(refused.headers.get('Retry-After')).toBe('50');
    clock.pass(50);
    expect((await caller.call('GET', '/api/v2/organizations/me')).status).toBe(200);
  });
});

describe('permissions', () => {
  it('names what is missing', async () => {
    const caller = await start({ permissions: ['routing:queue:view'] });
    const any = await caller.call('POST', '/api/v2/analytics/queues/observations/query', {});
    expect(any.status).toBe(403);
    expect(any.body).toMatchObject({
      code: 'missing.any.permissions',
      messageParams: { permissions: '[analytics:queueObservation:view]' },
      details: [{ fieldName: 'analytics:queueObservation:view' }],
    });
    expect(codeOf(await caller.call('GET', '/api/v2/presence/definitions'))).toBe('missing.permissions');
    expect((await caller.call('GET', '/api/v2/users')).status).toBe(200);
  });

  it('lists those it holds', async () => {
    const caller = await start({ permissions: ['routing:queue:view', 'routing:queue:edit'] });
    const { body } = await caller.call('GET', '/api/v2/authorization/subjects/me');
    expect(body).toMatchObject({
      grants: [
        { role: { policies: [{ domain: 'routing', entityName: 'queue', actions: ['view', 'edit'] }] } },
      ],
    });
  });
});

describe('refusals', () => {
  const day = '2026-05-12T08:00:00Z/2026-05-12T09:00:00Z';
  const manyUsers = Array.from({ length: 101 }, (_, i) => ({ dimension: 'userId', value: `user-${i}` }));

  it.each([
    ['GET', '/api/v2/analytics/queries', undefined, 404],
    ['GET', '/api/v2/outbound/campaigns/none/stats', undefined, 404],
    ['GET', '/api/v2/users/me', undefined, 400],
    ['GET', '/api/v2/users?pageSize=101', undefined, 400],
    ['GET', '/api/v2/users?expand=everything', undefined, 400],
    ['GET', '/api/v2/outbound/campaigns?sortOrder=a', undefined, 400],
    ['POST', '/api/v2/outbound/campaigns/performance/query', Array.from({ length: 51 }, () => 'x'), 400],
    ['POST', '/api/v2/analytics/queues/observations/query', { metrics: ['oWaiting'] }, 400],
    [
      'POST',
      '/api/v2/analytics/queues/observations/query',
      {
        filter: { type: 'or', predicates: [{ dimension: 'queueId', value: 'a' }] },
        metrics: ['agentAvailableCount'],
      },
      400,
    ],
    [
      'POST',
      '/api/v2/analytics/users/aggregates/query',
      { interval: day, metrics: ['tAgentRoutingStatus'], filter: { type: 'or', predicates: manyUsers } },
      400,
    ],
    [
      'POST',
      '/api/v2/analytics/users/aggregates/query',
      { interval: day, metrics: ['tAgentRoutingStatus'], granularity: 'PT30S' },
      400,
    ],
    [
      'POST',
      '/api/v2/analytics/conversations/aggregates/query',
      { interval: 'now', metrics: ['tHandle'] },
      400,
    ],
    [
      'POST',
      '/api/v2/analytics/routing/activity/query',
      { metrics: [{ name: 'oMemberUsers' }], groupBy: ['queueId'] },
      400,
    ],
  ])('%s %s %j', async (method, path, body, status) => {
    const caller = await start();
    const answer = await caller.call(method, path, body);
    expect(answer.status).toBe(status);
    const error = answer.body as Record<string, unknown>;
    expect(error.status).toBe(status);
    for (const name of ['message', 'code', 'contextId']) expect(error[name]).toBeTypeOf('string');
  });

  it('complains about a body that is not JSON', async () => {
    const caller = await start();
    const response = await fetch(`${caller.simulator.apiUrl}/api/v2/outbound/campaigns/progress`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${await caller.signIn()}` },
      body: '{',
    });
    expect(response.status).toBe(400);
  });
});

describe('paging', () => {
  it('gives every user once over numbered pages', async () => {
    const caller = await start();
    const seen: string[] = [];
    let next: string | undefined = '/api/v2/users?pageSize=15&state=any';
    while (next !== undefined) {
      const { body } = await caller.call('GET', next);
      const page = body as { entities: { id: string }[]; nextUri?: string; total: number; pageCount: number };
      expect(page).toMatchObject({ total: 40, pageCount: 3 });
      seen.push(...page.entities.map(({ id }) => id));
      next = page.nextUri;
    }
    expect(new Set(seen).size).toBe(40);
    expect(seen).toHaveLength(40);
  });

  it('gives every member once over pages without a total', async () => {
    const caller = await start({ queues: 1 });
    const [queue] = (
      (await caller.call('GET', '/api/v2/routing/queues')).body as {
        entities: { id: string; memberCount: number }[];
      }
    ).entities;
    const seen = new Set<string>();
    let next: string | undefined = `/api/v2/routing/queues/${queue!.id}/members?pageSize=7`;
    while (next !== undefined) {
      const { body } = await caller.call('GET', next);
      const page = body as { entities: { id: string }[]; nextUri?: string };
      expect(page).not.toHaveProperty('total');
      for (const { id } of page.entities) seen.add(id);
      next = page.nextUri;
    }
    expect(seen.size).toBe(queue!.memberCount);
  });

  it('walks skill groups forwards and backwards by cursor', async () => {
    const caller = await start();
    interface Page {
      entities: { id: string }[];
      nextUri?: string;
      previousUri?: string;
    }
    const page = async (uri: string): Promise<Page> => (await caller.call('GET', uri)).body as Page;
    const first = await page('/api/v2/routing/skillgroups?pageSize=5');
    const second = await page(first.nextUri!);
    expect(first.entities).toHaveLength(5);
    expect(second.entities).toHaveLength(3);
    expect(second.nextUri).toBeUndefined();
    expect((await page(second.previousUri!)).entities).toEqual(first.entities);
  });

  it('takes lists repeated and joined by commas', async () => {
    const caller = await start();
    const all = (
      (await caller.call('GET', '/api/v2/outbound/campaigns')).body as { entities: { id: string }[] }
    ).entities;
    const [a, b] = [all[0]!.id, all[1]!.id];
    for (const query of [`id=${a}&id=${b}`, `id=${a},${b}`]) {
      const { body } = await caller.call('GET', `/api/v2/outbound/campaigns?${query}`);
      expect((body as { entities: { id: string }[] }).entities.map(({ id }) => id).sort()).toEqual(
        [a, b].sort(),
      );
    }
  });
});
