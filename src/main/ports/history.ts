import type { Finding, ReadinessCount } from '../../core/board/view.ts';
import type { Reading } from '../../core/alerts/reading.ts';
import type { Corrections, KeptMinute, ProgressAt, RecalledMinute } from '../../core/history/kept.ts';
import type { KeptAlert } from '../../core/history/kept-alert.ts';
import type { HistoryState } from '../../core/history/view.ts';
import type { MinuteFigures } from '../../core/merge/series.ts';
import type { Instant, Minute, Span } from '../../core/time/minute.ts';

/**
 * What one profile's floor was, minute by minute. Nothing here throws: a disk that refuses is said in
 * `state`, what it did not take is tried again, and what cannot be read counts as not kept.
 */
export interface History {
  state(): HistoryState;
  /** Keeps a closed minute: whole, or not at all. Keeping it again replaces it. */
  keep(minute: KeptMinute): void;
  /** Puts figures into minutes of the past; a side that is not known leaves what is there. */
  correct(corrections: Corrections): void;
  /** Adds alerts or puts newer versions in the place of older ones, by id. */
  keepAlerts(alerts: readonly KeptAlert[]): void;
  /** Ascending minutes within the span, by campaign id. */
  figures(span: Span): ReadonlyMap<string, readonly MinuteFigures[]>;
  figuresOf(campaignId: string, span: Span): readonly MinuteFigures[];
  /** What rules read, ascending; a minute that was only filled in has none. */
  readings(span: Span): readonly Reading[];
  progressOf(campaignId: string, span: Span): readonly ProgressAt[];
  /** The newest kept minute up to `at`. */
  recall(at: Minute): RecalledMinute | null;
  /** What explained a campaign in that very minute; `null` = not kept. */
  explained(campaignId: string, minute: Minute): Explained | null;
  /** Alerts that were raised by the end of the minute and not resolved before it. */
  alertsIn(minute: Minute): readonly KeptAlert[];
  /** Does a small step of dropping what is too old or too much; `true` = there is more to do. */
  tidy(now: Instant): boolean;
  /** Removes all that was kept, also what was kept aside, and closes. */
  forget(): void;
  close(): void;
}

export interface Explained {
  readonly findings: readonly Finding[];
  readonly readiness: readonly ReadinessCount[];
}

/** Opens the history of a profile; an id is only ever a name, never a path. */
export type OpenHistory = (profileId: string) => History;
