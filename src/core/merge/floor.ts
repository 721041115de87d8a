import type { Agent, Presence, RoutingStatus } from '../floor/agent.ts';
import type { Campaign } from '../floor/campaign.ts';
import type { CampaignCounts, CampaignDiagnosis, CampaignPace, CampaignProgress } from '../floor/dialer.ts';
import type { Organization } from '../floor/organization.ts';
import type { Joined } from '../floor/live-event.ts';
import type { Queue, QueueLoad } from '../floor/queue.ts';
import type { Instant } from '../time/minute.ts';
import type { Counter } from './counter.ts';
import { type LastSweep, NO_SWEEP } from './last-sweep.ts';
import { type LayeredMap, layeredMap } from './layered-map.ts';
import type { Series } from './series.ts';
import type { Timeline } from './timeline.ts';

/** What is known of one agent now, whichever queue told it. */
export interface AgentNow {
  readonly routingStatus: RoutingStatus | null;
  readonly routingSince: Instant | null;
  readonly presence: Presence | null;
  readonly presenceSince: Instant | null;
  /** Up to when the status is surely the newest: an answer lags behind, the stream does not. */
  readonly routingAsOf: Instant;
  /** The same of the presence. */
  readonly presenceAsOf: Instant;
  /** When it was last told by itself; of watched agents every sweep since says the same. */
  readonly toldAt: Instant;
}

/** Whom the newest answer showed otherwise than the answers before it. */
export interface Moved {
  /** The `now` that this is against. */
  readonly since: Floor['now'];
  readonly agentIds: ReadonlySet<string>;
}

/** Attempts summed over the platform's intervals. */
export interface StreamedCounter {
  /** Start of the newest interval, and the sum up to it. */
  readonly from: Instant;
  readonly before: number;
  readonly counter: Counter;
}

/** Whether an agent's licences let the agent work contacts, as of `readAt`. */
export interface LicenceNow {
  readonly working: boolean;
  readonly readAt: Instant;
}

/** Whom the stream watches, and up to when its silence says that nothing changed. */
export interface Still {
  readonly agentIds: ReadonlySet<string>;
  readonly at: Instant;
}

/** Agent id → joined, `null` = not known. */
export type Members = ReadonlyMap<string, boolean | null>;

/**
 * Everything that has been gathered, keyed by id and never mutated: each `gather…` returns the next
 * floor and shares what it did not touch. `null` = the source has not answered yet.
 */
export interface Floor {
  readonly organization: Organization | null;
  readonly campaigns: ReadonlyMap<string, Campaign> | null;
  readonly queues: ReadonlyMap<string, Queue> | null;
  readonly skillGroups: ReadonlyMap<string, readonly string[]>;
  /** Queue id → its members, as configured. */
  readonly memberships: ReadonlyMap<string, Members>;
  /**
   * Queue id → its members, as the last sweep saw them, and those who vanished from all queues at once:
   * that is what a revoked licence looks like, and such an agent has left no queue.
   */
  readonly swept: ReadonlyMap<string, Members>;
  /** Whom the last sweep showed. */
  readonly live: ReadonlySet<string>;
  /** Who vanished from live data, or came back against what their licence said: to be asked again. */
  readonly suspects: ReadonlySet<string>;
  readonly people: ReadonlyMap<string, Agent>;
  /** When the whole directory was last read; `null` = never. */
  readonly peopleReadAt: Instant | null;
  /** Whoever is not here may hold a licence or not; nobody is judged by that. */
  readonly licences: ReadonlyMap<string, LicenceNow>;
  readonly now: LayeredMap<AgentNow>;
  /** Only a help to whoever keeps what they made of `now`. */
  readonly moved: Moved;
  readonly timelines: LayeredMap<Timeline>;
  /** Whom the newest sweep showed as `now` and the end of their timeline say: so they were at `sweptAt`. */
  readonly watched: ReadonlySet<string>;
  readonly lastSweep: LastSweep;
  /** When the newest sweep was taken; `null` = none yet. */
  readonly sweptAt: Instant | null;
  /** `null` = nothing was streamed yet. */
  readonly still: Still | null;
  /** Joins and leavings that a sweep may not show yet. */
  readonly joins: readonly Joined[];
  readonly load: ReadonlyMap<string, QueueLoad>;
  /** Which numbers of `load` the stream told, and when; see `gather-load.ts`. */
  readonly loadTold: ReadonlyMap<string, Instant>;
  readonly pace: ReadonlyMap<string, CampaignPace>;
  readonly progress: ReadonlyMap<string, CampaignProgress>;
  /** Campaign id → its running count of contacts (messaging) or attempts (opened voice campaign). */
  readonly counters: ReadonlyMap<string, Counter>;
  /** Campaign id → its attempts as the stream counts them, from when it was opened. */
  readonly streamed: ReadonlyMap<string, StreamedCounter>;
  /** Campaign id → counts of the day; an absent campaign did nothing. */
  readonly totals: ReadonlyMap<string, CampaignCounts> | null;
  readonly diagnoses: ReadonlyMap<string, CampaignDiagnosis>;
  /** Campaign id → when its diagnosis was read; only a few campaigns are asked, and not for ever. */
  readonly diagnosedAt: ReadonlyMap<string, Instant>;
  readonly series: ReadonlyMap<string, Series>;
}

export const EMPTY_FLOOR: Floor = {
  organization: null,
  campaigns: null,
  queues: null,
  skillGroups: new Map(),
  memberships: new Map(),
  swept: new Map(),
  live: new Set(),
  suspects: new Set(),
  people: new Map(),
  peopleReadAt: null,
  licences: new Map(),
  now: layeredMap(),
  moved: { since: layeredMap(), agentIds: new Set() },
  timelines: layeredMap(),
  watched: new Set(),
  lastSweep: NO_SWEEP,
  sweptAt: null,
  still: null,
  joins: [],
  load: new Map(),
  loadTold: new Map(),
  pace: new Map(),
  progress: new Map(),
  counters: new Map(),
  streamed: new Map(),
  totals: null,
  diagnoses: new Map(),
  diagnosedAt: new Map(),
  series: new Map(),
};
