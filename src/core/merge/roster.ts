import type { Campaign } from '../floor/campaign.ts';
import type { Queue } from '../floor/queue.ts';

/** One agent who is meant for a campaign. */
export interface Assigned {
  readonly agentId: string;
  /** Whether the agent belongs to the campaign's queue; if not, the agent only fits a skill group. */
  readonly member: boolean;
  /** Whether the agent is joined to the queue; `null` = not known. */
  readonly joined: boolean | null;
}

export interface RosterInput {
  readonly campaign: Pick<Campaign, 'skillGroupIds'>;
  readonly queue: Queue | null;
  /** Agent id → joined, of the campaign's queue. */
  readonly members: ReadonlyMap<string, boolean | null>;
  /** Skill group id → member ids; a group that could not be read is absent. */
  readonly skillGroups: ReadonlyMap<string, readonly string[]>;
}

/**
 * The agents of a campaign, each once: the members of its queue, and the people of its skill groups
 * whom the queue does not hold and whom the campaign therefore never reaches. Groups that the
 * campaign names itself narrow the queue's members; groups of the queue only add to the picture.
 */
export function assignedAgents(input: RosterInput): readonly Assigned[] {
  const narrowing = groupMembers(input.campaign.skillGroupIds, input.skillGroups);
  const feeding = narrowing ?? groupMembers(feedingGroups(input.queue), input.skillGroups) ?? new Set();
  const members = [...input.members]
    .filter(([agentId]) => narrowing === null || narrowing.has(agentId))
    .map(([agentId, joined]) => ({ agentId, member: true, joined }));
  const strangers = [...feeding]
    .filter((agentId) => !input.members.has(agentId))
    .map((agentId) => ({ agentId, member: false, joined: false }));
  return [...members, ...strangers];
}

function feedingGroups(queue: Queue | null): readonly string[] {
  const groups = queue?.memberGroups ?? [];
  return groups.filter((group) => group.kind === 'skill-group').map((group) => group.id);
}

/** The people of the groups that could be read; `null` where none is named or none could be read. */
function groupMembers(
  ids: readonly string[],
  groups: ReadonlyMap<string, readonly string[]>,
): ReadonlySet<string> | null {
  const known = ids.flatMap((id) => {
    const members = groups.get(id);
    return members === undefined ? [] : [members];
  });
  return known.length === 0 ? null : new Set(known.flat());
}

/** Those whose time counts for the campaign: members of the queue who have not left it. */
export function countedAgents(assigned: readonly Assigned[]): readonly string[] {
  return assigned.filter((agent) => agent.member && agent.joined !== false).map((agent) => agent.agentId);
}
