import { describe, expect, it } from 'vitest';
import { readingOf } from '../../../../src/core/alerts/reading-of.ts';
import type { Reading } from '../../../../src/core/alerts/reading.ts';
import { lastClosedMinute, MINUTE_MS } from '../../../../src/core/time/minute.ts';
import type { History } from '../../../../src/main/ports/history.ts';
import { createMinuteReader } from '../../../../src/main/services/minute-reader.ts';
import { createRecorder } from '../../../../src/main/services/recorder.ts';
import { createWatch, type Watch } from '../../../../src/main/services/watch.ts';
import { createMemoryHistory } from '../../../../src/main/storage/history-memory.ts';
import { createFakeFloor, startAlerting } from '../../../support/alert-world.ts';
import { createFakeCentre } from '../../../support/fake-centre.ts';
import { createHandClock, type HandClock } from '../../../support/hand-clock.ts';
import { createBookShelf } from '../../../support/memory-book.ts';
import { createRecordingNotifier } from '../../../support/recording-notifier.ts';
import { createSilentLog } from '../../../support/silent-log.ts';

const NOON = Date.UTC(2026, 10, 25, 12);

function counting() {
  const made: Reading[] = [];
  const readMinute = createMinuteReader((input) => {
    const reading = readingOf(input);
    made.push(reading);
    return reading;
  });
  return { made, readMinute };
}

function aWatch(clock: HandClock): Watch {
  return createWatch({
    ...{ clock, log: createSilentLog(), centre: createFakeCentre(() => clock.now()) },
    random: () => 0,
    identity: { region: 'EU', dialect: 'platform', demo: false },
    budget: {
      state: () => ({ allowed: 300, spent: 3, own: 150, refusals: 0, resumesAt: null, others: 0 }),
      clockOffsetMs: () => 0,
    },
  });
}

describe('services/minute-reader', () => {
  it('reads each closed minute once for the alerts and the history together', async () => {
    const { made, readMinute } = counting();
    const clock = createHandClock(NOON);
    const log = createSilentLog();
    const watch = aWatch(clock);
    const active = () => ({ profile: { id: 'p1', name: 'Contoso' }, watch });
    const session = { active, onChange: () => () => undefined };
    const openBook = createBookShelf().open();
    const { alerter } = startAlerting({
      ...{ clock, session, openBook, readMinute },
      notifier: createRecordingNotifier(),
    });
    const kept: Reading[] = [];
    const keep: History['keep'] = (minute) => void kept.push(minute.reading);
    const openHistory = () => ({ ...createMemoryHistory(''), keep });
    const recorder = createRecorder({ session, openHistory, readMinute, log });
    recorder.start();
    watch.start();
    await clock.advance(6 * MINUTE_MS);
    recorder.close();
    alerter.close();
    watch.stop();
    expect(kept.length).toBeGreaterThanOrEqual(4);
    expect(made).toHaveLength(kept.length);
    kept.forEach((reading, index) => expect(reading).toBe(made[index]));
  });

  it('reads anew for another minute, another board and a floor that changed', () => {
    const { made, readMinute } = counting();
    const clock = createHandClock(NOON);
    const { board } = createFakeFloor(clock).sight;
    const floor = board.floor();
    const still = { ...board, floor: () => floor };
    const minute = lastClosedMinute(NOON);
    const first = readMinute({ board: still, minute, now: NOON });
    expect(readMinute({ board: still, minute, now: NOON + 1_000 })).toBe(first);
    readMinute({ board: still, minute: minute + MINUTE_MS, now: NOON });
    readMinute({ board: { ...still }, minute, now: NOON });
    readMinute({ board: { ...still, floor: () => ({ ...floor }) }, minute, now: NOON });
    expect(made).toHaveLength(4);
  });
});
