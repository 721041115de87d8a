import { z } from 'zod';
import type { QueuePeople } from '../../../../core/floor/dialer.ts';
import { lines, maybeList, maybeNumber, problem } from './common.ts';

export const campaignStats = z.object({
  contactRate: z.object({ attempts: maybeNumber, connects: maybeNumber }).nullish(),
  idleAgents: maybeNumber,
  effectiveIdleAgents: maybeNumber,
  adjustedCallsPerAgent: maybeNumber,
  outstandingCalls: maybeNumber,
  scheduledCalls: maybeNumber,
  timeZoneRescheduledCalls: maybeNumber,
  filteredOutContactsCount: maybeNumber,
  linesUtilization: lines,
});

export type CampaignStats = z.infer<typeof campaignStats>;

const queuePeople = z
  .object({
    usersInQueue: maybeNumber,
    activeUsersInQueue: maybeNumber,
    usersOnQueue: maybeNumber,
    usersOnQueueWithStation: maybeNumber,
    usersOnACampaignCall: maybeNumber,
    usersOnANonCampaignCall: maybeNumber,
    usersOnDifferentEdgeGroup: maybeNumber,
    usersNotUtilized: maybeNumber,
  })
  .transform((wire): QueuePeople => ({
    inQueue: wire.usersInQueue ?? 0,
    joined: wire.activeUsersInQueue ?? 0,
    onQueue: wire.usersOnQueue ?? 0,
    onQueueWithStation: wire.usersOnQueueWithStation ?? 0,
    onCampaignCall: wire.usersOnACampaignCall ?? 0,
    onOtherCall: wire.usersOnANonCampaignCall ?? 0,
    onOtherEdgeGroup: wire.usersOnDifferentEdgeGroup ?? 0,
    notUtilized: wire.usersNotUtilized ?? 0,
  }))
  .nullish()
  .transform((people) => people ?? null);

/** Where no skill combination is demanded, the number of eligible agents says nothing. */
const skilledAgents = z
  .object({ skillCombinations: maybeNumber, eligibleSkilledAgents: maybeNumber })
  .nullish()
  .transform((told) => ((told?.skillCombinations ?? 0) > 0 ? (told?.eligibleSkilledAgents ?? null) : null));

export const campaignDiagnostics = z.object({
  queueUtilizationDiagnostic: queuePeople,
  outstandingInteractionsCount: maybeNumber,
  scheduledInteractionsCount: maybeNumber,
  timeZoneRescheduledCallsCount: maybeNumber,
  filteredOutContactsCount: maybeNumber,
  idleAgents: maybeNumber,
  effectiveIdleAgents: maybeNumber,
  linesUtilization: lines,
  numberOfContactsCalled: maybeNumber,
  totalNumberOfContacts: maybeNumber,
  campaignErrors: maybeList(problem),
  campaignSkillStatistics: skilledAgents,
});

export type CampaignDiagnostics = z.infer<typeof campaignDiagnostics>;
