import { type Minute, MINUTE_MS, type Span } from '../time/minute.ts';
import { rememberPer } from './remember.ts';
import { dialedOf, figuresOf, holdAlike, type Hour, HOUR_MS, minutesOf } from './series-hour.ts';
import type { MinuteFigures, Series } from './series.ts';

/** `undefined` = the minute is not there. */
export function figuresAt(series: Series, minute: Minute): MinuteFigures | undefined {
  const hour = hourOf(series, minute);
  return hour === undefined ? undefined : figuresOf(hour, minute);
}

/** The minutes that start within `[from, to)`, ascending. */
export function figuresWithin(series: Series, span: Span): readonly MinuteFigures[] {
  return within(series, span, figuresOf);
}

/** Every minute that is there, ascending. */
export function allFigures(series: Series): readonly MinuteFigures[] {
  return figuresWithin(series, ALWAYS);
}

const ALWAYS: Span = { from: -Infinity, to: Infinity };

/** What was dialed in each minute of `[from, to)` in which it is known, ascending. */
export function dialedWithin(series: Series, span: Span): readonly number[] {
  return within(series, span, dialedOf);
}

/** How many minutes are there. */
export function countMinutes(series: Series): number {
  return series.reduce((sum, hour) => sum + minutesOf(hour).length, 0);
}

/** The minutes of `now` that `before` holds otherwise or not at all, ascending. */
export function changedMinutes(before: Series, now: Series): readonly MinuteFigures[] {
  return now.flatMap((hour) => {
    const known = before.find(({ start }) => start === hour.start);
    if (known === hour) return [];
    return minutesOf(hour)
      .filter((minute) => known === undefined || !holdAlike(known, hour, minute))
      .flatMap((minute) => figuresOf(hour, minute) ?? []);
  });
}

/**
 * Turns every minute into something else, ascending, and remembers what came of hours that are the same as
 * before. Make one per kind of answer: it changes what work is done, never what comes out.
 */
export function perMinute<T>(compute: (figures: MinuteFigures) => T): (series: Series) => readonly T[] {
  const remember = rememberPer<readonly T[]>();
  return (series) => series.flatMap((hour) => remember(hour, [], () => allFigures([hour]).map(compute)));
}

function hourOf(series: Series, minute: Minute): Hour | undefined {
  const hour = series.findLast(({ start }) => start <= minute);
  return hour === undefined || minute >= hour.start + HOUR_MS ? undefined : hour;
}

/** What is there of the minutes of the span. A board looks into every series many times a minute. */
function within<T>(
  series: Series,
  { from, to }: Span,
  read: (hour: Hour, minute: Minute) => T | null | undefined,
): readonly T[] {
  const found: T[] = [];
  for (const hour of series) {
    if (hour.start + HOUR_MS <= from || hour.start >= to) continue;
    const first = Math.max(hour.start, Math.ceil(from / MINUTE_MS) * MINUTE_MS);
    const end = Math.min(hour.start + HOUR_MS, to);
    for (let minute = first; minute < end; minute += MINUTE_MS) {
      const value = read(hour, minute);
      if (value !== null && value !== undefined) found.push(value);
    }
  }
  return found;
}
