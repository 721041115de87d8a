import type { Agent } from '../floor/agent.ts';
import type { Membership, SkillGroup } from '../floor/queue.ts';
import type { Instant } from '../time/minute.ts';
import { byQueue } from './by-queue.ts';
import type { Floor, Members } from './floor.ts';
import { isInactive } from './licences.ts';

/** Takes in the whole directory: whoever is not in it from now on is not known to the organisation. */
export function gatherPeople(floor: Floor, people: readonly Agent[], readAt: Instant): Floor {
  return { ...floor, people: new Map(people.map((agent) => [agent.id, agent])), peopleReadAt: readAt };
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
  const swept = new Map(floor.swept);
  for (const id of queueIds) {
    memberships.set(id, found.get(id) ?? new Map());
    const seen = swept.get(id);
    if (seen !== undefined) swept.set(id, withoutGone(floor, seen));
  }
  return { ...floor, memberships, swept };
}

/** Who vanished from live data may have been taken out of the queue; the configured members tell. */
function withoutGone(floor: Floor, seen: Members): Members {
  return new Map([...seen].filter(([agentId]) => floor.live.has(agentId) || isInactive(floor, agentId)));
}
