import type { AgentActivity } from '../floor/agent.ts';
import { INGESTION_LAG_MS, type Instant, lastClosedMinute } from '../time/minute.ts';
import { type DraftMap, draftMap, draftSet } from './drafts.ts';
import type { AgentNow, Floor } from './floor.ts';
import { extend, forget, observe, type Segment, type Timeline } from './timeline.ts';

/** The part of the floor that is known agent by agent. */
export type Sightings = Pick<Floor, 'now' | 'timelines' | 'watched' | 'sweptAt' | 'still'>;

/** When the agent was last seen as the floor shows them; `null` = never. */
export function lastSeenAt(floor: Sightings, agentId: string): Instant | null {
  const known = floor.now.get(agentId);
  return known === undefined ? null : Math.max(known.toldAt, heldUntil(floor, agentId));
}

/** Up to when the agent's last status was seen to last, where sweeps or the stream say so. */
export function heldUntil(floor: Pick<Floor, 'watched' | 'sweptAt' | 'still'>, agentId: string): Instant {
  if (floor.sweptAt === null || !floor.watched.has(agentId)) return -Infinity;
  const still = floor.still?.agentIds.has(agentId) === true ? floor.still.at : -Infinity;
  return Math.max(floor.sweptAt, still);
}

/** What one agent was seen doing. Where it is not said as of when, it may lag behind as an answer does. */
export type Seen = Pick<AgentActivity, 'routingStatus' | 'routingSince' | 'presence' | 'presenceSince'> &
  Partial<Pick<AgentNow, 'routingAsOf' | 'presenceAsOf'>>;

/** Whether `seen` tells nothing but what is known already. */
export function isSame(known: Seen, seen: Seen): boolean {
  return (
    known.routingSince === seen.routingSince &&
    known.routingStatus === seen.routingStatus &&
    known.presence === seen.presence &&
    known.presenceSince === seen.presenceSince
  );
}

/** Collects what an answer changes of single agents; whom it does not touch costs nothing. */
export interface Changes {
  /** What is known of the agent so far. */
  known(agentId: string): AgentNow | undefined;
  /** The agent was seen so at `at`. */
  see(agentId: string, seen: Seen, at: Instant): void;
  /** From here on the agent counts as seen in their last status by every sweep, until told otherwise. */
  watch(agentId: string): void;
  /** The agent was seen up to the sweep before this answer, and is not any more. */
  lose(agentId: string): void;
  /** Up to here the agent was seen in their last status, whoever says so from now on. */
  settle(agentId: string): void;
  done(): Pick<Floor, 'now' | 'moved' | 'timelines' | 'watched'>;
}

/** Minutes are closed once; what timelines keep beyond that is for answers that arrive late. */
const KEPT_MS = 5 * 60_000;

/** What no minute needs any more at `newest` is dropped from the timelines that change. */
export function changesOf(floor: Sightings, newest: Instant): Changes {
  const oldest = lastClosedMinute(newest) - KEPT_MS;
  const now = draftMap(floor.now);
  const timelines = draftMap(floor.timelines);
  const watched = draftSet(floor.watched);
  const settle = (agentId: string): void => {
    if (watched.has(agentId)) writeDown({ now, timelines }, agentId, heldUntil(floor, agentId));
  };
  const lose = (agentId: string): void => {
    settle(agentId);
    watched.delete(agentId);
  };
  return {
    known: (agentId) => now.get(agentId),
    see(agentId, seen, at) {
      lose(agentId);
      const known = now.get(agentId);
      now.set(agentId, presentOf(known, seen, at));
      const segment = segmentOf(seen, at);
      if (segment === null) return;
      timelines.set(agentId, forget(observe(timelines.get(agentId) ?? [], segment), oldest));
    },
    watch(agentId) {
      if (isLast(timelines.get(agentId)?.at(-1), now.get(agentId))) watched.add(agentId);
    },
    lose,
    settle,
    done: () => ({
      now: now.value(),
      moved: { since: floor.now, agentIds: now.written() },
      timelines: timelines.value(),
      watched: watched.value(),
    }),
  };
}

/** Puts into an agent's own record what was known of them through the sweeps only. */
function writeDown(
  { now, timelines }: { readonly now: DraftMap<AgentNow>; readonly timelines: DraftMap<Timeline> },
  agentId: string,
  until: Instant,
): void {
  const known = now.get(agentId);
  const timeline = timelines.get(agentId);
  if (known !== undefined && known.toldAt < until) now.set(agentId, { ...known, toldAt: until });
  if (timeline !== undefined) timelines.set(agentId, extend(timeline, until));
}

/**
 * The present after one more sight. Status and presence are judged each by itself: sights come late and out
 * of order, and answers lag behind events.
 */
function presentOf(known: AgentNow | undefined, seen: Seen, at: Instant): AgentNow {
  const { routingStatus, routingSince, presence, presenceSince } = seen;
  const { routingAsOf = at - INGESTION_LAG_MS, presenceAsOf = at - INGESTION_LAG_MS } = seen;
  const status = { routingStatus, routingSince, routingAsOf };
  const person = { presence, presenceSince, presenceAsOf };
  if (known === undefined) return { ...status, ...person, toldAt: at };
  const isStatusNewer = isNewer(
    { is: routingStatus, since: routingSince, asOf: routingAsOf, at },
    { is: known.routingStatus, since: known.routingSince, asOf: known.routingAsOf, at: known.toldAt },
  );
  const isPersonNewer = isNewer(
    { is: presence, since: presenceSince, asOf: presenceAsOf, at },
    { is: known.presence, since: known.presenceSince, asOf: known.presenceAsOf, at: known.toldAt },
  );
  return {
    ...known,
    ...(isStatusNewer ? status : {}),
    ...(isPersonNewer ? person : {}),
    toldAt: Math.max(known.toldAt, at),
  };
}

interface Sight {
  readonly is: string | null;
  readonly since: Instant | null;
  readonly asOf: Instant;
  readonly at: Instant;
}

/**
 * Whether `seen` tells more of the present than `known`: it was told later, unless the other start lies so
 * shortly before it that a lagging answer could not show it. Of one moment, the later start; of one start,
 * what is sure for longer, because what came before it may have had no length.
 */
function isNewer(seen: Sight, known: Sight): boolean {
  if (seen.since !== null && seen.since === known.since) return isSurer(seen, known);
  if (seen.at === known.at) return (seen.since ?? 0) > (known.since ?? 0);
  return seen.at > known.at ? !outruns(known, seen) : outruns(seen, known);
}

function isSurer(seen: Sight, known: Sight): boolean {
  if (seen.asOf !== known.asOf) return seen.asOf > known.asOf;
  return (seen.is ?? '') > (known.is ?? '');
}

function outruns(earlier: Sight, later: Sight): boolean {
  if (earlier.since === null || later.since === null) return false;
  return earlier.since > later.since && earlier.since > later.at - INGESTION_LAG_MS;
}

function segmentOf({ routingStatus, routingSince, routingAsOf }: Seen, until: Instant): Segment | null {
  if (routingStatus === null || routingSince === null) return null;
  const asOf = routingAsOf ?? until - INGESTION_LAG_MS;
  return { status: routingStatus, since: routingSince, until, asOf };
}

/** Whether the present is what the timeline ends with; a start that was taken back is not. */
function isLast(last: Segment | undefined, known: AgentNow | undefined): boolean {
  return last !== undefined && last.since === known?.routingSince && last.status === known.routingStatus;
}
