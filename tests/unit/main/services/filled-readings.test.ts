import { describe, expect, it } from 'vitest';
import { createFilledReadings } from '../../../../src/main/services/filled-readings.ts';
import { createMemoryHistory } from '../../../../src/main/storage/history-memory.ts';
import { createHandClock } from '../../../support/hand-clock.ts';
import { aKeptMinute, aReading, FIRST_MINUTE, minuteNumber } from '../../../support/kept-minutes.ts';

const RULE = {
  subject: 'campaign',
  condition: { kind: 'level', measure: 'utilization', side: 'above', set: 1, clear: 1, minimumSample: null },
} as const;

function start() {
  const history = createMemoryHistory('');
  for (let n = 0; n < 60; n += 1) history.keep(aKeptMinute(n));
  const clock = createHandClock(minuteNumber(60));
  const log = createFilledReadings({ history, clock });
  const minutes = () => [...log.readings(RULE)].map(({ minute }) => (minute - FIRST_MINUTE) / 60_000);
  return { clock, log, minutes };
}

const SIXTY = Array.from({ length: 60 }, (_, n) => n);

describe('services/filled-readings', () => {
  it('begins with the readings of the last day, a few at a time', async () => {
    const { clock, log, minutes } = start();
    expect(minutes()).toEqual([]);
    await clock.advance(60_000);
    expect(minutes()).toEqual(SIXTY);
    expect([...log.readings(RULE)][7]?.subjects[0]).toMatchObject({
      measures: { utilization: { value: 7 } },
    });
    expect(clock.pending()).toBe(0);
  });

  it('keeps the order where a minute is judged meanwhile', async () => {
    const { clock, log, minutes } = start();
    log.append(aReading(60));
    await clock.advance(60_000);
    log.append(aReading(61));
    expect(minutes()).toEqual([...SIXTY, 60, 61]);
  });
});
