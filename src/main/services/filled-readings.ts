import { createReadingLog, LOG_MINUTES, type ReadingLog } from '../../core/alerts/reading-log.ts';
import type { Reading } from '../../core/alerts/reading.ts';
import { type Instant, MINUTE_MS, minuteOf } from '../../core/time/minute.ts';
import type { Clock } from '../ports/clock.ts';
import type { History } from '../ports/history.ts';

export interface FilledReadingsParts {
  readonly history: Pick<History, 'readings'>;
  readonly clock: Clock;
}

/** So many minutes are read at once, and then the board has its turn, ms. */
const SLICE_MINUTES = 10;
const PAUSE_MS = 100;

/**
 * A log of readings that begins with what was kept of the last day. Reading that takes seconds where hundreds
 * of campaigns run, so it is spread; what is appended meanwhile waits for its turn.
 */
export function createFilledReadings({ history, clock }: FilledReadingsParts): ReadingLog {
  const log = createReadingLog();
  let waiting: readonly Reading[] | null = [];
  const end = minuteOf(clock.now()) + MINUTE_MS;
  const fill = (from: Instant): void => {
    const first = waiting?.[0]?.minute ?? end;
    const span = { from, to: Math.min(from + SLICE_MINUTES * MINUTE_MS, first) };
    history.readings(span).forEach((reading) => log.append(reading));
    if (span.to < first) {
      clock.after(PAUSE_MS, () => fill(span.to));
      return;
    }
    waiting?.forEach((reading) => log.append(reading));
    waiting = null;
  };
  fill(end - LOG_MINUTES * MINUTE_MS);
  return {
    append(reading) {
      if (waiting === null) log.append(reading);
      else waiting = [...waiting, reading];
    },
    readings: (rule) => log.readings(rule),
  };
}
