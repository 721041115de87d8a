import type { PeopleFacts, Stranded } from '../diagnosis/people.ts';
import { type Campaign, staffingOf } from '../floor/campaign.ts';
import type { Queue } from '../floor/queue.ts';
import type { Floor } from '../merge/floor.ts';
import { groupsOf } from '../merge/roster.ts';
import type { Unready } from '../readiness/readiness.ts';
import type { AgentSeen } from './agents-seen.ts';
import type { PeopleNow } from './people-now.ts';

/** What the findings say about people, counted from the agents' list, so that the two always agree. */
export function peopleFacts(
  floor: Floor,
  campaign: Campaign,
  { agents, people }: { readonly agents: readonly AgentSeen[]; readonly people: PeopleNow },
): PeopleFacts {
  const queue = queueOf(floor, campaign);
  const count = (reason: Unready): number =>
    people.readiness.find(({ verdict }) => verdict === reason)?.count ?? 0;
  return {
    queueName: queue?.name ?? null,
    strandedBy: strandedBy(floor, { campaign, queue, agents }),
    inactive: count('inactive'),
    notJoined: count('not-joined'),
    missingSkill: count('missing-skill'),
    withoutStation: floor.peopleReadAt === null ? null : count('no-station'),
    allInactive: people.readyWhy === 'all-inactive',
  };
}

function queueOf(floor: Floor, campaign: Campaign): Queue | null {
  const staffing = staffingOf(campaign);
  return staffing.kind === 'agents' ? (floor.queues?.get(staffing.queueId) ?? null) : null;
}

/** Each person is counted for the first of their groups, so that the counts add up. */
function strandedBy(
  floor: Floor,
  of: { readonly campaign: Campaign; readonly queue: Queue | null; readonly agents: readonly AgentSeen[] },
): readonly Stranded[] {
  const outside = new Set(
    of.agents.filter(({ row }) => row.unready === 'not-in-queue').map(({ row }) => row.id),
  );
  return groupsOf(of.campaign, of.queue).flatMap((groupId) => {
    const found = (floor.skillGroups.get(groupId) ?? []).filter((id) => outside.delete(id));
    const groupName = of.queue?.memberGroups.find(({ id }) => id === groupId)?.name ?? 'its skill group';
    return found.length === 0 ? [] : [{ groupId, groupName, count: found.length }];
  });
}
