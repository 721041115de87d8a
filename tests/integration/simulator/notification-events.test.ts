import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { handClock, startCaller, type Answer, type Caller } from './client.ts';
import type { FloorFacts } from '../../support/floor-facts.ts';
import { allTopics, factsOf, listenTo, newest, QueueCounts } from './floor-listener.ts';
import type { Frame, Metric } from './listener.ts';

const FLOOR = { historyHours: 1, agents: 60, queues: 4, campaigns: 6, seed: 3 };

let caller: Caller;
let clock: ReturnType<typeof handClock>;

beforeEach(async () => {
  clock = handClock();
  // The analytics of the calls lag behind; the events must not.
  caller = await startCaller({ ...FLOOR, now: clock.now });
});

afterEach(() => caller.simulator.close());

const pass = (seconds: number): void => {
  clock.pass(seconds);
  caller.simulator.pump();
};
const act = (order: object): Promise<Answer> => caller.control('POST', '/act', order);
const ids = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id);

/** What the observations of the calls would say without their lag: asked of the same floor without any. */
async function countsNow(queueIds: readonly string[]): Promise<QueueCounts> {
  const exact = await startCaller({ ...FLOOR, now: clock.now, lagMs: [0, 0] });
  const counts = new QueueCounts();
  await counts.read(exact, queueIds);
  await exact.simulator.close();
  return counts;
}

/** An agent who works on a queue, so that what happens to them is seen there. */
function joinedAgent({ agents }: FloorFacts): { readonly id: string; readonly queueId: string } {
  const agent = agents.find(({ licensed, queues }) => licensed && queues.some(({ joined }) => joined))!;
  return { id: agent.id, queueId: agent.queues.find(({ joined }) => joined)!.id };
}

describe('what the events say, added up', () => {
  it('is the truth of every user', async () => {
    const before = await factsOf(caller);
    const listener = await listenTo(
      caller,
      before.agents.map(({ id }) => `v2.users.${id}?activity&routingStatus&presence`),
    );
    const [gone, sitting] = before.agents.filter(({ status }) => status !== 'OFF_QUEUE');
    await act({ act: 'setUserState', userId: gone!.id, state: 'deleted' });
    await act({ act: 'setJoined', queueId: sitting!.queues[0]!.id, userId: sitting!.id, joined: false });
    for (let minute = 0; minute < 15; minute += 1) pass(60);
    await listener.settled();
    const told = newest(listener.events());
    const after = await factsOf(caller);
    for (const agent of after.agents.filter(({ licensed }) => licensed)) {
      const earlier = before.agents.find(({ id }) => id === agent.id)!;
      const activity = told.get(`v2.users.${agent.id}.activity`);
      const queues = (list: typeof agent.queues): string[] => ids(list.filter(({ joined }) => joined));
      expect({
        status: activity?.routingStatus?.status ?? earlier.status,
        presence: activity?.presence?.presenceDefinition.systemPresence ?? earlier.presence,
        queues: activity?.activeQueueIds ?? queues(earlier.queues),
        single: told.get(`v2.users.${agent.id}.routingStatus`)?.routingStatus?.status ?? earlier.status,
      }).toEqual({
        status: agent.status,
        presence: agent.presence,
        queues: queues(agent.queues),
        single: agent.status,
      });
    }
    expect(told.has(`v2.users.${gone!.id}.activity`)).toBe(false);
    expect(told.size).toBeGreaterThan(60);
  });

  it('is the truth of every queue, from partial frames', async () => {
    const before = await factsOf(caller);
    const counts = await countsNow(ids(before.queues));
    const listener = await listenTo(
      caller,
      before.queues.map(({ id }) => `v2.analytics.queues.${id}.observations`),
    );
    const { id: userId, queueId } = joinedAgent(before);
    await caller.control('POST', '/faults', { kind: 'revokeLicence', userId });
    await act({ act: 'agentsTakeBreak', queueId, count: 2, seconds: 3_600 });
    for (let minute = 0; minute < 15; minute += 1) pass(60);
    await listener.settled();
    counts.merge(listener.events());
    expect(counts.counted()).toEqual(expectedCounts(await factsOf(caller)));
  });

  it('is the truth of every campaign', async () => {
    const before = await factsOf(caller);
    const listener = await listenTo(
      caller,
      allTopics(before).filter((topic) => topic.includes('outbound')),
    );
    const stopped = before.campaigns.find(({ status }) => status === 'on')!;
    pass(60);
    await act({ act: 'setCampaignStatus', campaignId: stopped.id, status: 'forced_off', seconds: 120 });
    // Across the end of a half hour, so that two of them add up.
    for (let minute = 0; minute < 40; minute += 1) pass(60);
    await listener.settled();
    const told = newest(listener.events());
    const after = await factsOf(caller);
    for (const [i, now] of after.campaigns.entries()) {
      const then = before.campaigns[i]!;
      const stats = listener.events(`v2.outbound.campaigns.${now.id}.stats`);
      expect({
        status: told.get(`v2.outbound.campaigns.${now.id}`)?.campaignStatus ?? then.status,
        called:
          told.get(`v2.outbound.campaigns.${now.id}.progress`)?.numberOfContactsCalled ?? then.contactsCalled,
        dialed: then.dialed + total(stats, 'nOutboundAttempted'),
        connected: then.connected + total(stats, 'nOutboundConnected'),
        abandoned: then.abandoned + total(stats, 'nOutboundAbandoned'),
      }).toEqual({
        status: now.status,
        called: now.contactsCalled,
        dialed: now.dialed,
        connected: now.connected,
        abandoned: now.abandoned,
      });
    }
    for (const { id, contactsMessaged } of after.messagingCampaigns) {
      const body = told.get(`v2.outbound.messagingcampaigns.${id}.progress`);
      expect(body?.numberOfContactsMessaged).toBe(contactsMessaged);
    }
    const statuses = listener.events(`v2.outbound.campaigns.${stopped.id}`);
    expect(statuses.map(({ eventBody }) => eventBody.campaignStatus)).toEqual(['forced_off', 'on']);
  });
});

/** The counts of the observations, from the single agents and lanes of the truth. */
function expectedCounts({ agents, queues }: FloorFacts): Record<string, number> {
  const counts = new Map<string, number>();
  const add = (key: string, value = 1): void => {
    counts.set(key, (counts.get(key) ?? 0) + value);
  };
  for (const { status, presence, queues: memberships } of agents.filter(({ licensed }) => licensed)) {
    for (const { id, joined } of memberships) {
      add(`${id} oMemberUsers`);
      if (!joined) continue;
      add(`${id} oActiveUsers`);
      add(`${id} oUserRoutingStatuses ${status}`);
      add(`${id} oUserPresences ${PRESENCE_IDS[presence]!}`);
      if (status === 'OFF_QUEUE') add(`${id} oOffQueueUsers ${PRESENCE_IDS[presence]!}`);
      else add(`${id} oOnQueueUsers ${status}`);
    }
  }
  for (const { id, media } of queues) {
    for (const { media: name, waitingCount, interactingCount } of media) {
      add(`${id} ${name} oWaiting`, waitingCount);
      add(`${id} ${name} oInteracting`, interactingCount);
    }
  }
  const entries = [...counts].filter(([, value]) => value !== 0);
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** The system presences have the same id in every organisation. */
const PRESENCE_IDS: Readonly<Record<string, string>> = {
  AVAILABLE: '6a3af858-942f-489d-9700-5f9bcdcdae9b',
  BUSY: '31fe3bac-dea6-44b7-bed7-47f91660a1a0',
  AWAY: '5e5c5c66-ea97-4e7f-ac41-6424784829f2',
  BREAK: '227b37e2-f1d0-4dd0-8f50-badd7cf6d158',
  MEAL: '3fd96123-badb-4f69-bc03-1b1ccc6d8014',
  MEETING: 'bbdff279-7ae1-48ea-bade-7831d7234c64',
  TRAINING: 'd2390a99-8546-bad9-8f0a-219548e8aeb0',
  IDLE: '7ffa01cd-7866-4ad7-8faa-31e11b42f51f',
  ON_QUEUE: 'e08eaf1b-ee47-4fa9-a231-1200e284798f',
  OFFLINE: 'ccf3c10a-aa2c-4845-8e8d-f59fa48c58e5',
};

/** A running count: the newest of each interval, over all intervals. */
function total(frames: readonly Frame[], metric: string): number {
  const byInterval = new Map<string, number>();
  for (const { interval, metrics } of frames.flatMap(({ eventBody }) => eventBody.data ?? [])) {
    for (const one of metrics) if (one.metric === metric) byInterval.set(interval, one.stats.count ?? 0);
  }
  return [...byInterval.values()].reduce((sum, count) => sum + count, 0);
}

describe('the stream', () => {
  it('tells of nobody’s past: what was so before is not told again', async () => {
    const facts = await factsOf(caller);
    const listener = await listenTo(caller, allTopics(facts));
    await listener.settled();
    expect(listener.events()).toEqual([]);
  });

  it('tells each topic once a second at most about the same thing', async () => {
    const listener = await listenTo(caller, allTopics(await factsOf(caller)));
    const broken: string[] = [];
    for (let second = 0, before = 0; second < 120; second += 1) {
      pass(1);
      await listener.settled();
      const frames = listener.events();
      broken.push(...repeated(frames.slice(before).map(subject)));
      before = frames.length;
    }
    expect(broken).toEqual([]);
    expect(listener.events().length).toBeGreaterThan(200);
  });

  it('tells a long pause in a minute’s worth of frames', async () => {
    const facts = await factsOf(caller);
    const listener = await listenTo(caller, [`v2.outbound.campaigns.${facts.campaigns[0]!.id}.progress`]);
    pass(3_600);
    await listener.settled();
    const frames = listener.events();
    expect(frames.length).toBeLessThanOrEqual(60);
    const after = await factsOf(caller);
    expect(frames.at(-1)?.eventBody.numberOfContactsCalled).toBe(after.campaigns[0]!.contactsCalled);
  });

  it('tells who joins a queue and who leaves it', async () => {
    const { id: userId, queueId } = joinedAgent(await factsOf(caller));
    const listener = await listenTo(caller, [`v2.routing.queues.${queueId}.users`]);
    await act({ act: 'setJoined', queueId, userId, joined: false });
    pass(1);
    await act({ act: 'setJoined', queueId, userId, joined: true });
    pass(1);
    await act({ act: 'setUserState', userId, state: 'deleted' });
    pass(1);
    await listener.settled();
    expect(listener.events().map(({ eventBody }) => eventBody)).toEqual(
      [false, true, false].map((joined) => ({ id: userId, user: { id: userId }, queueId, joined })),
    );
  });

  it('brings sums of the half hour beside the live counts', async () => {
    const exact = await startCaller({ ...FLOOR, now: clock.now, lagMs: [0, 0] });
    const { queueId } = (await factsOf(exact)).campaigns.find(({ status }) => status === 'on')!;
    const listener = await listenTo(exact, [`v2.analytics.queues.${queueId!}.observations`]);
    for (let minute = 0; minute < 10; minute += 1) {
      clock.pass(60);
      exact.simulator.pump();
    }
    await listener.settled();
    const interval = '2026-05-12T09:00:00.000Z/2026-05-12T09:30:00.000Z';
    const frames = listener
      .events()
      .filter(
        ({ eventBody: { group, data } }) => group?.mediaType === 'voice' && data![0]!.interval === interval,
      );
    const told = new Map(
      frames
        .flatMap(({ eventBody }) => eventBody.data![0]!.metrics)
        .map(({ metric, stats }) => [metric, stats]),
    );
    const predicates = [
      { dimension: 'queueId', value: queueId },
      { dimension: 'mediaType', value: 'voice' },
    ];
    const metrics = ['nOffered', 'tAbandon', 'tHandle', 'tTalk', 'tAcw', 'oServiceLevel'];
    const query = { interval, metrics, filter: { type: 'and', predicates } };
    const { body } = await exact.call('POST', '/api/v2/analytics/conversations/aggregates/query', query);
    await exact.simulator.close();
    const [asked] = (body as { results: { data: { metrics: Metric[] }[] }[] }).results[0]!.data;
    expect(asked!.metrics.map(({ metric }) => metric)).toContain('tHandle');
    for (const { metric, stats } of asked!.metrics)
      expect([metric, told.get(metric)]).toEqual([metric, stats]);
    // Half a minute lies between two of them.
    expect(frames.length).toBeLessThanOrEqual(20);
  });

  it('stands still where the analytics do, and goes on elsewhere', async () => {
    const facts = await factsOf(caller);
    const listener = await listenTo(caller, allTopics(facts));
    await caller.control('POST', '/faults', { kind: 'frozen' });
    pass(30);
    await listener.settled();
    const told = listener.events().map(({ topicName }) => topicName);
    expect(told.filter((topic) => topic.startsWith('v2.analytics'))).toEqual([]);
    expect(told.some((topic) => topic.startsWith('v2.users'))).toBe(true);
    await caller.control('DELETE', '/faults');
    pass(1);
    await listener.settled();
    expect(listener.events().some(({ topicName }) => topicName.startsWith('v2.analytics'))).toBe(true);
  });
});

function isLive(interval: string): boolean {
  const [from, to] = interval.split('/');
  return from === to;
}

/** What a frame is about: its topic, and within it the user, the medium and the kind of interval. */
function subject({ topicName, eventBody }: Frame): string {
  const kinds = (eventBody.data ?? []).map(({ interval }) => (isLive(interval) ? 'live' : 'sums'));
  const about = eventBody.group?.mediaType ?? eventBody.id ?? '';
  return [topicName, about, ...new Set(kinds)].join(' ');
}

function repeated(list: readonly string[]): string[] {
  return list.filter((one, i) => list.indexOf(one) !== i);
}
