import type { Campaign } from '../floor/campaign.ts';
import type { Queue } from '../floor/queue.ts';

/** One agent who is meant for a campaign. */
export interface Assigned {
  readonly agentId: string;
  /** Whether the agent belongs to the campaign's queue; if not, the agent only fits a skill group. */
  readonly member: boolean;
  /** Whether the agent is joined to the queue; `null` = not known. */
  readonly joined: boolean | null;
  /** Whether the agent is in a skill group that the campaign names itself; `null` = it names none. */
  readonly skilled: boolean | null;
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
 * campaign names itself tell which members it calls for; groups of the queue only add to the picture.
 */
export function assignedAgents(input: RosterInput): readonly Assigned[] {
  const named = groupMembers(input.campaign.skillGroupIds, input.skillGroups);
  const feeding = named ?? groupMembers(feedingGroups(input.queue), input.skillGroups) ?? new Set();
  const members = [...input.members].map(([agentId, joined]) => ({
    agentId,
    member: true,
    joined,
    skilled: named?.has(agentId) ?? null,
  }));
  const strangers = [...feeding]
    .filter((agentId) => !input.members.has(agentId))
    .map((agentId) => ({ agentId, member: false, joined: false, skilled: named === null ? null : true }));
  return [...members, ...strangers];
}

/** The skill groups that the campaign names itself, else those that feed its queue. */
export function groupsOf(campaign: RosterInput['campaign'], queue: Queue | null): readonly string[] {
  return campaign.skillGroupIds.length > 0 ? campaign.skillGroupIds : feedingGroups(queue);
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

/** Those whose time counts for the campaign: members whom it calls for and who have not left the queue. */
export function countedAgents(assigned: readonly Assigned[]): readonly string[] {
  return assigned.filter(belongs).map((agent) => agent.agentId);
}

/** Whether contacts would go to the agent, once on queue. */
export function belongs({ member, joined, skilled }: Assigned): boolean {
  return member && joined !== false && skilled !== false;
}
