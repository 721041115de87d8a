/** A UTC instant in epoch milliseconds. */
export type Instant = number;

/** The start of a 60-second UTC bucket: an instant that is a whole multiple of {@link MINUTE_MS}. */
export type Minute = number;

export const MINUTE_MS = 60_000;

/**
 * The platform's analytics take 15 to 45 seconds to show a change, so a minute that ended less than
 * this long ago may still gain data.
 */
export const INGESTION_LAG_MS = 45_000;

/** A half-open stretch of time `[from, to)`, in epoch milliseconds. */
export interface Span {
  readonly from: Instant;
  readonly to: Instant;
}

/** The minute that holds `instant`; also right for instants before 1970. */
export function minuteOf(instant: Instant): Minute {
  return Math.floor(instant / MINUTE_MS) * MINUTE_MS;
}

/** The last minute whose data is complete at `now`; every later minute is still forming. */
export function lastClosedMinute(now: Instant): Minute {
  return minuteOf(now - INGESTION_LAG_MS) - MINUTE_MS;
}

/** The minute as a half-open span. */
export function minuteSpan(minute: Minute): Span {
  return { from: minute, to: minute + MINUTE_MS };
}

/** The minutes that start within `[from, to)`, ascending. */
export function minutesWithin({ from, to }: Span): readonly Minute[] {
  const first = minuteOf(from) === from ? from : minuteOf(from) + MINUTE_MS;
  const count = Math.max(0, Math.ceil((to - first) / MINUTE_MS));
  return Array.from({ length: count }, (_, index) => first + index * MINUTE_MS);
}
