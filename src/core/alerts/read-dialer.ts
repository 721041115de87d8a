import type { Campaign } from '../floor/campaign.ts';
import type { CampaignDiagnosis, CampaignPace } from '../floor/dialer.ts';
import { known, type Measures, moment, share } from './measured.ts';
import type { Measured } from './measure.ts';
import { type ReadingInput, recentDiagnosis } from './reading-input.ts';

/** What the dialer tells of a campaign: the day's rates, its list, its lines and its pacing. */
export function readDialer(input: ReadingInput, campaign: Campaign): Measures {
  const diagnosis = recentDiagnosis(input.floor, campaign.id, input.now);
  const pace = input.lacking.includes('pace') ? undefined : input.floor.pace.get(campaign.id);
  const calls = diagnosis?.callsPerAgent ?? pace?.callsPerAgent ?? null;
  return known({
    ...ratesOf(input, campaign),
    ...listOf(input, campaign, diagnosis),
    'lines-used': linesOf(diagnosis, pace),
    'calls-per-agent': calls === null ? null : moment(calls),
  });
}

/** A campaign that did nothing today has no rate. */
function ratesOf({ floor, lacking }: ReadingInput, { id }: Campaign) {
  const counts = lacking.includes('totals') ? undefined : floor.totals?.get(id);
  if (counts === undefined) return {};
  const { dialed, connected, abandoned } = counts;
  const span = { from: counts.from, to: counts.to };
  return {
    'connect-rate': share({ numerator: connected, denominator: dialed }, { span, sample: dialed }),
    'abandon-rate': share({ numerator: abandoned, denominator: connected }, { span, sample: connected }),
  };
}

/** Contacts of the list in all and to go; `null` where neither the list nor the dialer tells. */
export function contactsOf(
  { floor, lacking }: ReadingInput,
  campaign: Campaign,
  diagnosis: CampaignDiagnosis | null,
): { readonly left: number; readonly total: number } | null {
  const progress = lacking.includes('progress') ? undefined : floor.progress.get(campaign.id);
  const total = progress?.total ?? diagnosis?.contactsTotal ?? null;
  const processed = progress?.processed ?? diagnosis?.contactsProcessed ?? null;
  if (total === null || processed === null) return null;
  return { left: Math.max(0, total - processed), total };
}

function listOf(input: ReadingInput, campaign: Campaign, diagnosis: CampaignDiagnosis | null) {
  const contacts = contactsOf(input, campaign, diagnosis);
  if (contacts === null) return {};
  const ratio = { numerator: contacts.left, denominator: contacts.total };
  return {
    'contacts-left': { ...moment(contacts.left), ...ratio },
    'contacts-left-share': share(ratio, { span: null, sample: null }),
  };
}

function linesOf(diagnosis: CampaignDiagnosis | null, pace: CampaignPace | undefined): Measured | null {
  const lines = diagnosis?.lines ?? pace?.lines ?? null;
  if (lines === null) return null;
  return share({ numerator: lines.used, denominator: lines.available }, { span: null, sample: null });
}
