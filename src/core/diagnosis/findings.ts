import type { Finding, Severity } from '../board/view.ts';
import { type Campaign, isRunning, staffingOf } from '../floor/campaign.ts';
import type { CampaignDiagnosis, CampaignPace, Lines } from '../floor/dialer.ts';

export interface DiagnosisInput {
  readonly campaign: Campaign;
  readonly diagnosis: CampaignDiagnosis | null;
  readonly pace: CampaignPace | null;
}

/**
 * Why a campaign's agents are idle, or its contacts stand still: what the dialer itself says, in
 * words, worst first. Only what is known is listed; the order of equal findings is that of the list.
 */
export function findingsOf(input: DiagnosisInput): readonly Finding[] {
  const findings = [
    problems(input.campaign),
    standing(input.campaign),
    lines(input.diagnosis?.lines ?? input.pace?.lines ?? null),
    pacing(input),
    contactsLeft(input),
    heldBack(input.diagnosis),
    inboundPull(input.diagnosis),
    stations(input.diagnosis),
  ].filter((finding) => finding !== null);
  return findings.sort((a, b) => RANK[a.severity] - RANK[b.severity]);
}

const RANK: Readonly<Record<Severity, number>> = { critical: 0, warning: 1, ok: 2, unknown: 3, none: 4 };

function problems({ problems }: Campaign): Finding | null {
  if (problems.length === 0) return null;
  return {
    id: 'problems',
    severity: 'critical',
    title: 'Configuration problem',
    detail: problems.join(' · '),
  };
}

const STANDING: Partial<Record<Campaign['status'], readonly [Severity, string, string]>> = {
  off: ['none', 'Campaign is off', 'Nothing is dialed until it is switched on'],
  complete: ['none', 'List is complete', 'Every contact has been processed'],
  stopping: ['warning', 'Campaign is stopping', 'No new contacts are dialed'],
  invalid: [
    'critical',
    'Campaign is invalid',
    'The platform will not dial until its configuration is mended',
  ],
  'forced-off': ['critical', 'Campaign was forced off', 'Someone or the platform stopped it at once'],
  'forced-stopping': ['critical', 'Campaign is being forced off', 'Running calls are being ended'],
};

function standing(campaign: Campaign): Finding | null {
  const words = STANDING[campaign.status];
  if (words !== undefined) return { id: 'standing', severity: words[0], title: words[1], detail: words[2] };
  if (staffingOf(campaign).kind !== 'no-queue') return null;
  const detail = 'Without one the dialer cannot reach any agent; set it in the campaign';
  return { id: 'standing', severity: 'critical', title: 'No queue set', detail };
}

function lines(lines: Lines | null): Finding | null {
  if (lines === null || lines.available === 0) return null;
  const share = lines.used / lines.available;
  const detail = `${lines.used} of ${lines.available} outbound lines in use`;
  if (share >= 1) return { id: 'lines', severity: 'critical', title: 'Lines used up', detail };
  if (share >= 0.9) return { id: 'lines', severity: 'warning', title: 'Lines nearly used up', detail };
  return { id: 'lines', severity: 'ok', title: 'Lines free', detail };
}

function pacing({ campaign, diagnosis, pace }: DiagnosisInput): Finding | null {
  const calls = diagnosis?.callsPerAgent ?? pace?.callsPerAgent ?? null;
  if (calls === null || campaign.dialingMode === 'preview') return null;
  const cap = campaign.maxCallsPerAgent;
  const said = `${calls.toFixed(1)} calls per agent`;
  if (cap === null) return { id: 'pacing', severity: 'ok', title: 'Calls per agent', detail: said };
  const capped = calls >= cap;
  return {
    id: 'pacing',
    severity: capped && campaign.dialingMode !== 'progressive' ? 'warning' : 'ok',
    title: capped ? 'Calls per agent at its cap' : 'Calls per agent below its cap',
    detail: `${calls.toFixed(1)} adjusted, cap ${cap.toFixed(1)}`,
  };
}

function contactsLeft({ campaign, diagnosis }: DiagnosisInput): Finding | null {
  const total = diagnosis?.contactsTotal ?? null;
  const processed = diagnosis?.contactsProcessed ?? null;
  if (total === null || processed === null) return null;
  const left = Math.max(0, total - processed);
  const detail = `${left.toLocaleString('en')} of ${total.toLocaleString('en')} to go`;
  if (left === 0 && isRunning(campaign.status)) {
    return { id: 'contacts', severity: 'critical', title: 'No contacts left', detail };
  }
  const few = left < total * 0.05;
  return {
    id: 'contacts',
    severity: few ? 'warning' : 'ok',
    title: few ? 'List nearly exhausted' : 'Contacts left',
    detail,
  };
}

function heldBack(diagnosis: CampaignDiagnosis | null): Finding | null {
  const zone = diagnosis?.timeZoneHeldCalls ?? 0;
  const filtered = diagnosis?.filteredOutContacts ?? 0;
  if (zone + filtered === 0) return null;
  const parts = [
    ...(zone > 0 ? [`${zone.toLocaleString('en')} outside their callable hours`] : []),
    ...(filtered > 0 ? [`${filtered.toLocaleString('en')} filtered out`] : []),
  ];
  return { id: 'held', severity: 'ok', title: 'Contacts held back', detail: parts.join(', ') };
}

function inboundPull(diagnosis: CampaignDiagnosis | null): Finding | null {
  const people = diagnosis?.people ?? null;
  if (people === null) return null;
  const pulled = people.onQueue > 0 && people.onOtherCall / people.onQueue >= 0.4;
  return {
    id: 'inbound',
    severity: pulled ? 'warning' : 'ok',
    title: pulled ? 'Agents pulled to other work' : 'Inbound pull',
    detail: `${people.onOtherCall} of ${people.onQueue} on a non-campaign call`,
  };
}

function stations(diagnosis: CampaignDiagnosis | null): Finding | null {
  const people = diagnosis?.people ?? null;
  if (people === null) return null;
  const without = people.onQueue - people.onQueueWithStation;
  if (without <= 0) return null;
  return {
    id: 'stations',
    severity: 'warning',
    title: 'Agents without a phone',
    detail: `${without} of ${people.onQueue} on queue have no station`,
  };
}
