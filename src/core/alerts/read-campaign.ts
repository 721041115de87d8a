import { type Campaign, staffingOf } from '../floor/campaign.ts';
import { campaignStates } from './campaign-states.ts';
import { known } from './measured.ts';
import { readContacts, readUtilization } from './read-contacts.ts';
import { readDialer } from './read-dialer.ts';
import { readStaff, type Staff } from './read-staff.ts';
import type { ReadingInput } from './reading-input.ts';
import type { SubjectReading } from './reading.ts';

/**
 * One campaign as rules see it, running or not. Campaigns without agents by design have no measure of
 * people: they are absent, never 0.
 */
export function readCampaign(input: ReadingInput, campaign: Campaign, staff: Staff | null): SubjectReading {
  const staffing = staffingOf(campaign);
  const queueId = staffing.kind === 'agents' ? staffing.queueId : null;
  const utilization = isUtilizationKnown(input, staff) ? readUtilization(input, campaign) : null;
  return {
    subject: { kind: 'campaign', id: campaign.id, name: campaign.name },
    campaignId: campaign.id,
    queueId,
    teamIds: teamsOf(input, queueId, campaign.skillGroupIds),
    ...unreadTeams(input, queueId),
    measures: {
      ...known({ utilization }),
      ...readContacts(input, campaign),
      ...readDialer(input, campaign),
      ...(staff === null ? {} : readStaff(input, campaign, staff)),
    },
    states: campaignStates(input, campaign),
  };
}

/** Agents who lost their licence are no idle agents. */
function isUtilizationKnown({ lacking }: ReadingInput, staff: Staff | null): boolean {
  if (staff === null || lacking.includes('activity')) return false;
  return staff.people?.readyWhy !== 'all-inactive';
}

/** Teams, groups and skill groups that feed the queue, and those that the campaign names itself. */
export function teamsOf(
  { floor }: ReadingInput,
  queueId: string | null,
  named: readonly string[],
): readonly string[] {
  const feeding = queueId === null ? [] : (floor.queues?.get(queueId)?.memberGroups ?? []);
  return [...new Set([...feeding.map(({ id }) => id), ...named])];
}

/** Until the queues are read, nobody knows who feeds one. */
export function unreadTeams(
  { floor }: ReadingInput,
  queueId: string | null,
): { readonly teamsUnread?: true } {
  return queueId !== null && floor.queues === null ? { teamsUnread: true } : {};
}
