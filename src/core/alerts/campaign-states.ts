import { figuresAt } from '../merge/series-read.ts';
import type { Campaign } from '../floor/campaign.ts';
import type { CampaignDiagnosis } from '../floor/dialer.ts';
import { dialedLately } from './read-contacts.ts';
import { contactsOf } from './read-dialer.ts';
import { type ReadingInput, recentDiagnosis } from './reading-input.ts';
import type { SubjectReading } from './reading.ts';

type States = SubjectReading['states'];

/** What holds of a campaign, as far as it is known. */
export function campaignStates(input: ReadingInput, campaign: Campaign): States {
  if (!isStatusKnown(input, campaign)) return {};
  const { status } = campaign;
  const diagnosis = recentDiagnosis(input.floor, campaign.id, input.now);
  const lately = dialedLately(input.floor.series.get(campaign.id) ?? [], input.minute);
  return {
    running: status === 'on',
    invalid: status === 'invalid',
    'forced-off': status === 'forced-off' || status === 'forced-stopping',
    ...isExhausted(input, campaign, { diagnosis, lately }),
    ...isOutside(input, campaign, { diagnosis, lately }),
  };
}

/** The list of campaigns and the dialer both tell the status; one of them is enough. */
function isStatusKnown({ lacking }: ReadingInput, { mediaType, status }: Campaign): boolean {
  if (status === 'unknown') return false;
  return !lacking.includes('campaigns') || (mediaType === 'voice' && !lacking.includes('pace'));
}

interface Signs {
  readonly diagnosis: CampaignDiagnosis | null;
  readonly lately: boolean;
}

/** Where nobody counts the list, a campaign that dials has something to dial. */
function isExhausted(input: ReadingInput, campaign: Campaign, { diagnosis, lately }: Signs): States {
  if (campaign.status === 'complete') return { exhausted: true };
  const contacts = contactsOf(input, campaign, diagnosis);
  if (contacts !== null) return { exhausted: contacts.left === 0 };
  return lately ? { exhausted: false } : {};
}

/**
 * The platform does not say it outright: a campaign is outside its callable time while it runs, dials
 * nothing and the dialer holds calls back for their time zone. Without the dialer's account it is known
 * only of a campaign that dials; one that has fallen silent is asked about (`wantedCauses`).
 */
function isOutside(input: ReadingInput, campaign: Campaign, { diagnosis, lately }: Signs): States {
  if (campaign.status !== 'on') return { 'outside-callable-time': false };
  if (diagnosis === null) return lately ? { 'outside-callable-time': false } : {};
  const dialed = dialedIn(input, campaign);
  const held = (diagnosis.timeZoneHeldCalls ?? 0) > 0 && (diagnosis.outstandingCalls ?? 0) === 0;
  if (!held) return { 'outside-callable-time': false };
  return dialed === null ? {} : { 'outside-callable-time': dialed === 0 };
}

function dialedIn({ floor, minute }: ReadingInput, { id }: Campaign): number | null {
  const figures = figuresAt(floor.series.get(id) ?? [], minute);
  return figures?.contacts?.dialed ?? null;
}
