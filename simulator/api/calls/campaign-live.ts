import { contactsLeft } from '../../world/campaign-life.ts';
import type { Campaign, MessagingCampaign, Queue } from '../../world/model.ts';
import { effectiveIdleAgents, linesInUse } from '../../world/pacing.ts';
import { campaignRef, contactListRef, divisionRef, queueRef } from '../references.ts';

/** Attempts and live answers since the outbound service last reset its counters. */
function contactRate({ counters, resetAttempts, resetConnects }: Campaign): {
  attempts: number;
  connects: number;
  connectRatio: number;
} {
  const attempts = counters.dialed - resetAttempts;
  const connects = counters.connected - resetConnects;
  return { attempts, connects, connectRatio: attempts === 0 ? 0 : connects / attempts };
}

/** What the dialer does now: no delay, no time stamp, no abandoned calls. */
export function campaignStats(campaign: Campaign): object {
  return {
    contactRate: contactRate(campaign),
    ...pacing(campaign),
    timeZoneRescheduledCalls: heldForTimeZone(campaign),
    filteredOutContactsCount: 0,
    validAttempts: contactRate(campaign).attempts,
  };
}

/** One row of the campaign grid. */
export function campaignPerformance(campaign: Campaign): object {
  return {
    campaign: campaignRef(campaign),
    division: { id: divisionRef().id, selfUri: divisionRef().selfUri },
    contactRate: { connectRatio: contactRate(campaign).connectRatio },
    ...pacing(campaign),
    campaignStatus: campaign.status,
    dialingMode: campaign.mode,
    progress: { percentage: percentage(campaign) },
  };
}

export function campaignProgress(campaign: Campaign): object {
  const { counters } = campaign;
  return {
    campaign: campaignRef(campaign),
    contactList: contactListRef(campaign.contactList),
    numberOfContactsCalled: counters.contactsCalled,
    totalNumberOfContacts: campaign.contactsTotal,
    percentage: percentage(campaign),
    numberOfContactsSkipped: counters.contactsSkipped > 0 ? { DO_NOT_CALL: counters.contactsSkipped } : {},
  };
}

export function messagingProgress(campaign: MessagingCampaign): object {
  const done = campaign.contactsMessaged + campaign.contactsSkipped;
  return {
    campaign: {
      id: campaign.id,
      name: campaign.name,
      selfUri: `/api/v2/outbound/messagingcampaigns/${campaign.id}`,
    },
    contactList: contactListRef(campaign.contactList),
    numberOfContactsMessaged: campaign.contactsMessaged,
    totalNumberOfContacts: campaign.contactsTotal,
    percentage: Math.floor((done / Math.max(1, campaign.contactsTotal)) * 100),
    numberOfContactsSkipped:
      campaign.contactsSkipped > 0 ? { INVALID_ADDRESS: campaign.contactsSkipped } : {},
  };
}

/** Why a campaign calls as much or as little as it does; the one call that looks at its agents. */
export function campaignDiagnostics(campaign: Campaign): object {
  const { queue } = campaign;
  const { idleAgents, effectiveIdleAgents: effective, linesUtilization } = pacing(campaign);
  return {
    callableContacts: { dncLists: [], ruleSets: [] },
    ...(queue === null ? {} : { queueUtilizationDiagnostic: queueUtilization(queue) }),
    ruleSetDiagnostics: [],
    outstandingInteractionsCount: campaign.outstanding,
    scheduledInteractionsCount: campaign.retries,
    timeZoneRescheduledCallsCount: heldForTimeZone(campaign),
    filteredOutContactsCount: 0,
    idleAgents,
    effectiveIdleAgents: effective,
    linesUtilization,
    numberOfContactsCalled: campaign.counters.contactsCalled,
    totalNumberOfContacts: campaign.contactsTotal,
    campaignErrors: campaign.errors.map((details) => ({ error: 'INVALID_CONFIGURATION', details })),
    campaignSkillStatistics: { skillCombinations: 0, eligibleSkilledAgents: 0 },
  };
}

/** Outside their callable time all contacts that are left wait for their hours. */
function heldForTimeZone(campaign: Campaign): number {
  return campaign.outsideCallableTime ? contactsLeft(campaign) : 0;
}

function percentage(campaign: Campaign): number {
  const done = campaign.contactsTotal - contactsLeft(campaign);
  return Math.floor((done / Math.max(1, campaign.contactsTotal)) * 100);
}

function pacing(campaign: Campaign) {
  const { success, neutral, failure } = campaign.counters;
  return {
    idleAgents: campaign.status === 'on' ? (campaign.queue?.idleVoiceCount ?? 0) : 0,
    effectiveIdleAgents: effectiveIdleAgents(campaign),
    adjustedCallsPerAgent: campaign.callsPerAgent,
    outstandingCalls: campaign.outstanding,
    scheduledCalls: campaign.retries,
    rightPartyContactsCount: campaign.counters.rightParty,
    linesUtilization: {
      assignedOutboundLines: linesInUse(campaign),
      totalAvailableOutboundLines: campaign.lineCount,
    },
    businessCategoryMetrics: { successCount: success, neutralCount: neutral, failureCount: failure },
  };
}

function queueUtilization(queue: Queue): object {
  const members = queue.members.filter(({ agent }) => agent.state === 'active');
  const active = members.filter(({ membership }) => membership.joined).map(({ agent }) => agent);
  const onQueue = active.filter(({ status }) => status !== 'OFF_QUEUE');
  const onCampaign = onQueue.filter(({ interaction }) => (interaction?.campaign ?? null) !== null);
  const otherCall = onQueue.filter(
    ({ status, interaction }) => status === 'COMMUNICATING' || interaction?.campaign === null,
  );
  return {
    queue: queueRef(queue),
    usersInQueue: members.length,
    activeUsersInQueue: active.length,
    usersOnQueue: onQueue.length,
    usersNotUtilized: onQueue.filter(({ status }) => status === 'IDLE').length,
    usersOnQueueWithStation: onQueue.filter(({ phone }) => phone !== 'none').length,
    usersOnACampaignCall: onCampaign.length,
    usersOnDifferentEdgeGroup: onQueue.filter(({ phone }) => phone === 'otherEdgeGroup').length,
    usersOnANonCampaignCall: otherCall.length,
  };
}
