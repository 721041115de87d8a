import { staffingOf } from '../floor/campaign.ts';
import type { MemberGroup } from '../floor/queue.ts';
import type { Floor } from '../merge/floor.ts';

/**
 * Teams, groups and skill groups that feed the queues of the campaigns, each once: what a rule can be narrowed
 * to besides campaigns and queues. The guide's dialect names none.
 */
export function teamsOn({ campaigns, queues }: Pick<Floor, 'campaigns' | 'queues'>): readonly MemberGroup[] {
  const byId = new Map<string, MemberGroup>();
  for (const campaign of campaigns?.values() ?? []) {
    const staffing = staffingOf(campaign);
    const queue = staffing.kind === 'agents' ? queues?.get(staffing.queueId) : undefined;
    for (const group of queue?.memberGroups ?? []) byId.set(group.id, group);
  }
  return [...byId.values()];
}
