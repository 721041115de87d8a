import type { Instant } from '../time/minute.ts';

/** What a rule watches. `connection` is the board's own tie to the platform. */
export type SubjectKind = 'campaign' | 'queue' | 'agent' | 'connection';

/** A figure that a condition compares with a level. */
export type MeasureId =
  | 'utilization'
  | 'contacts-per-minute'
  | 'volume'
  | 'connect-rate'
  | 'abandon-rate'
  | 'ready'
  | 'contacts-left'
  | 'contacts-left-share'
  | 'lines-used'
  | 'calls-per-agent'
  | 'on-queue'
  | 'idle'
  | 'not-responding'
  | 'inactive'
  | 'misaligned'
  | 'waiting'
  | 'longest-wait'
  | 'minutes-idle'
  | 'minutes-interacting'
  | 'minutes-not-responding'
  | 'minutes-away';

/** Something that holds or does not. */
export type StateId =
  | 'running'
  | 'invalid'
  | 'forced-off'
  | 'exhausted'
  | 'outside-callable-time'
  | 'data-stale'
  | 'rate-limited'
  | 'signed-out';

export interface MeasureDefinition {
  readonly id: MeasureId;
  /** As it stands in a sentence, such as "utilization". */
  readonly name: string;
  readonly unit:
    | 'per cent'
    | 'contacts'
    | 'contacts per minute'
    | 'agents'
    | 'calls'
    | 'seconds'
    | 'minutes'
    | 'interactions';
  /** The subjects that have it. A campaign has the measures of its queue and its agents as well. */
  readonly subjects: readonly SubjectKind[];
  /** What exactly is compared, one sentence. */
  readonly about: string;
  /** What the sample of the measure counts; `null` where there is none. */
  readonly sampleOf: string | null;
}

/** A measure of one subject, with what is needed to check it by hand. */
export interface Measured {
  readonly value: number;
  /** How many cases it rests on; `null` where the measure has no sample. */
  readonly sample: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** The window; `null` for a figure of this moment. */
  readonly from: Instant | null;
  readonly to: Instant | null;
}
