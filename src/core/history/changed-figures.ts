import type { MinuteFigures, Series } from '../merge/series.ts';
import type { Minute } from '../time/minute.ts';

/**
 * The figures up to a minute that are not those of `before`. Figures are never mutated, so the same object
 * is the same reading; both lists ascend.
 */
export function changedFigures(before: Series, now: Series, until: Minute): readonly MinuteFigures[] {
  const changed: MinuteFigures[] = [];
  let at = 0;
  for (const figures of now) {
    if (figures.minute > until) break;
    while ((before[at]?.minute ?? Infinity) < figures.minute) at += 1;
    if (before[at] !== figures && (figures.people ?? figures.contacts) !== null) changed.push(figures);
  }
  return changed;
}
