import { z } from 'zod';
import type { Held, LiveEvent, LoadPart } from '../../../core/floor/live-event.ts';
import type { RoutingStatus } from '../../../core/floor/agent.ts';
import type { Instant } from '../../../core/time/minute.ts';
import { interval, maybeInstant, maybeList, maybeNumber, maybeText } from '../platform/decode/common.ts';
import { campaignStatusOf, presenceOf, routingStatusOf, workMediaOf } from '../platform/decode/enums.ts';

/** What a frame is about: the entity of its topic, and when it came, platform time. */
export interface About {
  readonly id: string;
  readonly at: Instant;
}

/** Reads the body of an event; throws what zod throws where it has another shape. */
export type ReadEvent = (body: unknown, about: About) => readonly LiveEvent[];

const routingPart = z.object({ status: maybeText, startTime: maybeInstant }).nullish();
const presencePart = z
  .object({
    presenceDefinition: z.object({ systemPresence: maybeText }).nullish(),
    modifiedDate: maybeInstant,
  })
  .nullish();

/** Each schema is made once: it compiles itself with its first use, which the engine never forgets. */
const userActivity = z.object({ routingStatus: routingPart, presence: presencePart });

/** Presence and routing status of one agent. */
export const readUserActivity: ReadEvent = (body, { id, at }) => {
  const told = userActivity.parse(body);
  return agentEvent({ id, at }, routingOf(told.routingStatus), presenceIn(told.presence));
};

const routingStatus = z.object({ routingStatus: routingPart });

export const readRoutingStatus: ReadEvent = (body, about) =>
  agentEvent(about, routingOf(routingStatus.parse(body).routingStatus), null);

const presenceSource = z.object({ primary: z.boolean().nullish() });

/** People may be present in several places; only the primary one counts. */
export const readPresence: ReadEvent = (body, about) => {
  const isOther = presenceSource.parse(body).primary === false;
  return isOther ? [] : agentEvent(about, null, presenceIn(presencePart.parse(body)));
};

function agentEvent(
  { id: agentId, at }: About,
  routing: Held<RoutingStatus> | null,
  presence: ReturnType<typeof presenceIn>,
): readonly LiveEvent[] {
  return routing === null && presence === null ? [] : [{ kind: 'agent', agentId, at, routing, presence }];
}

function routingOf(told: z.infer<typeof routingPart>): Held<RoutingStatus> | null {
  const is = routingStatusOf(told?.status);
  const since = told?.startTime ?? null;
  return is === null || since === null ? null : { is, since };
}

function presenceIn(told: z.infer<typeof presencePart>) {
  const is = presenceOf(told?.presenceDefinition?.systemPresence);
  const since = told?.modifiedDate ?? null;
  return is === null || since === null ? null : { is, since };
}

const metric = z.object({
  metric: z.string(),
  qualifier: maybeText,
  stats: z
    .object({ count: maybeNumber, calculatedMetricValue: maybeNumber })
    .nullish()
    .transform((told) => told ?? { count: null, calculatedMetricValue: null }),
});

type Metric = z.infer<typeof metric>;

const frame = z.object({
  group: z.object({ mediaType: maybeText }).nullish(),
  data: maybeList(z.object({ interval, metrics: maybeList(metric) })),
});

/** An interval of no length holds what is so now; a longer one holds sums, which the board does not show. */
export const readObservations: ReadEvent = (body, { id: queueId }) => {
  const { group, data } = frame.parse(body);
  const live = data.filter(({ interval: { from, to } }) => from === to);
  return live.flatMap(({ interval: { to: at }, metrics }): readonly LiveEvent[] => {
    if (group?.mediaType === null || group?.mediaType === undefined) {
      const counts = onQueueIn(metrics);
      return Object.keys(counts).length === 0 ? [] : [{ kind: 'on-queue', queueId, at, counts }];
    }
    const media = workMediaOf(group.mediaType);
    const part = loadIn(metrics);
    return media === null || Object.keys(part).length === 0
      ? []
      : [{ kind: 'load', queueId, at, media, part }];
  });
};

function onQueueIn(metrics: readonly Metric[]): Partial<Record<RoutingStatus, number>> {
  const counts = metrics.flatMap(({ metric: name, qualifier, stats: { count } }) => {
    const status = name === 'oOnQueueUsers' ? routingStatusOf(qualifier) : null;
    return status === null || count === null ? [] : [[status, count] as const];
  });
  return Object.fromEntries(counts);
}

function loadIn(metrics: readonly Metric[]): LoadPart {
  return Object.assign({}, ...metrics.map(loadPartOf)) as LoadPart;
}

function loadPartOf({ metric: name, stats: { count, calculatedMetricValue: since } }: Metric): LoadPart {
  if (name === 'oLongestWaiting') return since !== null && since > 0 ? { longestWaitingSince: since } : {};
  if (count === null) return {};
  if (name === 'oWaiting') return { waiting: count };
  if (name === 'oInteracting') return { interacting: count };
  return name === 'oAlerting' ? { alerting: count } : {};
}

const joining = z.object({ id: maybeText, user: z.object({ id: maybeText }).nullish(), joined: z.boolean() });

export const readMembers: ReadEvent = (body, { id: queueId, at }) => {
  const { id, user, joined } = joining.parse(body);
  const agentId = user?.id ?? id;
  return agentId === null ? [] : [{ kind: 'joined', queueId, agentId, joined, at }];
};

const campaign = z.object({ campaignStatus: maybeText });

export const readCampaign: ReadEvent = (body, { id: campaignId, at }) => {
  const { campaignStatus } = campaign.parse(body);
  const status = campaignStatusOf(campaignStatus);
  return campaignStatus === null ? [] : [{ kind: 'campaign', campaignId, at, status }];
};

const progress = z.object({
  numberOfContactsCalled: maybeNumber,
  numberOfContactsMessaged: maybeNumber,
  totalNumberOfContacts: maybeNumber,
});

export const readProgress: ReadEvent = (body, { id: campaignId, at }) => {
  const {
    numberOfContactsCalled,
    numberOfContactsMessaged,
    totalNumberOfContacts: total,
  } = progress.parse(body);
  if (total === null) return [];
  const processed = Math.max(numberOfContactsCalled ?? 0, numberOfContactsMessaged ?? 0);
  return [{ kind: 'progress', campaignId, at, processed, total }];
};

/** Only attempts are read out: which other names the platform uses here is not settled. */
export const readStats: ReadEvent = (body, { id: campaignId, at }) =>
  frame.parse(body).data.flatMap(({ interval: { from, to }, metrics }): readonly LiveEvent[] => {
    const dialed = metrics.find((one) => one.metric === 'nOutboundAttempted')?.stats.count ?? null;
    return dialed === null || to <= from ? [] : [{ kind: 'dialed', campaignId, at, from, dialed }];
  });
