import type { Instant } from '../time/minute.ts';

/** 1 = Monday … 7 = Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Minutes since midnight on the wall clock; `to` beyond 1440 reaches into the next day. */
export interface Hours {
  readonly from: number;
  readonly to: number;
}

export interface WeeklyHours extends Hours {
  readonly day: Weekday;
}

/** Other hours on one day: no hours at all = a day off. */
export interface ShiftException {
  /** Such as "2026-12-24". */
  readonly date: string;
  readonly hours: readonly Hours[];
  readonly note: string;
}

/** When the supervisor works and when nothing may disturb, on the wall clock of one zone. */
export interface ShiftPlan {
  /** IANA; `null` = this machine's. */
  readonly zone: string | null;
  /** Empty = no plan: always on shift unless overridden. */
  readonly weekly: readonly WeeklyHours[];
  readonly exceptions: readonly ShiftException[];
  readonly quiet: readonly WeeklyHours[];
  /** Whether critical alerts are told in quiet hours all the same. */
  readonly criticalThroughQuiet: boolean;
  /** Whether the end of a shift makes a hand-over note. */
  readonly handOver: boolean;
}

export const NO_PLAN: ShiftPlan = {
  zone: null,
  weekly: [],
  exceptions: [],
  quiet: [],
  criticalThroughQuiet: true,
  handOver: true,
};

/** What the supervisor said about the present shift; it ends with the next planned start or end. */
export interface ShiftOverride {
  readonly on: boolean;
  readonly at: Instant;
}

/** Whether the shift is on now, and why. */
export interface ShiftView {
  readonly plan: ShiftPlan;
  readonly on: boolean;
  readonly why: 'plan' | 'override' | 'no-plan';
  /** When the present shift began; `null` while off or where there is no plan. */
  readonly since: Instant | null;
  /** The next planned end while on, the next planned start while off; `null` = none is planned. */
  readonly until: Instant | null;
  readonly quiet: boolean;
  /** Notes of ended shifts, newest first. */
  readonly notes: readonly HandOverNote[];
}

/** What the next supervisor needs to know. */
export interface HandOverNote {
  readonly id: string;
  readonly from: Instant;
  readonly to: Instant;
  readonly organization: string;
  readonly raised: number;
  readonly acknowledged: number;
  readonly lines: readonly HandOverLine[];
  readonly worst: readonly WorstMinute[];
  /** The whole note as plain text, to be copied or sent; times in the plan's zone, which it names. */
  readonly text: string;
}

export interface HandOverLine {
  readonly alertId: string;
  readonly status: 'open' | 'acknowledged' | 'snoozed' | 'resolved';
  readonly severity: 'critical' | 'warning';
  readonly title: string;
  readonly campaignId: string | null;
  readonly since: Instant;
  readonly note: string;
}

export interface WorstMinute {
  readonly campaignId: string;
  readonly campaign: string;
  readonly minute: Instant;
  readonly what: string;
}
