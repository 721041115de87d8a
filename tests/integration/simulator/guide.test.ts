import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { handClock, startCaller, type Answer, type Caller } from './client.ts';

const SCOPES = 'analytics:realtime:read campaigns:read users:read reports:export:read';
const MINUTE = 60_000;

let caller: Caller;
let clock: ReturnType<typeof handClock>;
let bearer = '';

beforeEach(async () => {
  clock = handClock();
  caller = await startCaller({ now: clock.now, historyHours: 1, agents: 40, lagMs: [0, 0] });
  bearer = await signIn(SCOPES);
});

afterEach(() => caller.simulator.close());

async function signIn(scope: string): Promise<string> {
  const { loginUrl, clientId, clientSecret } = caller.simulator;
  const pair = { client_id: clientId, client_secret: clientSecret };
  const body = new URLSearchParams({ grant_type: 'client_credentials', ...pair, scope });
  const response = await fetch(`${loginUrl}/oauth/token`, { method: 'POST', body });
  return ((await response.json()) as { access_token: string }).access_token;
}

async function call(method: string, path: string, body?: unknown): Promise<Answer> {
  const response = await fetch(`${caller.simulator.guideUrl}${path}`, {
    method,
    headers: { Authorization: `Bearer ${bearer}` },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, headers: response.headers, body: await response.json() };
}

interface Facts {
  readonly campaigns: { id: string; queueId: string | null; dialed: number; contactsTotal: number }[];
  readonly agents: { id: string; name: string; active: boolean; status: string }[];
}
const facts = async (): Promise<Facts> => (await caller.control('GET', '/state')).body as Facts;

interface Campaigns {
  readonly entities: { id: string; skillGroupIds: string[]; queueIds: string[]; timeZone: string }[];
}
const campaigns = async (): Promise<Campaigns['entities']> =>
  ((await call('GET', '/api/v2/campaigns?pageSize=100')).body as Campaigns).entities;

/** The guide's own example, about some minutes before now. */
function query(changes: object = {}, minutes = 15): object {
  return {
    entityType: 'USER',
    metrics: [{ name: 'agentAvailableCount' }, { name: 'agentTotalTime' }],
    filter: { operator: 'AND', expressions: [] },
    dateFilter: {
      granularity: 'FIFTEEN_MINUTES',
      startTime: new Date(clock.now() - minutes * MINUTE).toISOString(),
      endTime: new Date(clock.now()).toISOString(),
    },
    ...changes,
  };
}

interface Row {
  readonly entityId: string;
  readonly startTime: string;
  readonly endTime: string;
  readonly state?: string;
  readonly metrics: { name: string; value: number }[];
}
const rowsOf = ({ body }: Answer): readonly Row[] => (body as { results: Row[] }).results;
const ask = async (changes?: object, minutes?: number): Promise<readonly Row[]> =>
  rowsOf(await call('POST', '/api/v2/analytics/queries', query(changes, minutes)));

const inGroup = (values: readonly string[]) => ({
  filter: { operator: 'AND', expressions: [{ metricName: 'skillGroupId', operator: 'IN', values }] },
});

describe('the guide’s queries', () => {
  it('find the people of a skill group, with what they do and raw seconds', async () => {
    const [campaign] = (await campaigns()).filter(({ skillGroupIds }) => skillGroupIds.length > 0);
    const rows = await ask(inGroup(campaign?.skillGroupIds ?? []));
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.length).toBeLessThan((await facts()).agents.length);
    const seconds = rows.flatMap(({ metrics }) => metrics.filter(({ name }) => name === 'agentTotalTime'));
    expect(Math.max(...seconds.map(({ value }) => value))).toBeGreaterThan(60);
    expect(seconds.every(({ value }) => Number.isInteger(value) && value <= 900)).toBe(true);
    expect(new Set(rows.map(({ state }) => state))).toContain('OnCall');
  });

  it('cut a window into steps, and tell the state with the newest only', async () => {
    const rows = await ask({}, 40);
    const [first] = rows;
    const own = rows.filter(({ entityId }) => entityId === first?.entityId);
    expect(own.map(({ startTime, endTime }) => Date.parse(endTime) - Date.parse(startTime))).toEqual([
      15 * MINUTE,
      15 * MINUTE,
      10 * MINUTE,
    ]);
    expect(own.map(({ state }) => state === undefined)).toEqual([true, true, false]);
  });

  it('hold nothing in less than a minute', async () => {
    expect(await ask({}, 0.99)).toEqual([]);
    expect((await ask({}, 1)).length).toBeGreaterThan(0);
  });

  it('agree: a queue has as many on call as its people say', async () => {
    const [campaign] = (await campaigns()).filter(({ queueIds }) => queueIds.length > 0);
    const queueId = campaign?.queueIds[0] ?? '';
    const expressions = [{ metricName: 'queueId', operator: 'IN', values: [queueId] }];
    const frame = { filter: { operator: 'AND', expressions }, metrics: [{ name: 'agentOnCallCount' }] };
    const people = await ask(frame);
    const [queue] = await ask({ ...frame, entityType: 'QUEUE' });
    const onCall = people.filter(({ state }) => state === 'OnCall').length;
    expect(onCall).toBeGreaterThan(0);
    expect(queue).toMatchObject({
      entityId: queueId,
      metrics: [{ name: 'agentOnCallCount', value: onCall }],
    });
  });

  it('inflate what is asked by campaign alone, in the zone of its schedule', async () => {
    const [campaign] = (await campaigns()).filter(({ queueIds }) => queueIds.length > 0);
    const metrics = [{ name: 'agentAvailableTime' }];
    const by = (metricName: string, values: readonly string[]) => ({
      metrics,
      filter: { operator: 'AND', expressions: [{ metricName, operator: 'IN', values }] },
    });
    const [whole] = await ask({ ...by('campaignId', [campaign?.id ?? '']), entityType: 'CAMPAIGN' });
    const [queue] = await ask({ ...by('queueId', campaign?.queueIds ?? []), entityType: 'QUEUE' });
    expect(whole?.metrics[0]?.value).toBeGreaterThanOrEqual(queue?.metrics[0]?.value ?? NaN);
    expect(whole?.startTime).toMatch(/-0[45]:00$/);
    expect(Date.parse(whole?.startTime ?? '')).toBe(Date.parse(queue?.startTime ?? ''));
  });

  it.each([
    ['an entity type', { entityType: 'AGENT' }],
    ['a metric', { metrics: [{ name: 'oWaiting' }] }],
    ['no metric', { metrics: [] }],
    ['no filter', { filter: undefined }],
    ['an operator', { filter: { operator: 'NOT', expressions: [] } }],
    ['a dimension', { filter: { operator: 'AND', expressions: [{ metricName: 'teamId', operator: 'IN' }] } }],
    ['a granularity', { dateFilter: { granularity: 'PT15M' } }],
    [
      'a time without an offset',
      {
        dateFilter: {
          granularity: 'ONE_HOUR',
          startTime: '2026-05-12T08:00:00',
          endTime: '2026-05-12T09:00:00Z',
        },
      },
    ],
  ])('are refused for %s', async (_, changes) => {
    const answer = await call('POST', '/api/v2/analytics/queries', query(changes));
    expect(answer.status).toBe(400);
  });

  it('forget whose licence ends', async () => {
    const [row] = await ask();
    await caller.control('POST', '/faults', { kind: 'revokeLicence', userId: row?.entityId });
    expect((await ask()).some(({ entityId }) => entityId === row?.entityId)).toBe(false);
    const { body } = await call('GET', `/api/v2/users?id=${row?.entityId ?? ''}`);
    expect(body).toMatchObject({ entities: [{ licenseId: 'cloudCX3', licenseStatus: 'INACTIVE' }] });
  });
});

describe('the guide’s campaigns', () => {
  it('tell exactly what the guide shows', async () => {
    const [campaign] = (await facts()).campaigns;
    const { status, body } = await call('GET', `/api/v2/analytics/campaigns/${campaign?.id ?? ''}/metrics`);
    expect(status).toBe(200);
    expect(Object.keys(body as object)).toEqual([
      'dialedCount',
      'completedCount',
      'abandonedCount',
      'contactCount',
      'status',
      'lastUpdated',
    ]);
    expect(body).toMatchObject({ dialedCount: campaign?.dialed, contactCount: campaign?.contactsTotal });
    const { lastUpdated } = body as { lastUpdated: string };
    expect(lastUpdated).toBe('2026-05-12T05:00:00.000-04:00');
    expect(Date.parse(lastUpdated)).toBe(clock.now());
  });

  it('count on from a reset', async () => {
    const [campaign] = (await facts()).campaigns;
    await caller.control('POST', '/faults', { kind: 'counterReset', campaignId: campaign?.id });
    const { body } = await call('GET', `/api/v2/analytics/campaigns/${campaign?.id ?? ''}`);
    expect(body).toMatchObject({ dialedCount: 0, completedCount: 0, abandonedCount: 0 });
  });

  it('are not found by another id', async () => {
    expect((await call('GET', '/api/v2/analytics/campaigns/none/metrics')).status).toBe(404);
  });
});

describe('the guide’s gateway', () => {
  it.each([
    ['POST', '/api/v2/analytics/queries', 'analytics:realtime:read', 'analytics:realtime:read'],
    ['GET', '/api/v2/campaigns', 'campaigns:read', 'campaigns:campaigns:read'],
    ['GET', '/api/v2/users', 'users:read', 'users:users:read'],
  ])('wants scope and permission for %s %s', async (method, path, scope, permission) => {
    const body = method === 'POST' ? query() : undefined;
    expect((await call(method, path, body)).status).toBe(200);
    await caller.control('POST', '/faults', { kind: 'dropPermission', permission });
    const unpermitted = await call(method, path, body);
    expect(unpermitted).toMatchObject({ status: 403, body: { code: 'missing.permissions' } });
    expect(JSON.stringify(unpermitted.body)).toContain(permission);
    bearer = await signIn(SCOPES.replace(scope, ''));
    const unscoped = await call(method, path, body);
    expect(unscoped).toMatchObject({ status: 403, body: { code: 'app.not.authorized.for.scope' } });
    expect(JSON.stringify(unscoped.body)).toContain(scope);
  });

  it('refuses scopes nobody knows', async () => {
    expect(await signIn('world:domination')).toBeUndefined();
  });

  it('takes a hundred requests a minute', async () => {
    let answer = await call('GET', '/api/v2/organizations/me');
    expect(answer.headers.get('inin-ratelimit-allowed')).toBe('100');
    for (let i = 2; i <= 101; i += 1) answer = await call('GET', '/api/v2/organizations/me');
    expect(answer.status).toBe(429);
    expect(Number(answer.headers.get('Retry-After'))).toBeGreaterThan(0);
    clock.pass(60);
    expect((await call('GET', '/api/v2/organizations/me')).body).toMatchObject({
      timeZone: 'America/New_York',
    });
  });

  it('is not the platform', async () => {
    expect((await caller.call('POST', '/api/v2/analytics/queries', query())).status).toBe(404);
    const [campaign] = (await facts()).campaigns;
    const path = `/api/v2/analytics/campaigns/${campaign?.id ?? ''}/metrics`;
    expect((await caller.call('GET', path)).status).toBe(404);
  });
});
