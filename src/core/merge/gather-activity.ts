import type { ActivitySweep, AgentActivity } from '../floor/agent.ts';
import type { Instant } from '../time/minute.ts';
import type { AgentNow, Floor } from './floor.ts';
import { withRecentJoins } from './gather-live.ts';
import { changesOf, isSame } from './sightings.ts';
import { type Compared, compareSweep } from './last-sweep.ts';
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
  const compared = compareSweep(floor.lastSweep, sweep);
  const members = sweptMembers(floor, compared, sweep.truncatedQueueIds);
  const changes = changesOf(floor, observedAt);
  const moved = movedIn(floor, compared);
  for (const activity of moved) changes.see(activity.agentId, activity, observedAt);
  // An answer that lags behind an event does not say that what the event told still holds.
  for (const seen of moved) if (isStatusOf(changes.known(seen.agentId), seen)) changes.watch(seen.agentId);
  for (const agentId of lostIn(floor, compared)) changes.lose(agentId);
  const known = changes.done();
  const truncated = sweep.truncatedQueueIds.length > 0;
  const unwatched = new Set(moved.map(({ agentId }) => agentId).filter((id) => !known.watched.has(id)));
  const lastSweep = { queues: compared.queues, now: known.now, unwatched, truncated };
  const next = { ...floor, ...members, ...known, lastSweep, sweptAt: observedAt };
  return { ...next, ...withRecentJoins(next, observedAt) };
}

/** All that is told, in whichever queue, of agents of whom anything is new. */
function movedIn(floor: Floor, { queues, differing }: Compared): readonly AgentActivity[] {
  const all = [...queues.values()];
  const { now, unwatched } = floor.lastSweep;
  const candidates = now === floor.now ? differing : all.flat();
  const moved = new Set([
    ...candidates.filter((seen) => isNew(floor, seen)).map(({ agentId }) => agentId),
    ...unwatched,
  ]);
  return moved.size === 0 ? [] : all.flatMap((listed) => listed.filter(({ agentId }) => moved.has(agentId)));
}

function isNew(floor: Floor, seen: AgentActivity): boolean {
  const known = floor.now.get(seen.agentId);
  return known === undefined || !isSame(known, seen) || !floor.watched.has(seen.agentId);
}

/** Whom the sweep does not show any more. */
function lostIn({ watched }: Floor, { queues, sameMembers }: Compared): readonly string[] {
  if (sameMembers) return [];
  const shown = new Set([...queues.values()].flatMap((listed) => listed.map(({ agentId }) => agentId)));
  return [...watched].filter((agentId) => !shown.has(agentId));
}

function completed(floor: Floor, activities: readonly AgentActivity[], observedAt: Instant): Floor {
  const changes = changesOf(floor, observedAt);
  for (const activity of activities) changes.see(activity.agentId, activity, observedAt);
  // What the newest sweep showed is held on to, unless this one knows of something that came after it.
  for (const { agentId } of activities) {
    const shown = floor.watched.has(agentId) ? floor.now.get(agentId) : undefined;
    if (shown !== undefined && isStatusOf(changes.known(agentId), shown)) changes.watch(agentId);
  }
  return { ...floor, ...changes.done() };
}

type Status = Pick<AgentNow, 'routingStatus' | 'routingSince'>;

function isStatusOf(known: Status | undefined, seen: Status): boolean {
  return known?.routingSince === seen.routingSince && known.routingStatus === seen.routingStatus;
}
