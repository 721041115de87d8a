import type { Finding, Severity } from '../board/view.ts';
import { type Campaign, staffingOf } from '../floor/campaign.ts';
import type { CampaignDiagnosis, CampaignPace, Lines } from '../floor/dialer.ts';
import { fine, found } from './finding.ts';

interface DialerInput {
  readonly campaign: Campaign;
  readonly diagnosis: CampaignDiagnosis | null;
  readonly pace: CampaignPace | null;
}

/** What keeps the dialer itself from dialing, or from dialing more. */
export function dialerFindings(input: DialerInput): readonly Finding[] {
  const { campaign, diagnosis, pace } = input;
  return [
    problems(campaign),
    standing(campaign),
    lines(campaign, diagnosis?.lines ?? pace?.lines ?? null),
    pacing(input),
  ].filter((finding) => finding !== null);
}

function problems({ id, problems }: Campaign): Finding | null {
  if (problems.length === 0) return null;
  return found('problems', 'critical', {
    title: 'Configuration problem',
    detail: problems.join(' · '),
    remedy: 'Mend the campaign as the message says.',
    admin: { page: 'campaign', id },
  });
}

interface StandingWords {
  readonly severity: Severity;
  readonly title: string;
  readonly detail: string;
  readonly remedy: string | null;
}

const STANDING: Partial<Record<Campaign['status'], StandingWords>> = {
  off: {
    severity: 'none',
    title: 'Campaign is off',
    detail: 'Nothing is dialed until it is switched on',
    remedy: null,
  },
  complete: {
    severity: 'none',
    title: 'List is complete',
    detail: 'Every contact has been processed',
    remedy: null,
  },
  stopping: {
    severity: 'warning',
    title: 'Campaign is stopping',
    detail: 'No new contacts are dialed',
    remedy: 'Switch it on again if it was not meant to stop.',
  },
  invalid: {
    severity: 'critical',
    title: 'Campaign is invalid',
    detail: 'The platform will not dial until its configuration is mended',
    remedy: 'Open the campaign; the platform marks what it misses.',
  },
  'forced-off': {
    severity: 'critical',
    title: 'Campaign was forced off',
    detail: 'Someone or the platform stopped it at once',
    remedy: 'Find out who stopped it and why before it is switched on again.',
  },
  'forced-stopping': {
    severity: 'critical',
    title: 'Campaign is being forced off',
    detail: 'Running calls are being ended',
    remedy: 'Find out who stopped it and why before it is switched on again.',
  },
};

function standing(campaign: Campaign): Finding | null {
  const admin = { page: 'campaign', id: campaign.id } as const;
  const words = STANDING[campaign.status];
  if (words !== undefined) return { id: 'standing', ...words, admin: words.remedy === null ? null : admin };
  if (staffingOf(campaign).kind !== 'no-queue') return null;
  return found('standing', 'critical', {
    title: 'No queue set',
    detail: 'Without one the dialer cannot reach any agent',
    remedy: 'Set a queue in the campaign.',
    admin,
  });
}

function lines({ id }: Campaign, lines: Lines | null): Finding | null {
  if (lines === null || lines.available === 0) return null;
  const share = lines.used / lines.available;
  const detail = `${lines.used} of ${lines.available} outbound lines in use`;
  if (share < 0.9) return fine('lines', 'Lines free', detail);
  const full = share >= 1;
  return found('lines', full ? 'critical' : 'warning', {
    title: full ? 'Lines used up' : 'Lines nearly used up',
    detail,
    remedy: 'Give the campaign more lines, or take them from one that needs them less.',
    admin: { page: 'campaign', id },
  });
}

function pacing({ campaign, diagnosis, pace }: DialerInput): Finding | null {
  const calls = diagnosis?.callsPerAgent ?? pace?.callsPerAgent ?? null;
  if (calls === null || campaign.dialingMode === 'preview') return null;
  const cap = campaign.maxCallsPerAgent;
  if (cap === null) return fine('pacing', 'Calls per agent', `${calls.toFixed(1)} calls per agent`);
  const detail = `${calls.toFixed(1)} adjusted, cap ${cap.toFixed(1)}`;
  if (calls < cap) return fine('pacing', 'Calls per agent below its cap', detail);
  const title = 'Calls per agent at its cap';
  if (campaign.dialingMode === 'progressive') return fine('pacing', title, detail);
  return found('pacing', 'warning', {
    title,
    detail,
    remedy: 'Raise the most calls per agent if agents wait and few contacts are abandoned.',
    admin: { page: 'campaign', id: campaign.id },
  });
}
