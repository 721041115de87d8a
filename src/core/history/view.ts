import type { CampaignRow, ConnectionView, OpenedCampaign } from '../board/view.ts';
import type { DiskCause } from '../disk/trouble.ts';
import type { Instant, Minute } from '../time/minute.ts';
import type { KeptAlert } from './kept-alert.ts';

/** Where the past is kept and how far it reaches. */
export interface HistoryState {
  /** `memory`: it ends with the program; `why` says for what reason. */
  readonly kind: 'disk' | 'memory';
  /** What is wrong and what to do about it, in words; `null` = nothing is. */
  readonly why: string | null;
  /** Why the disk does not take it; `null` = it does, or is not to. */
  readonly refused: DiskCause | null;
  /** The oldest and the newest kept minute; `null` = nothing is kept yet. */
  readonly from: Minute | null;
  readonly to: Minute | null;
  /** On the disk; 0 in memory. */
  readonly sizeBytes: number;
}

export const NO_HISTORY: HistoryState = {
  ...{ kind: 'memory', why: null, refused: null },
  ...{ from: null, to: null, sizeBytes: 0 },
};

export interface BaselineQuery {
  readonly campaignId: string;
  readonly from: Instant;
  readonly to: Instant;
}

/** The usual of some five-minute slots: the same weekday and wall time in the weeks before. */
export interface BaselineBand {
  readonly campaignId: string;
  /** Ascending, one per slot that overlaps what was asked; a slot without enough history has no values. */
  readonly slots: readonly BaselineSlot[];
  /** How many past weeks had any data; below 2 nothing is told. */
  readonly weeks: number;
}

export interface BaselineSlot {
  readonly from: Instant;
  readonly to: Instant;
  /** Weeks with data in this slot. */
  readonly weeks: number;
  /** Per cent. */
  readonly utilization: Usual | null;
  /** Contacts per minute. */
  readonly contacts: Usual | null;
  /** Agents on queue, on average over a minute. */
  readonly onQueue: Usual | null;
}

/** The middle of the past minutes, and where all but the lowest and highest tenth of them lay. */
export interface Usual {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

/** When a campaign's list will be done, as a range; or why nobody can say. */
export type Forecast =
  | {
      readonly kind: 'range';
      /** Contacts left. */
      readonly left: number;
      readonly earliest: Instant;
      readonly latest: Instant;
      /** Contacts processed per minute: the slow and the fast side of the range. */
      readonly slow: number;
      readonly fast: number;
    }
  | { readonly kind: 'done' }
  | { readonly kind: 'none'; readonly why: NoForecast; readonly sentence: string };

export type NoForecast =
  /** The campaign is not running. */
  | 'off'
  /** The list's progress is not known for long enough. */
  | 'not-known'
  /** Nothing was processed lately. */
  | 'standing'
  /** Contacts are added faster than they are processed. */
  | 'growing'
  /** The rate changes too much. */
  | 'unstable';

/** Something that a replayed minute cannot show, because it is not kept. */
export type NotKept =
  /** Agents are kept as sums, never by name. */
  | 'agents'
  /** Waiting work per medium. */
  | 'work'
  /** The minute was not watched: only what the platform's aggregates tell is there. */
  | 'unwatched'
  /** What explained the campaign is too old to be kept still. */
  | 'findings';

/** The board as it was at the end of a kept minute. */
export interface ReplayedBoard {
  /** The newest kept minute up to the one asked for; `null` = none is kept. */
  readonly minute: Minute | null;
  /** `null` where the minute was not watched. */
  readonly phase: ConnectionView['phase'] | null;
  readonly campaigns: readonly CampaignRow[];
  /** Without agents and waiting work; `null` where none was asked for or it was not there then. */
  readonly opened: OpenedCampaign | null;
  /** Alerts that were open in that minute, worst first. */
  readonly alerts: readonly KeptAlert[];
  readonly notKept: readonly NotKept[];
}

export interface ReplayQuery {
  readonly minute: Minute;
  /** The campaign whose tiles, findings and minutes are wanted. */
  readonly campaignId: string | null;
}

export const NOTHING_REPLAYED: ReplayedBoard = {
  minute: null,
  phase: null,
  campaigns: [],
  opened: null,
  alerts: [],
  notKept: [],
};
