import { type Minute, MINUTE_MS } from '../time/minute.ts';
import {
  clear,
  dialedIn,
  figuresIn,
  isAlike,
  isThere,
  putFigures,
  WORDS_PER_MINUTE,
} from './series-words.ts';
import type { MinuteFigures } from './series.ts';

/** One clock hour of a series, with room for all of its minutes. Never mutated once a series holds it. */
export interface Hour {
  readonly start: Minute;
  readonly words: Uint32Array;
}

const MINUTES = 60;
export const HOUR_MS = MINUTES * MINUTE_MS;
const WORDS = MINUTES * WORDS_PER_MINUTE;

export function startOfHour(minute: Minute): Minute {
  return Math.floor(minute / HOUR_MS) * HOUR_MS;
}

export function emptyHour(start: Minute): Hour {
  return { start, words: new Uint32Array(WORDS) };
}

/** The hour with these figures, all of its own minutes, in the place of what it holds. */
export function withFigures({ start, words }: Hour, figures: readonly MinuteFigures[]): Hour {
  const changed = words.slice();
  for (const each of figures) putFigures(changed, placeOf(start, each.minute), each);
  return { start, words: changed };
}

/** The hour with the minutes in `[from, to)` only; itself where it has no others. */
export function cut(hour: Hour, { from, to }: { readonly from: Minute; readonly to: Minute }): Hour {
  const others = minutesOf(hour).filter((minute) => minute < from || minute >= to);
  if (others.length === 0) return hour;
  const words = hour.words.slice();
  for (const minute of others) clear(words, placeOf(hour.start, minute));
  return { start: hour.start, words };
}

/** The minutes that are there, ascending. */
export function minutesOf({ start, words }: Hour): readonly Minute[] {
  const minutes: Minute[] = [];
  for (let minute = start; minute < start + HOUR_MS; minute += MINUTE_MS) {
    if (isThere(words, placeOf(start, minute))) minutes.push(minute);
  }
  return minutes;
}

/** `undefined` = it is not there. The minute has to be one of the hour. */
export function figuresOf({ start, words }: Hour, minute: Minute): MinuteFigures | undefined {
  return figuresIn(words, placeOf(start, minute), minute);
}

/** What was dialed in a minute of the hour; `null` = not known. */
export function dialedOf({ start, words }: Hour, minute: Minute): number | null {
  return dialedIn(words, placeOf(start, minute));
}

/** Whether both hold the same of a minute that is one of the hour of either. */
export function holdAlike(a: Hour, b: Hour, minute: Minute): boolean {
  return isAlike(a.words, b.words, placeOf(a.start, minute));
}

function placeOf(start: Minute, minute: Minute): number {
  return ((minute - start) / MINUTE_MS) * WORDS_PER_MINUTE;
}

const scratch = new Uint32Array(WORDS_PER_MINUTE);

/** The figures as they will be read again, in the precision in which they are kept. */
export function asKept(figures: MinuteFigures): MinuteFigures {
  putFigures(scratch, 0, figures);
  return figuresIn(scratch, 0, figures.minute) ?? figures;
}
