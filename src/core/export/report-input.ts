import type { Alert } from '../alerts/alert.ts';
import type { Campaign } from '../floor/campaign.ts';
import type { Series } from '../merge/series.ts';
import type { Calendar } from '../shifts/calendar.ts';
import type { WorstMinute } from '../shifts/plan.ts';
import type { Instant, Span } from '../time/minute.ts';

/** All that a shift report is made of. */
export interface ReportInput {
  readonly organization: string;
  readonly demo: boolean;
  /** The shift. Its end may lie before `now`, where it is over. */
  readonly span: Span;
  /** How the span came about, one sentence. */
  readonly why: string;
  readonly now: Instant;
  /** IANA; never left to the machine, as the file is read elsewhere. */
  readonly zone: string;
  readonly calendar: Calendar;
  readonly campaigns: readonly Campaign[];
  /** By campaign id. */
  readonly series: ReadonlyMap<string, Series>;
  /** Open ones and those of the history; the same alert may be in both. */
  readonly alerts: readonly Alert[];
  readonly worst: readonly WorstMinute[];
  /** What is not up to date at the time of writing, in words. */
  readonly lacking: readonly string[];
  readonly version: string;
}
