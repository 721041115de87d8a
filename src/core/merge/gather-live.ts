import type { Joined, LiveEvent, LiveEventOf } from '../floor/live-event.ts';
import { INGESTION_LAG_MS, type Instant } from '../time/minute.ts';
import type { Floor, Members } from './floor.ts';
import { gatherLoadPart, gatherOnQueue } from './gather-load.ts';
import { gatherLiveProgress, gatherStatus, gatherStreamedCount } from './gather-live-dialer.ts';
import { changesOf, type Seen } from './sightings.ts';

/**
 * Takes in changes as the platform told them, between two readings. Partial ones are merged, and nothing
 * older turns newer state back; events may come twice or out of order.
 */
export function gatherLive(floor: Floor, events: readonly LiveEvent[]): Floor {
  const agents = events.filter((event) => event.kind === 'agent');
  return events.reduce(gatherOne, agents.length === 0 ? floor : gatherAgents(floor, agents));
}

function gatherOne(floor: Floor, event: LiveEvent): Floor {
  switch (event.kind) {
    case 'agent':
      return floor;
    case 'load':
      return gatherLoadPart(floor, event);
    case 'on-queue':
      return gatherOnQueue(floor, event);
    case 'joined':
      return gatherJoined(floor, event);
    case 'campaign':
      return gatherStatus(floor, event);
    case 'progress':
      return gatherLiveProgress(floor, event);
    case 'dialed':
      return gatherStreamedCount(floor, event);
  }
}

const NOT_TOLD: Seen = {
  ...{ routingStatus: null, routingSince: null, routingAsOf: -Infinity },
  ...{ presence: null, presenceSince: null, presenceAsOf: -Infinity },
};

/** Everybody else stays as last seen; who belongs to which queue is told by other events and by sweeps. */
function gatherAgents(floor: Floor, events: readonly LiveEventOf<'agent'>[]): Floor {
  const newest = events.reduce((latest, { at }) => Math.max(latest, at), floor.sweptAt ?? 0);
  const draft = changesOf(floor, newest);
  for (const event of events) {
    draft.see(event.agentId, { ...NOT_TOLD, ...draft.known(event.agentId), ...toldBy(event) }, event.at);
  }
  for (const { agentId } of events) if (floor.live.has(agentId)) draft.watch(agentId);
  return { ...floor, ...draft.done() };
}

/** A start after the telling is a clock's fault; it must not outlast what is told later. */
function toldBy({ routing, presence, at }: LiveEventOf<'agent'>): Partial<Seen> {
  return {
    ...(routing === null
      ? {}
      : { routingStatus: routing.is, routingSince: Math.min(routing.since, at), routingAsOf: at }),
    ...(presence === null
      ? {}
      : { presence: presence.is, presenceSince: Math.min(presence.since, at), presenceAsOf: at }),
  };
}

function gatherJoined(floor: Floor, event: LiveEventOf<'joined'>): Floor {
  const { queueId, agentId, joined, at } = event;
  const known = floor.joins.find((join) => join.queueId === queueId && join.agentId === agentId);
  if (known !== undefined && known.at > at) return floor;
  const others = floor.joins.filter((join) => join !== known && join.at > at - INGESTION_LAG_MS);
  const joins = [...others, { queueId, agentId, joined, at }];
  return { ...floor, joins, swept: withJoins(floor.swept, joins) };
}

/** Members as a sweep showed them, with those joins on top that it is too early to show. */
export function withRecentJoins(floor: Floor, observedAt: Instant): Pick<Floor, 'swept' | 'joins'> {
  if (floor.joins.length === 0) return floor;
  const joins = floor.joins.filter(({ at }) => at > observedAt - INGESTION_LAG_MS);
  return { joins, swept: withJoins(floor.swept, joins) };
}

/** A queue nobody has swept yet has no members to change. */
function withJoins(swept: Floor['swept'], joins: readonly Joined[]): Floor['swept'] {
  const next = new Map<string, Members>(swept);
  for (const { queueId, agentId, joined } of joins) {
    const members = next.get(queueId);
    if (members !== undefined) next.set(queueId, new Map(members).set(agentId, joined));
  }
  return next;
}
