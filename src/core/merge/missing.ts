import { type Minute, MINUTE_MS, type Span } from '../time/minute.ts';
import { figuresWithin } from './series-read.ts';
import type { Series } from './series.ts';

export interface MissingInput {
  readonly series: Series;
  readonly side: 'people' | 'contacts';
  /** The minutes to look at, both ends included. */
  readonly first: Minute;
  readonly last: Minute;
  /** Minutes that were asked for already; what was not there then will not be there now. */
  readonly asked: ReadonlySet<Minute>;
  /** The longest span to ask for at once, ms. */
  readonly longestMs: number;
}

/** The newest stretch of minutes whose side is not known; `null` where nothing is missing. */
export function newestMissing(input: MissingInput): Span | null {
  const within = figuresWithin(input.series, { from: input.first, to: input.last + MINUTE_MS });
  const known = new Set(within.filter((figures) => figures[input.side] !== null).map((f) => f.minute));
  const isMissing = (minute: Minute): boolean => !known.has(minute) && !input.asked.has(minute);
  let to: Minute | null = null;
  let from: Minute | null = null;
  for (let minute = input.last; minute >= input.first; minute -= MINUTE_MS) {
    if (to !== null && minute < to - input.longestMs) break;
    if (!isMissing(minute)) continue;
    to ??= minute + MINUTE_MS;
    from = minute;
  }
  return to === null || from === null ? null : { from, to };
}
