import { afterEach, describe, expect, it } from 'vitest';
import { handClock, startCaller, type Caller } from './client.ts';

const MINUTE = 60_000;
const running: Caller[] = [];

async function start(
  options: Parameters<typeof startCaller>[0] = {},
): Promise<{ caller: Caller; clock: ReturnType<typeof handClock> }> {
  const clock = handClock();
  const caller = await startCaller({ now: clock.now, historyHours: 2, ...options });
  running.push(caller);
  return { caller, clock };
}

afterEach(async () => {
  for (const { simulator } of running.splice(0)) await simulator.close();
});

interface Metric {
  readonly metric: string;
  readonly qualifier?: string;
  readonly stats: { readonly count?: number; readonly sum?: number };
}

interface Aggregate {
  readonly results: {
    readonly group: Record<string, string>;
    readonly data: { readonly interval: string; readonly metrics: Metric[] }[];
  }[];
}

interface Facts {
  readonly campaigns: {
    id: string;
    name: string;
    queueId: string | null;
    dialed: number;
    connected: number;
    abandoned: number;
    handled: number;
  }[];
  readonly queues: { id: string; name: string; statuses: Record<string, number>; joined: number }[];
  readonly agents: { id: string; active: boolean; queues: { id: string; joined: boolean }[] }[];
  readonly skillGroups: { id: string; userIds: string[] }[];
}

const facts = async (caller: Caller): Promise<Facts> => (await caller.control('GET', '/state')).body as Facts;

function span(from: number, to: number): string {
  return `${new Date(from).toISOString()}/${new Date(to).toISOString()}`;
}

async function conversations(caller: Caller, query: object): Promise<Aggregate> {
  return (await caller.call('POST', '/api/v2/analytics/conversations/aggregates/query', query))
    .body as Aggregate;
}

async function users(caller: Caller, query: object): Promise<Aggregate> {
  return (await caller.call('POST', '/api/v2/analytics/users/aggregates/query', query)).body as Aggregate;
}

function total({ results }: Aggregate, metric: string): number {
  const metrics = results.flatMap(({ data }) => data.flatMap((one) => one.metrics));
  return metrics
    .filter((one) => one.metric === metric)
    .reduce((sum, { stats }) => sum + (stats.count ?? 0), 0);
}

describe('conversation aggregates', () => {
  const metrics = ['nOutboundAttempted', 'nOutboundConnected', 'nOutboundAbandoned', 'tHandle'];

  it('agree with the floor, whole or in minutes', async () => {
    const { caller, clock } = await start({ lagMs: [0, 0] });
    const interval = span(clock.now() - 120 * MINUTE, clock.now() + MINUTE);
    const { campaigns } = await facts(caller);
    for (const granularity of [undefined, 'PT1M', 'PT15M']) {
      const answer = await conversations(caller, {
        interval,
        granularity,
        groupBy: ['outboundCampaignId'],
        metrics,
      });
      for (const { id, dialed, connected, abandoned } of campaigns) {
        const own = { results: answer.results.filter(({ group }) => group.outboundCampaignId === id) };
        expect(total(own, 'nOutboundAttempted')).toBe(dialed);
        expect(total(own, 'nOutboundConnected')).toBe(connected);
        expect(total(own, 'nOutboundAbandoned')).toBe(abandoned);
      }
    }
  });

  it('leave metrics without data out and hold nothing for the future or for less than a minute', async () => {
    const { caller, clock } = await start();
    const later = await conversations(caller, {
      interval: span(clock.now() + MINUTE, clock.now() + 10 * MINUTE),
      metrics,
    });
    const short = await conversations(caller, {
      interval: span(clock.now() - 20 * MINUTE, clock.now() - 20 * MINUTE + 59_000),
      metrics,
    });
    const wide = await conversations(caller, {
      interval: span(clock.now() - 60 * MINUTE, clock.now()),
      metrics: [...metrics, 'tHeld'],
    });
    expect([later.results, short.results]).toEqual([[], []]);
    expect(wide.results[0]?.data[0]?.metrics.map(({ metric }) => metric)).toEqual(metrics);
  });

  it('sum up the same by user as by campaign', async () => {
    const { caller, clock } = await start({ lagMs: [0, 0] });
    const query = { interval: span(clock.now() - 90 * MINUTE, clock.now()), metrics: ['tHandle'] };
    const byUser = await conversations(caller, { ...query, groupBy: ['userId'] });
    const byCampaign = await conversations(caller, { ...query, groupBy: ['queueId', 'outboundCampaignId'] });
    expect(total(byUser, 'tHandle')).toBeGreaterThan(100);
    expect(total(byUser, 'tHandle')).toBe(total(byCampaign, 'tHandle'));
  });

  it('are complete once the longest lag has passed, and partial before', async () => {
    const { caller, clock } = await start();
    const interval = span(clock.now(), clock.now() + 2 * MINUTE);
    const attempts = async (): Promise<number> =>
      total(await conversations(caller, { interval, metrics }), 'nOutboundAttempted');
    clock.pass(120);
    const seen = [await attempts()];
    for (let i = 0; i < 9; i += 1) {
      clock.pass(5);
      seen.push(await attempts());
    }
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(seen[0]).toBeLessThan(seen[9] ?? 0);
    clock.pass(300);
    expect(await attempts()).toBe(seen[9]);
  });
});

describe('user aggregates', () => {
  it('tile every minute of every agent', async () => {
    const { caller, clock } = await start();
    const ids = (await facts(caller)).agents
      .filter(({ active }) => active)
      .slice(0, 100)
      .map(({ id }) => id);
    const answer = await users(caller, {
      interval: span(clock.now() - 12 * MINUTE, clock.now() - 2 * MINUTE),
      granularity: 'PT1M',
      groupBy: ['userId'],
      filter: { type: 'or', predicates: ids.map((value) => ({ dimension: 'userId', value })) },
      metrics: ['tAgentRoutingStatus', 'tSystemPresence'],
    });
    expect(answer.results).toHaveLength(ids.length);
    for (const { data } of answer.results) {
      expect(data).toHaveLength(10);
      for (const { metrics } of data) {
        for (const name of ['tAgentRoutingStatus', 'tSystemPresence']) {
          const parts = metrics.filter(({ metric }) => metric === name);
          const sum = parts.reduce((ms, { stats }) => ms + (stats.sum ?? 0), 0);
          expect(Math.abs(sum - MINUTE)).toBeLessThanOrEqual(parts.length);
        }
      }
    }
  });

  it('show a healthy, a starved and an overloaded queue', async () => {
    const { caller, clock } = await start({ historyHours: 4 });
    const { queues, agents } = await facts(caller);
    const occupancy = async (name: string): Promise<number> => {
      const queue = queues.find((one) => one.name === name)!;
      const ids = agents
        .filter((agent) => agent.active && agent.queues.some(({ id, joined }) => id === queue.id && joined))
        .map(({ id }) => id);
      const answer = await users(caller, {
        interval: span(clock.now() - 121 * MINUTE, clock.now() - MINUTE),
        filter: { type: 'or', predicates: ids.map((value) => ({ dimension: 'userId', value })) },
        metrics: ['tAgentRoutingStatus'],
      });
      const ms = (qualifier: string): number =>
        answer.results[0]?.data[0]?.metrics.find((one) => one.qualifier === qualifier)?.stats.sum ?? 0;
      return (100 * ms('INTERACTING')) / (ms('INTERACTING') + ms('IDLE') + ms('COMMUNICATING'));
    };
    expect(await occupancy('Retention')).toBeGreaterThan(60);
    expect(await occupancy('Retention')).toBeLessThan(88);
    expect(await occupancy('Moves and Tariffs')).toBeLessThan(55);
    expect(await occupancy('Collections')).toBeGreaterThan(88);
  });
});

describe('live queue answers', () => {
  const metrics = ['oMemberUsers', 'oActiveUsers', 'oOnQueueUsers', 'oUserRoutingStatuses', 'oWaiting'];

  it('leave statuses out that nobody has, and count users apart from media', async () => {
    const { caller } = await start({ lagMs: [0, 0] });
    for (const { id, statuses } of (await facts(caller)).queues) {
      const { body } = await caller.call('POST', '/api/v2/analytics/queues/observations/query', {
        filter: { type: 'or', predicates: [{ dimension: 'queueId', value: id }] },
        metrics,
      });
      const { results } = body as { results: { group: Record<string, string>; data: Metric[] }[] };
      expect(results.map(({ group }) => group.mediaType)).toEqual([
        undefined,
        'voice',
        'chat',
        'message',
        'email',
        'callback',
      ]);
      const counted = results[0]!.data.filter(({ metric }) => metric === 'oUserRoutingStatuses');
      expect(Object.fromEntries(counted.map(({ qualifier, stats }) => [qualifier, stats.count]))).toEqual(
        statuses,
      );
    }
  });

  it('show a change of an agent only after its lag, and never two out of order', async () => {
    const { caller, clock } = await start({ lagMs: [20_000, 40_000] });
    const { id, statuses } = (await facts(caller)).queues.find(({ name }) => name === 'Billing')!;
    await caller.control('POST', '/act', { act: 'agentsNotResponding', queueId: id, seconds: 600 });
    const missing = async (): Promise<number> => {
      const { body } = await caller.call('POST', '/api/v2/analytics/routing/activity/query', {
        groupBy: ['queueId'],
        filter: { type: 'and', predicates: [{ dimension: 'queueId', value: id }] },
        metrics: [{ metric: 'oUserRoutingStatuses' }],
      });
      const { results } = body as { results: { data: { qualifier?: string; count: number }[] }[] };
      return results[0]?.data.find(({ qualifier }) => qualifier === 'NOT_RESPONDING')?.count ?? 0;
    };
    const before = await missing();
    clock.pass(19);
    expect(await missing()).toBeLessThanOrEqual(before + 1);
    clock.pass(21);
    expect(await missing()).toBeGreaterThanOrEqual(Math.floor((statuses.IDLE ?? 0) / 2));
  });

  it('cut the entities of a very large queue to the oldest and the newest', async () => {
    const { caller } = await start({ agents: 1_400, queues: 1, campaigns: 1, historyHours: 0.1 });
    const { body } = await caller.call('POST', '/api/v2/analytics/routing/activity/query', {
      groupBy: ['queueId'],
      metrics: [{ metric: 'oMemberUsers', details: true }],
    });
    const { results } = body as {
      results: { truncated: boolean; entities: { activityDate: string }[]; data: { count: number }[] }[];
    };
    expect(results[0]).toMatchObject({ truncated: true });
    expect(results[0]?.data[0]?.count).toBeGreaterThan(1_300);
    expect(results[0]?.entities).toHaveLength(1_000);
  });
});

describe('misalignment', () => {
  it('has people in a skill group whom the queue never activated', async () => {
    const { caller } = await start();
    const { queues, skillGroups, agents } = await facts(caller);
    const sales = queues.find(({ name }) => name === 'Sales DE')!;
    const { body } = await caller.call('GET', `/api/v2/routing/queues/${sales.id}`);
    const [group] = (body as { memberGroups: { id: string; type: string }[] }).memberGroups;
    expect(group?.type).toBe('SKILLGROUP');
    const members = skillGroups.find(({ id }) => id === group?.id)!.userIds;
    const outside = members.filter((id) =>
      agents.find((one) => one.id === id)?.queues.some((one) => one.id === sales.id && !one.joined),
    );
    expect(outside.length).toBeGreaterThanOrEqual(14);
  });
});
