import { changedMinutes } from '../merge/series-read.ts';
import type { MinuteFigures, Series } from '../merge/series.ts';
import type { Minute } from '../time/minute.ts';

/** The figures up to a minute that are not those of `before`, ascending; a later reading is another one. */
export function changedFigures(before: Series, now: Series, until: Minute): readonly MinuteFigures[] {
  return changedMinutes(before, now).filter(
    ({ minute, people, contacts }) => minute <= until && (people ?? contacts) !== null,
  );
}
