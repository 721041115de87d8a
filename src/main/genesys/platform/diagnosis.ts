import { succeeded } from '../../../core/faults/fault.ts';
import type { Outcome } from '../../../core/faults/fault.ts';
import type { CampaignDiagnosis } from '../../../core/floor/dialer.ts';
import type { Http } from '../http.ts';
import { campaignDiagnostics, campaignStats } from './decode/diagnosis.ts';
import type { CampaignDiagnostics, CampaignStats } from './decode/diagnosis.ts';

/**
 * The dialer's account of one campaign, from two calls. One of them is enough: what only the other
 * tells is `null`, and nothing is added up across the two.
 */
export async function readDiagnosis(http: Http, campaignId: string): Promise<Outcome<CampaignDiagnosis>> {
  const path = `/api/v2/outbound/campaigns/${encodeURIComponent(campaignId)}`;
  const means = { method: 'GET', priority: 'campaigns' } as const;
  const [stats, diagnostics] = await Promise.all([
    http.ask({ ...means, path: `${path}/stats`, schema: campaignStats }),
    http.ask({ ...means, path: `${path}/diagnostics`, schema: campaignDiagnostics }),
  ]);
  if (!stats.ok && !diagnostics.ok) return stats;
  return succeeded({
    campaignId,
    ...shared(valueOf(stats), valueOf(diagnostics)),
    ...ofStats(valueOf(stats)),
    ...ofDiagnostics(valueOf(diagnostics)),
  });
}

function valueOf<T>(outcome: Outcome<T>): T | null {
  return outcome.ok ? outcome.value : null;
}

/** What both calls tell; the first is the fresher one. */
function shared(stats: CampaignStats | null, diagnostics: CampaignDiagnostics | null) {
  return {
    idleAgents: stats?.idleAgents ?? diagnostics?.idleAgents ?? null,
    effectiveIdleAgents: stats?.effectiveIdleAgents ?? diagnostics?.effectiveIdleAgents ?? null,
    outstandingCalls: stats?.outstandingCalls ?? diagnostics?.outstandingInteractionsCount ?? null,
    scheduledCalls: stats?.scheduledCalls ?? diagnostics?.scheduledInteractionsCount ?? null,
    timeZoneHeldCalls: stats?.timeZoneRescheduledCalls ?? diagnostics?.timeZoneRescheduledCallsCount ?? null,
    filteredOutContacts: stats?.filteredOutContactsCount ?? diagnostics?.filteredOutContactsCount ?? null,
    lines: stats?.linesUtilization ?? diagnostics?.linesUtilization ?? null,
  };
}

function ofStats(stats: CampaignStats | null) {
  return {
    attempts: stats?.contactRate?.attempts ?? null,
    connects: stats?.contactRate?.connects ?? null,
    callsPerAgent: stats?.adjustedCallsPerAgent ?? null,
  };
}

function ofDiagnostics(diagnostics: CampaignDiagnostics | null) {
  return {
    contactsProcessed: diagnostics?.numberOfContactsCalled ?? null,
    contactsTotal: diagnostics?.totalNumberOfContacts ?? null,
    people: diagnostics?.queueUtilizationDiagnostic ?? null,
    skilledAgents: diagnostics?.campaignSkillStatistics ?? null,
    problems: diagnostics?.campaignErrors ?? [],
  };
}
