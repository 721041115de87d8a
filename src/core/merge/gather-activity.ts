import type { ActivitySweep, AgentActivity } from '../floor/agent.ts';
import type { Instant } from '../time/minute.ts';
import type { Floor } from './floor.ts';
import { withRecentJoins } from './gather-live.ts';
import { changesOf, isSame } from './sightings.ts';
import { sweptMembers } from './swept-members.ts';

/**
 * Takes in a sweep over the agents' statuses. Sweeps may come late, twice or out of order: an older
 * one completes the timelines but does not turn the present back.
 */
export function gatherActivity(floor: Floor, sweep: ActivitySweep, observedAt: Instant): Floor {
  const late = floor.sweptAt !== null && observedAt < floor.sweptAt;
  return late ? completed(floor, sweep.activities, observedAt) : swept(floor, sweep, observedAt);
}

/** Most agents are as they were: for them the floor's new `sweptAt` says it all. */
function swept(floor: Floor, sweep: ActivitySweep, observedAt: Instant): Floor {
  const members = sweptMembers(floor, sweep);
  const changes = changesOf(floor, observedAt);
  const moved = movedIn(floor, sweep.activities);
  for (const activity of moved) changes.see(activity.agentId, activity, observedAt);
  for (const { agentId } of moved) changes.watch(agentId);
  if (members.live !== floor.live || sweep.truncatedQueueIds.length > 0) {
    const shown = new Set(sweep.activities.map(({ agentId }) => agentId));
    for (const agentId of floor.watched) if (!shown.has(agentId)) changes.lose(agentId);
  }
  const next = { ...floor, ...members, ...changes.done(), sweptAt: observedAt };
  return { ...next, ...withRecentJoins(next, observedAt) };
}

/** All that is told of agents of whom anything is new. */
function movedIn(floor: Floor, activities: readonly AgentActivity[]): readonly AgentActivity[] {
  const moved = new Set<string>();
  for (const activity of activities) {
    const known = floor.now.get(activity.agentId);
    const still = known !== undefined && isSame(known, activity) && floor.watched.has(activity.agentId);
    if (!still) moved.add(activity.agentId);
  }
  return moved.size === 0 ? [] : activities.filter(({ agentId }) => moved.has(agentId));
}

function completed(floor: Floor, activities: readonly AgentActivity[], observedAt: Instant): Floor {
  const changes = changesOf(floor, observedAt);
  for (const activity of activities) changes.see(activity.agentId, activity, observedAt);
  for (const { agentId } of activities) if (floor.watched.has(agentId)) changes.watch(agentId);
  return { ...floor, ...changes.done() };
}
