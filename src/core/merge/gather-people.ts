import type { ActivitySweep, Agent, AgentActivity } from '../floor/agent.ts';
import type { Membership, SkillGroup } from '../floor/queue.ts';
import { type Instant, lastClosedMinute } from '../time/minute.ts';
import type { AgentNow, Floor, Members } from './floor.ts';
import { forget, observe, type Timeline } from './timeline.ts';

export function gatherPeople(floor: Floor, people: readonly Agent[]): Floor {
  return { ...floor, people: new Map(people.map((agent) => [agent.id, agent])) };
}

/** Takes in some skill groups; the others stay as they were read. */
export function gatherSkillGroups(floor: Floor, groups: readonly SkillGroup[]): Floor {
  const skillGroups = new Map(floor.skillGroups);
  for (const { id, memberIds } of groups) skillGroups.set(id, memberIds);
  return { ...floor, skillGroups };
}

/** Takes in the members of the queues that were asked for, also where one of them has none. */
export function gatherMemberships(
  floor: Floor,
  queueIds: readonly string[],
  read: readonly Membership[],
): Floor {
  const found = byQueue(read.map(({ queueId, agentId, joined }) => [queueId, agentId, joined] as const));
  const memberships = new Map(floor.memberships);
  for (const id of queueIds) memberships.set(id, found.get(id) ?? new Map());
  return { ...floor, memberships };
}

/**
 * Takes in a sweep over the agents' statuses. Sweeps may come late, twice or out of order: an older
 * one completes the timelines but does not turn the present back.
 */
export function gatherActivity(floor: Floor, sweep: ActivitySweep, observedAt: Instant): Floor {
  const newest = floor.sweptAt === null || observedAt >= floor.sweptAt;
  return {
    ...floor,
    ...(newest ? { swept: sweptMembers(floor, sweep), sweptAt: observedAt } : {}),
    now: presentOf(floor, sweep.activities, observedAt),
    timelines: timelinesOf(floor, sweep.activities, observedAt),
  };
}

/** A truncated queue keeps what was known of the agents that the answer left out. */
function sweptMembers(floor: Floor, sweep: ActivitySweep): ReadonlyMap<string, Members> {
  const seen = byQueue(sweep.activities.map((seen) => [seen.queueId, seen.agentId, seen.joined] as const));
  const truncated = sweep.truncatedQueueIds.map(
    (id) => [id, new Map([...(floor.swept.get(id) ?? []), ...(seen.get(id) ?? [])])] as const,
  );
  return new Map([...seen, ...truncated]);
}

function byQueue(
  entries: readonly (readonly [queueId: string, agentId: string, joined: boolean | null])[],
): ReadonlyMap<string, Members> {
  const queues = new Map<string, Map<string, boolean | null>>();
  for (const [queueId, agentId, joined] of entries) {
    const members = queues.get(queueId) ?? new Map<string, boolean | null>();
    queues.set(queueId, members.set(agentId, joined));
  }
  return queues;
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
