import type { Instant } from '../time/minute.ts';
import type { Weekday } from './plan.ts';

/** A moment on the wall clock of a zone. */
export interface WallTime {
  /** Such as "2026-11-25". */
  readonly date: string;
  readonly weekday: Weekday;
  /** Minutes since midnight. */
  readonly minute: number;
}

/** Knows zones and their changes of offset; given from outside, as the core knows none. */
export interface Calendar {
  /** An unknown zone counts as the machine's; so does `null`. */
  wallTime(instant: Instant, zone: string | null): WallTime;
  /** The first instant that shows this wall time; a time that a change of offset skips is the instant of the change. */
  instantOf(date: string, minute: number, zone: string | null): Instant;
  /** The date `days` after `date`. */
  addDays(date: string, days: number): string;
}
