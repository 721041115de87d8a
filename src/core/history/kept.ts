import type { Reading } from '../alerts/reading.ts';
import type { ConnectionView, Finding, ReadinessCount, ReadyWhy } from '../board/view.ts';
import type { Campaign } from '../floor/campaign.ts';
import type { CampaignProgress } from '../floor/dialer.ts';
import type { ContactMinute, MinuteFigures, PeopleMinute } from '../merge/series.ts';
import type { Freshness } from '../polling/freshness.ts';
import type { Minute, Span } from '../time/minute.ts';

/** One closed minute as history keeps it, whole. Agents are in it as sums only, never by name. */
export interface KeptMinute {
  readonly minute: Minute;
  readonly board: KeptBoard;
  readonly campaigns: readonly KeptCampaign[];
  /** What rules read, without agents. */
  readonly reading: Reading;
}

/** What a minute tells of the whole board. */
export interface KeptBoard {
  readonly phase: ConnectionView['phase'];
  /** How fresh the agents' statuses were. */
  readonly freshness: Freshness;
  /** What the day's totals cover; `null` = they were not known. */
  readonly day: Span | null;
}

/** One campaign in one minute. */
export interface KeptCampaign {
  readonly campaign: Campaign;
  readonly queueName: string | null;
  readonly people: PeopleMinute | null;
  readonly contacts: ContactMinute | null;
  /** `null` = nobody was known, or the campaign has no agents by design. */
  readonly ready: KeptReady | null;
  /** `null` = not known; zeros = it did nothing that day. */
  readonly today: DayCounts | null;
  readonly progress: Pick<CampaignProgress, 'processed' | 'total'> | null;
  readonly findings: readonly Finding[];
  readonly readiness: readonly ReadinessCount[];
}

export interface KeptReady {
  /** Told apart by `why` where it is `null`. */
  readonly count: number | null;
  readonly assigned: number;
  readonly why: ReadyWhy | null;
}

export interface DayCounts {
  readonly dialed: number;
  readonly connected: number;
  readonly abandoned: number;
}

/**
 * Figures of minutes that are not the one being kept: counts that came late, and gaps that the platform's
 * aggregates filled. By campaign id.
 */
export type Corrections = ReadonlyMap<string, readonly MinuteFigures[]>;

/** What was kept of one minute. `board` = `null` where it was never watched, only filled in. */
export interface RecalledMinute {
  readonly minute: Minute;
  readonly board: KeptBoard | null;
  readonly campaigns: readonly RecalledCampaign[];
}

export type RecalledCampaign = Omit<KeptCampaign, 'findings' | 'readiness'>;

/** The dialer's progress through a list at the end of one minute. */
export interface ProgressAt {
  readonly minute: Minute;
  readonly processed: number;
  readonly total: number;
}
