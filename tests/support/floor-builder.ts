import type { AgentActivity, RoutingStatus } from '../../src/core/floor/agent.ts';
import type { Campaign } from '../../src/core/floor/campaign.ts';
import type { CampaignDiagnosis, QueuePeople } from '../../src/core/floor/dialer.ts';
import type { Queue } from '../../src/core/floor/queue.ts';
import { EMPTY_FLOOR, type Floor } from '../../src/core/merge/floor.ts';
import { gatherCampaigns, gatherQueues } from '../../src/core/merge/gather-dialer.ts';

/** A voice campaign that runs on queue `q1`, but for what is given. */
export function aCampaign(change: Partial<Campaign> = {}): Campaign {
  return {
    id: 'c1',
    name: 'Spring renewal',
    mediaType: 'voice',
    dialingMode: 'predictive',
    status: 'on',
    queueId: 'q1',
    skillGroupIds: [],
    abandonTarget: 3,
    maxCallsPerAgent: null,
    problems: [],
    ...change,
  };
}

export function aQueue(change: Partial<Queue> = {}): Queue {
  return { id: 'q1', name: 'Sales DE', memberGroups: [], ...change };
}

/** A floor that knows campaigns and queues and nothing live yet. */
export function aFloor(campaigns: readonly Campaign[], queues: readonly Queue[] = [aQueue()]): Floor {
  return gatherQueues(gatherCampaigns(EMPTY_FLOOR, campaigns), queues);
}

/** An agent seen in a queue. */
export function anActivity(
  agentId: string,
  routingStatus: RoutingStatus,
  change: Partial<AgentActivity> = {},
): AgentActivity {
  return {
    agentId,
    queueId: 'q1',
    joined: true,
    routingStatus,
    routingSince: 0,
    presence: routingStatus === 'off-queue' ? 'break' : 'on-queue',
    presenceSince: 0,
    ...change,
  };
}

/** The dialer's account of campaign `c1` with nothing told. */
export const NO_DIAGNOSIS: CampaignDiagnosis = {
  campaignId: 'c1',
  attempts: null,
  connects: null,
  idleAgents: null,
  effectiveIdleAgents: null,
  callsPerAgent: null,
  outstandingCalls: null,
  scheduledCalls: null,
  timeZoneHeldCalls: null,
  filteredOutContacts: null,
  lines: null,
  contactsProcessed: null,
  contactsTotal: null,
  people: null,
  skilledAgents: null,
  problems: [],
};

/** A queue of 30 in which nothing is wrong, as the dialer counts it. */
export const QUEUE_PEOPLE: QueuePeople = {
  inQueue: 30,
  joined: 28,
  onQueue: 20,
  onQueueWithStation: 20,
  onCampaignCall: 8,
  onOtherCall: 1,
  onOtherEdgeGroup: 0,
  notUtilized: 11,
};
