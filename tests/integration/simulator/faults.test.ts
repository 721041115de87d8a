import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { handClock, startCaller, type Answer, type Caller } from './client.ts';

let caller: Caller;
let clock: ReturnType<typeof handClock>;

beforeEach(async () => {
  clock = handClock();
  caller = await startCaller({ now: clock.now, historyHours: 1, agents: 40, lagMs: [0, 0] });
});

afterEach(() => caller.simulator.close());

const order = (fault: object): Promise<Answer> => caller.control('POST', '/faults', fault);
const organisation = (): Promise<Answer> => caller.call('GET', '/api/v2/organizations/me');

interface Facts {
  readonly now: number;
  readonly conservation: string[];
  readonly campaigns: {
    id: string;
    name: string;
    dialed: number;
    status: string;
    lineCount: number;
    linesInUse: number;
  }[];
  readonly queues: { id: string; name: string; statuses: Record<string, number> }[];
  readonly agents: {
    id: string;
    active: boolean;
    status: string;
    licensed: boolean;
    queues: { id: string; joined: boolean }[];
  }[];
}
const facts = async (): Promise<Facts> => (await caller.control('GET', '/state')).body as Facts;

describe('faults in force', () => {
  it('storms with 429 for a while', async () => {
    await order({ kind: 'storm429', retryAfter: 7, seconds: 20 });
    const refused = await organisation();
    expect(refused.status).toBe(429);
    expect(refused.headers.get('Retry-After')).toBe('7');
    clock.pass(21);
    expect((await organisation()).status).toBe(200);
    const { body } = await caller.control('GET', '/requests');
    expect(body).toMatchObject({ tooManyRequests: 1, perPath: { 'GET /api/v2/organizations/me': 2 } });
  });

  it('fails one path so many times', async () => {
    await order({ kind: 'serverError', status: 503, pathPrefix: '/api/v2/organizations', count: 2 });
    const statuses = [await organisation(), await organisation(), await organisation()].map(
      ({ status }) => status,
    );
    expect(statuses).toEqual([503, 503, 200]);
    expect((await caller.call('GET', '/api/v2/users')).status).toBe(200);
  });

  it('cuts an answer off, and sends wrong types', async () => {
    await order({ kind: 'malformed', count: 1 });
    await expect(organisation()).rejects.toThrow(SyntaxError);
    await order({ kind: 'malformed', how: 'wrongTypes', count: 1 });
    expect((await caller.call('GET', '/api/v2/users')).body).toMatchObject({
      entities: 'not a list',
      total: '40 pieces',
    });
  });

  it('drops the connection', async () => {
    await order({ kind: 'disconnect', count: 1 });
    await expect(organisation()).rejects.toThrow();
    expect((await organisation()).status).toBe(200);
  });

  it('expires every token', async () => {
    await order({ kind: 'expireToken' });
    expect((await organisation()).status).toBe(401);
    await caller.signIn();
    expect((await organisation()).status).toBe(200);
  });

  it('takes a permission away and gives it back', async () => {
    const permission = 'routing:queue:view';
    await order({ kind: 'dropPermission', permission });
    expect((await caller.call('GET', '/api/v2/routing/queues')).status).toBe(403);
    await order({ kind: 'restorePermission', permission });
    expect((await caller.call('GET', '/api/v2/routing/queues')).status).toBe(200);
  });

  it('tightens the limit', async () => {
    await order({ kind: 'tightenLimit', allowed: 2 });
    const statuses = [await organisation(), await organisation(), await organisation()].map(
      ({ status }) => status,
    );
    expect(statuses).toEqual([200, 200, 429]);
  });

  it('raises the granularity floor', async () => {
    const end = new Date(clock.now()).toISOString();
    const start = new Date(clock.now() - 600_000).toISOString();
    const body = { interval: `${start}/${end}`, granularity: 'PT1M', metrics: ['tSystemPresence'] };
    expect((await caller.call('POST', '/api/v2/analytics/users/aggregates/query', body)).status).toBe(200);
    await order({ kind: 'granularityFloor', period: 'PT30M' });
    expect((await caller.call('POST', '/api/v2/analytics/users/aggregates/query', body)).status).toBe(400);
  });

  it('purges an agent without a licence from the live data', async () => {
    const { agents, queues } = await facts();
    const agent = agents.find((one) => one.active && one.queues.some(({ joined }) => joined))!;
    const queueId = agent.queues.find(({ joined }) => joined)!.id;
    const listed = async (): Promise<boolean> =>
      JSON.stringify((await activity(queueId)).body).includes(agent.id);
    expect(await listed()).toBe(true);
    await order({ kind: 'revokeLicence', userId: agent.id });
    expect(await listed()).toBe(false);
    expect((await caller.call('GET', `/api/v2/license/users/${agent.id}`)).body).toMatchObject({
      licenses: [],
    });
    expect(queues.length).toBeGreaterThan(0);
    await caller.control('DELETE', '/faults');
    expect(await listed()).toBe(true);
  });

  it('freezes the analytics, not the outbound service', async () => {
    const { queues, campaigns } = await facts();
    await order({ kind: 'frozen' });
    const before = await activity(queues[0]!.id);
    clock.pass(600);
    expect((await activity(queues[0]!.id)).body).toEqual(before.body);
    expect((await facts()).campaigns[0]!.dialed).toBeGreaterThan(campaigns[0]!.dialed);
    await caller.control('DELETE', '/faults');
    expect((await activity(queues[0]!.id)).body).not.toEqual(before.body);
  });

  it('resets the counters of a campaign', async () => {
    const { id, dialed } = (await facts()).campaigns[0]!;
    const attempts = async (): Promise<number> => {
      const { body } = await caller.call('GET', `/api/v2/outbound/campaigns/${id}/stats`);
      return (body as { contactRate: { attempts: number } }).contactRate.attempts;
    };
    expect(await attempts()).toBe(dialed);
    await order({ kind: 'counterReset', campaignId: id });
    expect(await attempts()).toBe(0);
  });

  it('lists and clears', async () => {
    await order({ kind: 'slow', ms: 1, seconds: 5 });
    expect((await caller.control('GET', '/faults')).body).toMatchObject({
      faults: [{ kind: 'slow', ms: 1, until: clock.now() + 5_000 }],
    });
    expect((await caller.control('DELETE', '/faults')).body).toEqual({ faults: [] });
  });

  it.each([
    ['/faults', { kind: 'earthquake' }, 'storm429, serverError, slow'],
    ['/faults', { kind: 'slow' }, '"ms" must be a number'],
    ['/faults', { kind: 'revokeLicence', userId: 'nobody' }, 'names nothing here'],
    ['/faults', { kind: 'granularityFloor', period: 'PT30S' }, 'whole minutes'],
    ['/act', { act: 'party' }, 'linesExhausted'],
    ['/act', { act: 'setCampaignStatus', campaignId: 'Winback Q4', status: 'paused' }, 'forced_off'],
    ['/nothing', {}, 'Addresses'],
  ])('answers %s %j with what is allowed', async (path, body, words) => {
    const answer = await caller.control('POST', path, body);
    expect(answer.status).toBe(path === '/nothing' ? 404 : 400);
    expect((answer.body as { error: string }).error).toContain(words);
  });
});

describe('ordered events', () => {
  const act = (event: object): Promise<Answer> => caller.control('POST', '/act', event);

  it('exhausts the lines of a campaign and gives them back', async () => {
    const campaign = async () => (await facts()).campaigns.find(({ name }) => name === 'Winback Q4')!;
    const before = (await campaign()).lineCount;
    await act({ act: 'linesExhausted', campaignId: 'Winback Q4', lines: 1, seconds: 300 });
    clock.pass(299);
    expect((await campaign()).lineCount).toBe(1);
    expect((await campaign()).linesInUse).toBeGreaterThanOrEqual(0);
    clock.pass(2);
    expect((await campaign()).lineCount).toBe(before);
  });

  it('takes a campaign outside its callable time and back', async () => {
    const campaign = async () => (await facts()).campaigns.find(({ name }) => name === 'Winback Q4')!;
    const { id } = await campaign();
    const told = async (call: string): Promise<Record<string, unknown>> =>
      (await caller.call('GET', `/api/v2/outbound/campaigns/${id}/${call}`)).body as Record<string, unknown>;
    await act({ act: 'outsideCallableTime', campaignId: 'Winback Q4', seconds: 300 });
    clock.pass(60);
    const { dialed } = await campaign();
    expect(await told('stats')).toMatchObject({ outstandingCalls: 0 });
    clock.pass(120);
    expect((await campaign()).dialed).toBe(dialed);
    expect((await told('stats')).timeZoneRescheduledCalls).toBeGreaterThan(0);
    expect((await told('diagnostics')).timeZoneRescheduledCallsCount).toBeGreaterThan(0);
    clock.pass(180);
    expect((await campaign()).dialed).toBeGreaterThan(dialed);
    expect(await told('stats')).toMatchObject({ timeZoneRescheduledCalls: 0 });
    expect((await facts()).conservation).toEqual([]);
  });

  it('changes a status and logs it', async () => {
    const { id } = (await facts()).campaigns.find(({ name }) => name === 'Winback Q4')!;
    await act({ act: 'setCampaignStatus', campaignId: id, status: 'forced_off' });
    expect((await caller.call('GET', `/api/v2/outbound/campaigns/${id}`)).body).toMatchObject({
      campaignStatus: 'forced_off',
    });
    const { body } = await caller.call('GET', '/api/v2/outbound/events?level=ERROR');
    const [newest] = (body as { entities: object[] }).entities;
    expect(newest).toMatchObject({ eventMessage: { code: 'CAMPAIGN_FORCE_STOPPED' }, relatedEntity: { id } });
  });

  it('stops agents from responding', async () => {
    const queue = async () => (await facts()).queues.find(({ name }) => name === 'Billing')!;
    const before = (await queue()).statuses.IDLE ?? 0;
    await act({ act: 'agentsNotResponding', queueId: 'Billing', seconds: 60 });
    const after = (await queue()).statuses;
    expect(after.NOT_RESPONDING ?? 0).toBeGreaterThanOrEqual(before);
    expect(after.IDLE ?? 0).toBe(0);
    expect((await facts()).conservation).toEqual([]);
  });
});

async function activity(queueId: string): Promise<Answer> {
  return caller.call('POST', '/api/v2/analytics/routing/activity/query', {
    groupBy: ['queueId'],
    filter: { type: 'or', predicates: [{ dimension: 'queueId', value: queueId }] },
    metrics: [{ metric: 'oUserRoutingStatuses', details: true }],
  });
}

describe('a broken login', () => {
  it('fails only when its path is named', async () => {
    await order({ kind: 'serverError', status: 500 });
    await caller.signIn();
    expect((await organisation()).status).toBe(500);
    await caller.control('DELETE', '/faults');
    await order({ kind: 'serverError', status: 503, pathPrefix: '/login' });
    const response = await fetch(`${caller.simulator.loginUrl}/oauth/token`, {
      method: 'POST',
      body: 'grant_type=client_credentials',
    });
    expect(response.status).toBe(503);
    expect((await organisation()).status).toBe(200);
  });
});
