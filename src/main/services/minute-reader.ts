import { readingOf } from '../../core/alerts/reading-of.ts';
import type { Reading } from '../../core/alerts/reading.ts';
import { lackingSources } from '../../core/board/compose-view.ts';
import { rememberPer } from '../../core/merge/remember.ts';
import type { Instant, Minute } from '../../core/time/minute.ts';
import type { Board } from './board.ts';

export interface MinuteToRead {
  readonly board: Pick<Board, 'floor' | 'shared'>;
  readonly minute: Minute;
  /** Platform time. */
  readonly now: Instant;
}

/** The closed minute of a board as rules see it. */
export type ReadMinute = (of: MinuteToRead) => Reading;

/**
 * Reads a minute of one floor once, for whoever asks: reading is the dearest step of a closed minute, and what is
 * judged by it and what is kept of it are the same. Whoever asks later is told what was read first.
 */
export function createMinuteReader(read: typeof readingOf = readingOf): ReadMinute {
  const remember = rememberPer<Reading>();
  return ({ board, minute, now }) => {
    const floor = board.floor();
    return remember(floor, [board, minute], () => {
      const { connection, sources } = board.shared();
      return read({ floor, connection, minute, now, lacking: lackingSources(sources) });
    });
  };
}
