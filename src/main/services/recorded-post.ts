import { momentOf } from '../../core/board/compose-view.ts';
import { changedFigures } from '../../core/history/changed-figures.ts';
import { keptMinute } from '../../core/history/kept-minute.ts';
import { gatherMinutes, KEPT_MINUTES } from '../../core/merge/close-minute.ts';
import type { Floor } from '../../core/merge/floor.ts';
import { figuresAt } from '../../core/merge/series-read.ts';
import { type MinuteFigures, mergeSeries, onlyMinutes, type Series } from '../../core/merge/series.ts';
import { type Instant, lastClosedMinute, type Minute, MINUTE_MS } from '../../core/time/minute.ts';
import type { History } from '../ports/history.ts';
import type { Board } from './board.ts';
import type { ReadMinute } from './minute-reader.ts';
import type { Watch } from './watch.ts';

/** What recording needs of a watch over a floor. */
export interface RecordedFloor extends Pick<Watch, 'now' | 'onChange'> {
  readonly sight: { readonly board: Pick<Board, 'floor' | 'shared' | 'update'> };
}

/** One watched floor and the history that it goes into. */
export interface RecordedPost {
  readonly history: History;
  readonly watch: RecordedFloor;
  /** The newest minute that was kept; `null` = none, or only of a time that has yet to come. */
  recorded(): Minute | null;
  /** Puts what was kept of the last hours into the floor, once its campaigns are known and only once. */
  fill(): void;
  keep(minute: Minute, now: Instant): void;
  /** Writes some of the figures that changed since they were kept; the rest the next time. */
  correct(): void;
  tidy(now: Instant): void;
}

/** What a post is made of. */
export interface RecordedPostParts {
  readonly history: History;
  readonly watch: RecordedFloor;
  readonly readMinute: ReadMinute;
}

/** Written at once, so that the board is never held up: some milliseconds. */
const MOST_CORRECTIONS = 1_000;

interface Work {
  readonly history: History;
  readonly board: RecordedFloor['sight']['board'];
  readonly readMinute: ReadMinute;
  /** Campaign id → the figures that the history holds, as far as they were in the floor. */
  readonly written: Map<string, Series>;
  /** The figures of the floor that were looked through; `null` = there is more to write. */
  seen: Floor['series'] | null;
  recorded: Minute | null;
  isFilled: boolean;
  hasMoreToTidy: boolean;
}

export function createRecordedPost({ history, watch, readMinute }: RecordedPostParts): RecordedPost {
  const { board } = watch.sight;
  const { to } = history.state();
  const recorded = to !== null && to <= lastClosedMinute(watch.now()) ? to : null;
  const rest = { seen: null, isFilled: false, hasMoreToTidy: true };
  const work: Work = { history, board, readMinute, written: new Map(), recorded, ...rest };
  return {
    history,
    watch,
    recorded: () => work.recorded,
    fill: () => fill(work, watch.now()),
    keep: (minute, now) => keep(work, minute, now),
    correct: () => correct(work),
    tidy(now) {
      if (work.hasMoreToTidy) work.hasMoreToTidy = history.tidy(now);
    },
  };
}

function fill(work: Work, now: Instant): void {
  const { history, board, written } = work;
  if (work.isFilled || board.floor().campaigns === null) return;
  // Before the floor tells of it: whoever hears of that comes here again.
  work.isFilled = true;
  const to = lastClosedMinute(now) + MINUTE_MS;
  const kept = history.figures({ from: to - KEPT_MINUTES * MINUTE_MS, to });
  kept.forEach((figures, id) => written.set(id, mergeSeries([], figures)));
  if (kept.size > 0) board.update((floor) => gatherMinutes(floor, kept));
}

function keep(work: Work, minute: Minute, now: Instant): void {
  const { board, history, written } = work;
  // First of all: a minute that cannot be kept must not come up again and again.
  work.recorded = minute;
  const floor = board.floor();
  const { connection, sources } = board.shared();
  const { freshness, lacking } = momentOf({ floor, sources, now });
  const reading = work.readMinute({ board, minute, now });
  history.keep(keptMinute({ floor, connection, minute, now, lacking, freshness, reading }));
  for (const [id, series] of floor.series) {
    const figures = figuresAt(series, minute);
    if (figures !== undefined) written.set(id, withFigures(written.get(id) ?? [], figures));
  }
  work.seen = null;
  work.hasMoreToTidy = true;
}

/** The minute that is kept is newer than all others, but for one that is kept again. */
function withFigures(written: Series, figures: MinuteFigures): Series {
  return mergeSeries(upTo(written, figures.minute - MINUTE_MS), [figures]);
}

function upTo(series: Series, minute: Minute): Series {
  return onlyMinutes(series, { from: -Infinity, to: minute + MINUTE_MS });
}

function correct(work: Work): void {
  const { board, history, recorded, written } = work;
  const { series } = board.floor();
  if (recorded === null || series === work.seen) return;
  const corrections = new Map<string, readonly MinuteFigures[]>();
  let count = 0;
  work.seen = series;
  for (const [id, now] of series) {
    if (count >= MOST_CORRECTIONS) work.seen = null;
    if (count >= MOST_CORRECTIONS) break;
    const changed = changedFigures(written.get(id) ?? [], now, recorded);
    if (changed.length > 0) corrections.set(id, changed);
    // Also where nothing changed: so it shares its hours with the floor, and forgets what the floor forgets.
    written.set(id, upTo(now, recorded));
    count += changed.length;
  }
  if (count > 0) history.correct(corrections);
}
