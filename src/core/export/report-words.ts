import { formatNumber } from '../alerts/definitions.ts';
import { type Campaign, type CampaignStatus, staffingOf } from '../floor/campaign.ts';
import { MINUTE_MS, type Span } from '../time/minute.ts';
import type { WallText } from '../shifts/wall-text.ts';

/** A number as the report shows it; what is not known is said, never a 0. */
export function countWords(value: number | null): string {
  return value === null ? 'not known' : formatNumber(value, 0);
}

/** Such as "41.3 %". */
export function percentWords(value: number | null, none = 'not known'): string {
  return value === null ? none : `${formatNumber(value, 1)} %`;
}

/** Such as "13:02 to 13:09 (7 min)". */
export function spanWords({ from, to }: Span, at: WallText): string {
  return `${at.time(from)} to ${at.time(to)} (${formatNumber((to - from) / MINUTE_MS, 0)} min)`;
}

const STATUS: Readonly<Record<CampaignStatus, string>> = {
  on: 'on',
  stopping: 'stopping',
  off: 'off',
  complete: 'complete',
  invalid: 'invalid',
  'forced-off': 'forced off',
  'forced-stopping': 'forced stopping',
  unknown: 'status not known',
};

/** Such as "Voice, predictive; on when this was written". */
export function campaignWords(campaign: Campaign): string {
  const { mediaType, dialingMode, status } = campaign;
  const medium = { voice: 'Voice', sms: 'SMS', email: 'E-mail', whatsapp: 'WhatsApp' }[mediaType];
  const kind = dialingMode === null ? medium : `${medium}, ${dialingMode}`;
  return `${kind}; ${STATUS[status]} when this was written`;
}

/** Why a campaign has no utilization; `null` where it can have one. */
export function noAgentsWords(campaign: Campaign): string | null {
  switch (staffingOf(campaign).kind) {
    case 'agents':
      return null;
    case 'no-agents':
      return 'no agents by design';
    case 'no-queue':
      return 'no queue';
  }
}
