import type { FloorFacts } from '../../support/floor-facts.ts';
import type { Caller } from './client.ts';
import { listen, openChannel, type EventBody, type Frame, type Listener } from './listener.ts';

export async function factsOf(caller: Caller): Promise<FloorFacts> {
  return (await caller.control('GET', '/state')).body as FloorFacts;
}

/** Every topic of a floor that the app would want. */
export function allTopics({ agents, queues, campaigns, messagingCampaigns }: FloorFacts): string[] {
  return [
    ...agents.map(({ id }) => `v2.users.${id}?activity&routingStatus&presence&conversationsummary`),
    ...queues.flatMap(({ id }) => [
      `v2.analytics.queues.${id}.observations`,
      `v2.analytics.queues.${id}.activity`,
      `v2.routing.queues.${id}.users`,
    ]),
    ...campaigns.flatMap(({ id }) => [
      `v2.outbound.campaigns.${id}`,
      `v2.outbound.campaigns.${id}.progress`,
      `v2.outbound.campaigns.${id}.stats`,
    ]),
    ...messagingCampaigns.map(({ id }) => `v2.outbound.messagingcampaigns.${id}.progress`),
  ];
}

/** Opens one channel and its socket for topics. */
export async function listenTo(caller: Caller, topics: readonly string[]): Promise<Listener> {
  return listen((await openChannel(caller, topics)).connectUri);
}

/** The newest body of each topic that was told. */
export function newest(frames: readonly Frame[]): Map<string, EventBody> {
  return new Map(frames.map(({ topicName, eventBody }) => [topicName, eventBody]));
}

/** The counts of queues by queue, medium, metric and qualifier; partial frames are merged into it. */
export class QueueCounts {
  readonly #counts = new Map<string, number>();

  /** Takes the answer of the observations query as the start. */
  async read(caller: Caller, queueIds: readonly string[]): Promise<void> {
    const { body } = await caller.call('POST', '/api/v2/analytics/queues/observations/query', {
      filter: { type: 'or', predicates: queueIds.map((value) => ({ dimension: 'queueId', value })) },
      metrics: [
        'oActiveUsers',
        'oMemberUsers',
        'oOffQueueUsers',
        'oOnQueueUsers',
        'oUserPresences',
        'oUserRoutingStatuses',
        'oWaiting',
        'oInteracting',
        'oAlerting',
      ],
    });
    const { results } = body as {
      results: {
        group: Record<string, string>;
        data: { metric: string; qualifier?: string; stats: { count?: number } }[];
      }[];
    };
    for (const { group, data } of results) for (const one of data) this.#take(group, one);
  }

  /** Merges frames whose interval has no length: the live counts among them. */
  merge(frames: readonly Frame[]): void {
    for (const { eventBody } of frames) {
      for (const { interval, metrics } of eventBody.data ?? []) {
        const [from, to] = interval.split('/');
        if (from === to) for (const one of metrics) this.#take(eventBody.group ?? {}, one);
      }
    }
  }

  /** What is not zero. */
  counted(): Record<string, number> {
    const entries = [...this.#counts].filter(([, value]) => value !== 0);
    return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
  }

  #take(
    group: Readonly<Record<string, string>>,
    one: {
      readonly metric: string;
      readonly qualifier?: string;
      readonly stats: { readonly count?: number };
    },
  ): void {
    const key = [group.queueId, group.mediaType, one.metric, one.qualifier].filter(Boolean).join(' ');
    if (one.stats.count !== undefined) this.#counts.set(key, one.stats.count);
  }
}
