import type { Finding } from '../board/view.ts';
import { type Campaign, isRunning } from '../floor/campaign.ts';
import type { CampaignDiagnosis } from '../floor/dialer.ts';
import { LIST_NEARLY_EXHAUSTED } from '../metrics/levels.ts';
import { fine, found } from './finding.ts';

interface ContactsInput {
  readonly campaign: Campaign;
  readonly diagnosis: CampaignDiagnosis | null;
}

/** What the contact list still holds, and what is held back of it. */
export function contactFindings({ campaign, diagnosis }: ContactsInput): readonly Finding[] {
  if (diagnosis === null) return [];
  return [contactsLeft(campaign, diagnosis), heldBack(diagnosis)].filter((finding) => finding !== null);
}

function contactsLeft(campaign: Campaign, diagnosis: CampaignDiagnosis): Finding | null {
  const { contactsProcessed: processed, contactsTotal: total } = diagnosis;
  if (total === null || processed === null) return null;
  const left = Math.max(0, total - processed);
  const detail = `${left.toLocaleString('en')} of ${total.toLocaleString('en')} to go`;
  const exhausted = left === 0 && isRunning(campaign.status);
  if (!exhausted && left * 100 >= total * LIST_NEARLY_EXHAUSTED)
    return fine('contacts', 'Contacts left', detail);
  return found('contacts', exhausted ? 'critical' : 'warning', {
    title: exhausted ? 'No contacts left' : 'List nearly exhausted',
    detail,
    remedy: 'Add contacts to the list, recycle it, or move the agents to another campaign.',
    admin: { page: 'campaign', id: campaign.id },
  });
}

function heldBack({ timeZoneHeldCalls, filteredOutContacts }: CampaignDiagnosis): Finding | null {
  const zone = timeZoneHeldCalls ?? 0;
  const filtered = filteredOutContacts ?? 0;
  if (zone + filtered === 0) return null;
  const parts = [
    ...(zone > 0 ? [`${zone.toLocaleString('en')} outside their callable hours`] : []),
    ...(filtered > 0 ? [`${filtered.toLocaleString('en')} filtered out`] : []),
  ];
  return fine('held', 'Contacts held back', parts.join(', '));
}
