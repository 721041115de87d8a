import type { CampaignRow, Severity } from '../../core/board/view.ts';
import type { CampaignStatus, DialingMode, MediaType } from '../../core/floor/campaign.ts';

export const STATUS_WORDS: Readonly<Record<CampaignStatus, string>> = {
  on: 'On',
  stopping: 'Stopping',
  off: 'Off',
  complete: 'Complete',
  invalid: 'Invalid',
  'forced-off': 'Forced off',
  'forced-stopping': 'Forced stopping',
  unknown: 'Status not known',
};

export const MODE_WORDS: Readonly<Record<DialingMode, string>> = {
  agentless: 'Agentless',
  preview: 'Preview',
  progressive: 'Progressive',
  power: 'Power',
  predictive: 'Predictive',
  external: 'External',
};

export const MEDIA_WORDS: Readonly<Record<MediaType, string>> = {
  voice: 'Voice',
  sms: 'SMS',
  email: 'E-mail',
  whatsapp: 'WhatsApp',
};

export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  critical: 'Critical',
  warning: 'Warning',
  ok: 'In order',
  unknown: 'Not enough data',
  none: 'Nothing to judge',
};

/** How a campaign reaches people: the dialing mode of a voice campaign, else its medium. */
export function kindOf(row: CampaignRow): string {
  return row.mediaType === 'voice' && row.dialingMode !== null
    ? MODE_WORDS[row.dialingMode]
    : MEDIA_WORDS[row.mediaType];
}
