import type { Hours } from '../../../core/shifts/plan.ts';
import { DAY_MINUTES, minuteOfText, textOfMinute } from './clock-text.ts';

/** One stretch of a day as it is being written. */
export interface HoursDraft {
  readonly key: number;
  readonly from: string;
  readonly to: string;
}

export function hoursDraft({ from, to }: Hours, key: number): HoursDraft {
  return { key, from: textOfMinute(from), to: textOfMinute(to) };
}

/** The hours that a draft means; `null` while one of its times is none. An end at or before the start is tomorrow's. */
export function hoursOf({ from, to }: HoursDraft): Hours | null {
  const [start, end] = [minuteOfText(from), minuteOfText(to)];
  if (start === null || start === DAY_MINUTES || end === null) return null;
  return { from: start, to: end > start ? end : end + DAY_MINUTES };
}

/** Whether it reaches into the next day. */
export function isOvernight(draft: HoursDraft): boolean {
  return (hoursOf(draft)?.to ?? 0) > DAY_MINUTES;
}

/** What is wrong with one stretch, beside the others of its day; `null` where nothing is. */
export function hoursError(draft: HoursDraft, others: readonly HoursDraft[]): string | null {
  const hours = hoursOf(draft);
  if (hours === null) return 'Enter both times, such as 08:00 and 16:30.';
  const overlaps = others.map(hoursOf).some((other) => other !== null && meet(hours, other));
  return overlaps ? 'These hours overlap others of the same day.' : null;
}

function meet(a: Hours, b: Hours): boolean {
  return a.from < b.to && b.from < a.to;
}

/** The hours that a new stretch begins with: after the last of the day, or the usual ones. */
export function nextHours(day: readonly HoursDraft[], key: number): HoursDraft {
  const last = day.at(-1);
  const end = last === undefined ? null : hoursOf(last)?.to;
  if (end === undefined || end === null || end + 120 > DAY_MINUTES)
    return { key, from: '08:00', to: '16:30' };
  return hoursDraft({ from: end + 60, to: Math.min(end + 240, DAY_MINUTES) }, key);
}
