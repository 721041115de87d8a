import { averageAgents } from '../merge/people-minute.ts';
import type { MinuteFigures } from '../merge/series.ts';
import { quantile } from '../metrics/quantile.ts';
import { occupancy, percent } from '../metrics/ratio.ts';
import type { Calendar } from '../shifts/calendar.ts';
import { type Instant, MINUTE_MS, type Span } from '../time/minute.ts';
import type { BaselineSlot, Usual } from './view.ts';

export const SLOT_MS = 5 * MINUTE_MS;

/** So many weeks before are looked at; in fewer than the least a chance is no habit. */
export const USUAL_WEEKS = 6;
export const LEAST_WEEKS = 2;

/** The slots that overlap the span, by their start, ascending. */
export function slotsWithin({ from, to }: Span): readonly Instant[] {
  const first = Math.floor(from / SLOT_MS) * SLOT_MS;
  const count = Math.max(0, Math.ceil((to - first) / SLOT_MS));
  return Array.from({ length: count }, (_, index) => first + index * SLOT_MS);
}

/** Where the same weekday and wall time lay in the weeks before, the last week first. */
export function weeksBefore(slot: Instant, zone: string | null, calendar: Calendar): readonly Span[] {
  const { date, minute } = calendar.wallTime(slot, zone);
  return Array.from({ length: USUAL_WEEKS }, (_, index) => {
    const from = calendar.instantOf(calendar.addDays(date, -7 * (index + 1)), minute, zone);
    return { from, to: from + SLOT_MS };
  });
}

/**
 * What is usual in a slot, from the minutes of the same slot in weeks before, one list per week. A minute
 * that is not known says nothing: it is not 0.
 */
export function usualSlot(slot: Instant, weeks: readonly (readonly MinuteFigures[])[]): BaselineSlot {
  return {
    from: slot,
    to: slot + SLOT_MS,
    weeks: weeks.filter((minutes) => minutes.some(({ people, contacts }) => people ?? contacts)).length,
    utilization: usualOf(weeks, utilizationOf),
    contacts: usualOf(weeks, ({ contacts }) => contacts?.dialed ?? null),
    onQueue: usualOf(weeks, onQueueOf),
  };
}

function usualOf(
  weeks: readonly (readonly MinuteFigures[])[],
  valueOf: (minute: MinuteFigures) => number | null,
): Usual | null {
  const known = weeks
    .map((minutes) => minutes.map(valueOf).filter((value) => value !== null))
    .filter((values) => values.length > 0);
  if (known.length < LEAST_WEEKS) return null;
  const values = known.flat();
  const [low, median, high] = [0.1, 0.5, 0.9].map((share) => quantile(values, share) ?? 0);
  return { low: low ?? 0, median: median ?? 0, high: high ?? 0 };
}

function utilizationOf({ people }: MinuteFigures): number | null {
  return people === null ? null : percent(occupancy(people.time));
}

function onQueueOf({ people }: MinuteFigures): number | null {
  if (people === null) return null;
  const average = averageAgents(people);
  return average.interacting + average.communicating + average.idle + average['not-responding'];
}
