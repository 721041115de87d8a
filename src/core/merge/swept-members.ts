import type { AgentActivity } from '../floor/agent.ts';
import type { Floor, Members } from './floor.ts';
import type { Compared } from './last-sweep.ts';
import { suspectsAfter } from './licences.ts';

/** Who is in which queue after a sweep. What did not change is shared with the floor before. */
export function sweptMembers(
  floor: Floor,
  { queues, sameMembers }: Compared,
  truncatedQueueIds: readonly string[],
): Pick<Floor, 'swept' | 'live' | 'suspects'> {
  const { swept: before } = floor;
  // Joins that were told since the last sweep lie over what it showed.
  if (sameMembers && floor.joins.length === 0)
    return { swept: before, live: floor.live, suspects: suspectsAfter(floor, floor.live) };
  const seen = seenMembers(before, queues, truncatedQueueIds);
  const live = sharedSet(floor.live, new Set([...seen.values()].flatMap((members) => [...members.keys()])));
  const swept = sharedMap(floor.swept, withVanished(floor, seen, live));
  return { swept, live, suspects: suspectsAfter(floor, live) };
}

/** A truncated queue keeps what was known of the agents that the answer left out. */
function seenMembers(
  before: Floor['swept'],
  queues: Compared['queues'],
  truncatedQueueIds: readonly string[],
): Floor['swept'] {
  const seen = new Map<string, Members>();
  for (const [queueId, activities] of queues) seen.set(queueId, membersOf(activities, before.get(queueId)));
  for (const queueId of truncatedQueueIds) {
    seen.set(queueId, new Map([...(before.get(queueId) ?? []), ...(seen.get(queueId) ?? [])]));
  }
  return seen;
}

/** Of two entries for one agent the later stands. */
function membersOf(activities: readonly AgentActivity[], before: Members | undefined): Members {
  if (before !== undefined && isListedAlike(activities, before)) return before;
  return new Map(activities.map(({ agentId, joined }) => [agentId, joined]));
}

/** Whether the answer lists the same members in the same order as before, as it mostly does. */
function isListedAlike(activities: readonly AgentActivity[], before: Members): boolean {
  if (activities.length !== before.size) return false;
  let index = 0;
  for (const [agentId, joined] of before) {
    const activity = activities[index];
    if (activity?.agentId !== agentId || activity.joined !== joined) return false;
    index += 1;
  }
  return true;
}

/** Whoever is in no queue any more stays in those where the last sweep saw them. */
function withVanished(
  floor: Floor,
  seen: ReadonlyMap<string, Members>,
  live: ReadonlySet<string>,
): ReadonlyMap<string, Members> {
  const swept = new Map(seen);
  for (const [queueId, members] of floor.swept) {
    // Whoever a queue still shows is live.
    if (seen.get(queueId) === members) continue;
    const gone = [...members].filter(([agentId]) => !live.has(agentId));
    if (gone.length > 0) swept.set(queueId, new Map([...gone, ...(seen.get(queueId) ?? [])]));
  }
  return swept;
}

function sharedSet(before: ReadonlySet<string>, after: ReadonlySet<string>): ReadonlySet<string> {
  const same = before.size === after.size && [...after].every((item) => before.has(item));
  return same ? before : after;
}

function sharedMap(
  before: ReadonlyMap<string, Members>,
  after: ReadonlyMap<string, Members>,
): ReadonlyMap<string, Members> {
  const shared = [...after].map(([id, members]) => [id, sharedMembers(before.get(id), members)] as const);
  const same = before.size === after.size && shared.every(([id, members]) => before.get(id) === members);
  return same ? before : new Map(shared);
}

function sharedMembers(before: Members | undefined, after: Members): Members {
  if (before === undefined || before === after || before.size !== after.size)
    return before === after ? before : after;
  return [...after].every(([agentId, joined]) => before.get(agentId) === joined && before.has(agentId))
    ? before
    : after;
}
