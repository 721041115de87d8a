import type { CampaignStatus, DialingMode, MediaType } from '../floor/campaign.ts';
import type { Presence, RoutingStatus } from '../floor/agent.ts';
import type { SourceName } from '../floor/source.ts';
import type { Fault } from '../faults/fault.ts';
import type { MetricId } from '../metrics/definitions.ts';
import type { SlowedBy } from '../polling/steady.ts';
import type { Freshness } from '../polling/freshness.ts';
import type { FeedView } from './feed-view.ts';
import type { Unready } from '../readiness/readiness.ts';
import type { Instant, Minute } from '../time/minute.ts';

/** How bad something is. `none` = nothing to judge (no agents, off); `unknown` = not enough data. */
export type Severity = 'critical' | 'warning' | 'ok' | 'unknown' | 'none';

/** Whose board this is. */
export interface IdentityView {
  /** `null` until the platform has told it. */
  readonly organization: string | null;
  /** In words, such as "EU (Frankfurt)" or the custom host. */
  readonly region: string;
  /** The organisation's IANA zone; `null` = not known. */
  readonly zone: string | null;
  readonly dialect: 'platform' | 'guide';
  /** Whether the data is simulated. */
  readonly demo: boolean;
}

/** The state of the whole connection, worst source first. */
export interface ConnectionView {
  readonly phase:
    | 'starting'
    | 'live'
    | 'late'
    | 'stale'
    | 'lost'
    | 'rate-limited'
    | 'offline'
    | 'signed-out'
    | 'no-credentials';
  /** The fault behind a bad phase. */
  readonly fault: Fault | null;
  /** When the oldest of the live sources (activity, pace) last answered; `null` = never. */
  readonly oldestAnswerAt: Instant | null;
  /** When requests go out again after the request limit was hit; `null` = they go out now. */
  readonly resumesAt: Instant | null;
}

export interface SourceView {
  readonly source: SourceName;
  readonly freshness: Freshness;
  readonly lastAnswerAt: Instant | null;
  /** The current polling period, ms, after any slowing. */
  readonly periodMs: number;
  readonly fault: Fault | null;
}

/** The request budget of the access token. */
export interface BudgetView {
  /** Requests the platform allows per minute. */
  readonly allowed: number;
  /** Requests sent in the last 60 seconds. */
  readonly spent: number;
  /** The most that Floorwatch lets itself spend per minute. */
  readonly own: number;
  /** Answers "too many requests" since start. */
  readonly refusals: number;
  /** 1 = full cadence; 2 = every period is twice as long, to stay within the budget. */
  readonly stretch: number;
  /** Why the cadence is slowed; absent at full cadence. */
  readonly slowedBy?: SlowedBy;
}

export interface ClockView {
  /** The last closed minute; `null` before the first one was merged. */
  readonly closedMinute: Minute | null;
  /** Platform time minus this machine's time, ms. */
  readonly offsetMs: number;
}

/** A campaign in the list. */
export interface CampaignRow {
  readonly id: string;
  readonly name: string;
  readonly status: CampaignStatus;
  readonly mediaType: MediaType;
  readonly dialingMode: DialingMode | null;
  readonly staffing: 'agents' | 'agentless' | 'messaging' | 'no-queue';
  readonly queueId: string | null;
  readonly queueName: string | null;
  readonly severity: Severity;
  /** Per cent; `null` = not known or nobody on queue. */
  readonly utilization: number | null;
  /** Whether `utilization` covers the last closed minute or only this moment. */
  readonly utilizationBasis: 'minute' | 'moment' | null;
  /** Contacts dialed or messaged in the last closed minute. */
  readonly contactsPerMinute: number | null;
  /** Agents the campaign can reach now; `null` is told apart by `readyWhy`. */
  readonly ready: number | null;
  /** Why `ready` has no number; `null` where it has one. */
  readonly readyWhy: ReadyWhy | null;
  readonly freshness: Freshness;
}

/**
 * Why nobody can say how many agents are ready. `all-inactive`: those who would be are inactive, such as
 * for want of a licence, so that a 0 would say something about the floor that is not so.
 */
export type ReadyWhy = 'not-known' | 'not-applicable' | 'all-inactive';

/** One number with what is needed to check it by hand. */
export interface Figure {
  readonly metric: MetricId;
  /** In the unit of the metric's definition; `null` = n/a or not known, told apart by `why`. */
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** The window the figure covers; `null` for a figure of this moment. */
  readonly from: Instant | null;
  readonly to: Instant | null;
  /** Why there is no value; `null` where there is one. */
  readonly why: ReadyWhy | 'no-denominator' | 'sample-too-small' | null;
  readonly severity: Severity;
}

/** One minute of one campaign: both sides of the chart. `null` = not known, drawn as a gap. */
export interface MinuteView {
  readonly minute: Minute;
  readonly forming: boolean;
  /** Watched live, or filled in from the platform's aggregates. */
  readonly origin: 'observed' | 'aggregate';
  /** Agents on average over the minute, by routing status; off queue left out. */
  readonly agents: {
    readonly interacting: number;
    readonly communicating: number;
    readonly idle: number;
    readonly notResponding: number;
  } | null;
  /** Per cent. */
  readonly utilization: number | null;
  /** Contacts dialed (voice) or messaged. */
  readonly contacts: number | null;
  readonly connected: number | null;
  readonly abandoned: number | null;
}

/** An agent of the opened campaign. */
export interface AgentRow {
  readonly id: string;
  readonly name: string | null;
  readonly routingStatus: RoutingStatus | null;
  readonly presence: Presence | null;
  /** Since when the shown status holds; `null` = not known. */
  readonly since: Instant | null;
  /** `null` = campaign-ready; else the first reason why not. */
  readonly unready: Unready | null;
}

/** One line of "why are agents idle?". */
export interface Finding {
  readonly id: string;
  readonly severity: Severity;
  readonly title: string;
  readonly detail: string;
  /** What mends it, one sentence; `null` where nothing is wrong. */
  readonly remedy: string | null;
  /** Where on the platform it is mended; `null` where nowhere in particular. */
  readonly admin: AdminTarget | null;
}

/** A page of the platform's administration. */
export type AdminTarget =
  | { readonly page: 'queue' | 'campaign' | 'skill-group' | 'person'; readonly id: string }
  | { readonly page: 'licences' };

/** How many agents share a readiness verdict. */
export interface ReadinessCount {
  readonly verdict: 'ready' | Unready;
  readonly count: number;
  /**
   * Whether the agents' list names them. If not, only the dialer counts them: they are also within one
   * of the named counts, and no sum may be made of the two.
   */
  readonly named: boolean;
}

/** Waiting and running work of the campaign's queue, per medium. */
export interface QueueWork {
  readonly media: string;
  readonly waiting: number;
  readonly interacting: number;
  readonly longestWaitingSince: Instant | null;
}

/** The opened campaign apart from its long lists. */
export interface CampaignFacts {
  readonly row: CampaignRow;
  readonly problems: readonly string[];
  /** Contacts processed and in all; `null` = not known. */
  readonly processed: number | null;
  readonly total: number | null;
  readonly figures: readonly Figure[];
  readonly findings: readonly Finding[];
  readonly readiness: readonly ReadinessCount[];
  readonly work: readonly QueueWork[];
  /** Faults of the sources that feed this panel, so that it can say what it lacks. */
  readonly lacking: readonly SourceName[];
}

export interface OpenedCampaign {
  readonly id: string;
  readonly facts: CampaignFacts;
  readonly minutes: readonly MinuteView[];
  readonly agents: readonly AgentRow[];
}

/** Everything one window draws. */
export interface BoardView {
  readonly identity: IdentityView;
  readonly connection: ConnectionView;
  readonly sources: readonly SourceView[];
  readonly feed: FeedView;
  readonly budget: BudgetView;
  readonly clock: ClockView;
  readonly campaigns: readonly CampaignRow[];
  /** `null` where no campaign is opened or the opened one is gone. */
  readonly opened: OpenedCampaign | null;
}
