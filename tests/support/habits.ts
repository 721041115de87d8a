import { join } from 'node:path';
import type { MinuteFigures } from '../../src/core/merge/series.ts';
import { MINUTE_MS, minuteOf } from '../../src/core/time/minute.ts';
import { openHistories } from '../../src/main/storage/history.ts';
import { systemClock as clock } from '../../src/main/system-clock.ts';
import { contactsOf, peopleOf } from './kept-minutes.ts';
import { createSilentLog } from './silent-log.ts';

const WEEK_MS = 7 * 86_400_000;

/** So wide that the hour of summer time does not matter. */
const AROUND_MINUTES = 180;

/** Puts a past below the app's folder in which the hours around now went alike in the weeks before. */
export function keepHabits(folder: string, campaignIds: readonly string[]): void {
  const history = openHistories({ folder: join(folder, 'history'), clock, log: createSilentLog() })(
    'environment',
  );
  const minutes = [1, 2, 3].flatMap((weeks) => hoursAround(minuteOf(clock.now() - weeks * WEEK_MS)));
  history.correct(new Map(campaignIds.map((id) => [id, minutes])));
  history.close();
}

function hoursAround(middle: number): readonly MinuteFigures[] {
  return Array.from({ length: 2 * AROUND_MINUTES }, (_, index) => ({
    minute: middle + (index - AROUND_MINUTES) * MINUTE_MS,
    people: peopleOf(index),
    contacts: contactsOf(30),
  })).sort((a, b) => a.minute - b.minute);
}
