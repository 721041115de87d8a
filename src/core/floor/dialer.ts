import type { Instant } from '../time/minute.ts';
import type { CampaignStatus, DialingMode, MediaType } from './campaign.ts';

/** Outbound lines of a campaign. */
export interface Lines {
  readonly used: number;
  readonly available: number;
}

/** A campaign's pacing at one moment, as the dialer states it for many campaigns at once. */
export interface CampaignPace {
  readonly campaignId: string;
  readonly status: CampaignStatus;
  readonly dialingMode: DialingMode | null;
  /** Connects over attempts, 0–1; `null` where not told. */
  readonly connectRatio: number | null;
  readonly idleAgents: number | null;
  readonly effectiveIdleAgents: number | null;
  readonly callsPerAgent: number | null;
  readonly outstandingCalls: number | null;
  readonly lines: Lines | null;
  /** Share of the list processed, per cent. */
  readonly progressPercent: number | null;
}

/** How far a campaign is through its list. Counts contacts, not attempts. */
export interface CampaignProgress {
  readonly campaignId: string;
  readonly processed: number;
  readonly total: number;
}

/** What a campaign did within a span. Each number is a count within it; nothing done is 0. */
export interface CampaignCounts {
  readonly campaignId: string;
  readonly media: MediaType | 'other';
  readonly from: Instant;
  readonly to: Instant;
  readonly dialed: number;
  readonly connected: number;
  readonly abandoned: number;
  readonly handled: number;
}

/** The dialer's own account of why a campaign runs as it does. `null` = not told. */
export interface CampaignDiagnosis {
  readonly campaignId: string;
  /** Running counters; they may fall when the platform resets them. */
  readonly attempts: number | null;
  readonly connects: number | null;
  readonly idleAgents: number | null;
  readonly effectiveIdleAgents: number | null;
  readonly callsPerAgent: number | null;
  readonly outstandingCalls: number | null;
  readonly scheduledCalls: number | null;
  readonly timeZoneHeldCalls: number | null;
  readonly filteredOutContacts: number | null;
  readonly lines: Lines | null;
  readonly contactsProcessed: number | null;
  readonly contactsTotal: number | null;
  readonly people: QueuePeople | null;
  /** How many agents of the queue hold a skill combination of the list; `null` where none is demanded. */
  readonly skilledAgents: number | null;
  readonly problems: readonly string[];
}

/** The dialer's count of the people of a campaign's queue. */
export interface QueuePeople {
  readonly inQueue: number;
  readonly joined: number;
  readonly onQueue: number;
  readonly onQueueWithStation: number;
  readonly onCampaignCall: number;
  readonly onOtherCall: number;
  readonly onOtherEdgeGroup: number;
  readonly notUtilized: number;
}
