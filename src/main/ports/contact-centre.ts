import type { Outcome } from '../../core/faults/fault.ts';
import type { ActivitySweep, Agent, AgentTime } from '../../core/floor/agent.ts';
import type { Campaign } from '../../core/floor/campaign.ts';
import type {
  CampaignCounts,
  CampaignDiagnosis,
  CampaignPace,
  CampaignProgress,
} from '../../core/floor/dialer.ts';
import type { Organization } from '../../core/floor/organization.ts';
import type { Membership, Queue, QueueLoad, SkillGroup } from '../../core/floor/queue.ts';
import type { LicenceHolder } from '../../core/readiness/licences.ts';
import type { Span } from '../../core/time/minute.ts';

/** A span to be answered as a whole (`stepMs` null) or in steps of that length, in milliseconds. */
export interface Window extends Span {
  readonly stepMs: number | null;
}

/**
 * What the board needs of a contact centre. Each dialect implements it; no wire name crosses it.
 * Every call may fail with a fault on its own. Ids beyond a call's bulk limit are split inside.
 */
export interface ContactCentre {
  organization(): Promise<Outcome<Organization>>;
  /** All campaigns, voice and messaging. */
  campaigns(): Promise<Outcome<readonly Campaign[]>>;
  queues(): Promise<Outcome<readonly Queue[]>>;
  /** The given skill groups with their members. */
  skillGroups(ids: readonly string[]): Promise<Outcome<readonly SkillGroup[]>>;
  memberships(queueIds: readonly string[]): Promise<Outcome<readonly Membership[]>>;
  /** Everybody in the directory, also inactive people, but nobody who was deleted. */
  people(): Promise<Outcome<readonly Agent[]>>;
  /** Who holds which licences. Somebody who is not listed may still hold one. */
  licences(): Promise<Outcome<readonly LicenceHolder[]>>;
  /** The same for a few agents, one entry each; whoever is not known there holds none. */
  licencesOf(agentIds: readonly string[]): Promise<Outcome<readonly LicenceHolder[]>>;
  activity(queueIds: readonly string[]): Promise<Outcome<ActivitySweep>>;
  load(queueIds: readonly string[]): Promise<Outcome<readonly QueueLoad[]>>;
  /** Voice campaigns only. */
  pace(campaignIds: readonly string[]): Promise<Outcome<readonly CampaignPace[]>>;
  progress(campaigns: readonly Campaign[]): Promise<Outcome<readonly CampaignProgress[]>>;
  /** One entry per campaign, medium and step that had anything; what is not there is 0. */
  counts(window: Window): Promise<Outcome<readonly CampaignCounts[]>>;
  /** One entry per agent and step that had anything. */
  agentTime(agentIds: readonly string[], window: Window): Promise<Outcome<readonly AgentTime[]>>;
  diagnosis(campaignId: string): Promise<Outcome<CampaignDiagnosis>>;
}
