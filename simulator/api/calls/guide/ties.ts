import type { Agent, Campaign, Queue, World } from '../../../world/model.ts';

/** The skill groups an agent is certified for, in or out of their queues. */
export function skillGroupIdsOf({ skillGroups }: World, agent: Agent): readonly string[] {
  const skills = new Set(agent.skills.map(({ id }) => id));
  return skillGroups.filter(({ skill }) => skills.has(skill.id)).map(({ id }) => id);
}

/** The queues that give an agent work. */
export function queueIdsOf({ memberships }: Agent): readonly string[] {
  return memberships.filter(({ joined }) => joined).map(({ queue }) => queue.id);
}

export function groupIdsOf({ groups }: Queue): readonly string[] {
  return groups.map(({ id }) => id);
}

/** What joins a campaign to its agents. */
export function campaignTies({ queue }: Campaign): {
  skillGroupIds: readonly string[];
  queueIds: readonly string[];
} {
  if (queue === null) return { skillGroupIds: [], queueIds: [] };
  return { skillGroupIds: groupIdsOf(queue), queueIds: [queue.id] };
}
