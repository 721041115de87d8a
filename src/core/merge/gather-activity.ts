import type { ActivitySweep, AgentActivity } from '../floor/agent.ts';
import { type Instant, lastClosedMinute } from '../time/minute.ts';
import { byQueue } from './by-queue.ts';
import type { AgentNow, Floor, Members } from './floor.ts';
import { suspectsAfter } from './licences.ts';
import { forget, observe, type Timeline } from './timeline.ts';

/**
 * Takes in a sweep over the agents' statuses. Sweeps may come late, twice or out of order: an older
 * one completes the timelines but does not turn the present back.
 */
export function gatherActivity(floor: Floor, sweep: ActivitySweep, observedAt: Instant): Floor {
  const newest = floor.sweptAt === null || observedAt >= floor.sweptAt;
  return {
    ...floor,
    ...(newest ? { ...presenceIn(floor, sweep), sweptAt: observedAt } : {}),
    now: presentOf(floor, sweep.activities, observedAt),
    timelines: timelinesOf(floor, sweep.activities, observedAt),
  };
}

function presenceIn(floor: Floor, sweep: ActivitySweep): Pick<Floor, 'swept' | 'live' | 'suspects'> {
  const seen = seenMembers(floor, sweep);
  const live = new Set([...seen.values()].flatMap((members) => [...members.keys()]));
  return { swept: withVanished(floor, seen, live), live, suspects: suspectsAfter(floor, live) };
}

/** A truncated queue keeps what was known of the agents that the answer left out. */
function seenMembers(floor: Floor, sweep: ActivitySweep): ReadonlyMap<string, Members> {
  const seen = byQueue(sweep.activities.map((seen) => [seen.queueId, seen.agentId, seen.joined] as const));
  const truncated = sweep.truncatedQueueIds.map(
    (id) => [id, new Map([...(floor.swept.get(id) ?? []), ...(seen.get(id) ?? [])])] as const,
  );
  return new Map([...seen, ...truncated]);
}

/** Whoever is in no queue any more stays in those where the last sweep saw them. */
function withVanished(
  floor: Floor,
  seen: ReadonlyMap<string, Members>,
  live: ReadonlySet<string>,
): ReadonlyMap<string, Members> {
  const swept = new Map(seen);
  for (const [queueId, members] of floor.swept) {
    const gone = [...members].filter(([agentId]) => !live.has(agentId));
    if (gone.length > 0) swept.set(queueId, new Map([...gone, ...(seen.get(queueId) ?? [])]));
  }
  return swept;
}

function presentOf(
  floor: Floor,
  activities: readonly AgentActivity[],
  observedAt: Instant,
): ReadonlyMap<string, AgentNow> {
  const now = new Map(floor.now);
  for (const { agentId, routingStatus, routingSince, presence, presenceSince } of activities) {
    const known = now.get(agentId);
    if (known !== undefined && !isNewer(known, { routingSince, observedAt })) continue;
    now.set(agentId, { routingStatus, routingSince, presence, presenceSince, observedAt });
  }
  return now;
}

/** Of one sweep, queues may show one agent at different moments: the later start is the present. */
function isNewer(known: AgentNow, seen: Pick<AgentNow, 'routingSince' | 'observedAt'>): boolean {
  if (seen.observedAt !== known.observedAt) return seen.observedAt > known.observedAt;
  return (seen.routingSince ?? 0) > (known.routingSince ?? 0);
}

function timelinesOf(
  floor: Floor,
  activities: readonly AgentActivity[],
  observedAt: Instant,
): ReadonlyMap<string, Timeline> {
  const timelines = new Map(floor.timelines);
  const oldest = lastClosedMinute(observedAt) - KEPT_MS;
  for (const { agentId, routingStatus, routingSince } of activities) {
    if (routingStatus === null || routingSince === null) continue;
    const seen = { status: routingStatus, since: routingSince, until: observedAt };
    timelines.set(agentId, forget(observe(timelines.get(agentId) ?? [], seen), oldest));
  }
  return timelines;
}

/** Minutes are closed once; what is kept beyond that is for answers that arrive late. */
const KEPT_MS = 5 * 60_000;
