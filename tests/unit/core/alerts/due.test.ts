import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueMinute, GRACE_MS } from '../../../../src/core/alerts/due.ts';
import { EMPTY_FLOOR, type Floor } from '../../../../src/core/merge/floor.ts';
import { INGESTION_LAG_MS, lastClosedMinute, MINUTE_MS } from '../../../../src/core/time/minute.ts';
import { aCampaign, aFloor } from '../../../support/floor-builder.ts';
import { mergeSeries } from '../../../../src/core/merge/series.ts';

const M = Date.UTC(2026, 10, 23, 12, 0);
/** When the clock closes minute `M`. */
const CLOSED = M + MINUTE_MS + INGESTION_LAG_MS;
const LONG_AGO = M - 60 * MINUTE_MS;

const VOICE = aFloor([aCampaign()]);
const contacts = { origin: 'observed', readAt: CLOSED, dialed: 4, connected: 2, abandoned: 0 } as const;

function counted(floor: Floor, minute: number): Floor {
  return { ...floor, series: new Map([['c1', mergeSeries([], [{ minute, people: null, contacts }])]]) };
}

function swept(floor: Floor, at: number): Floor {
  return { ...floor, sweptAt: at };
}

function due(floor: Floor, now: number, change: { judged?: number | null; watchedSince?: number } = {}) {
  return dueMinute({ floor, now, judged: M - MINUTE_MS, watchedSince: LONG_AGO, ...change });
}

describe('core/alerts/due: a closed minute', () => {
  const both = counted(swept(VOICE, CLOSED), M);

  it.each([
    ['is due once both sides are in', both, CLOSED + 1_000, M],
    ['is not due before it has closed', both, CLOSED - 1, null],
    ['waits for the sweep that closes it', counted(swept(VOICE, CLOSED - 1), M), CLOSED + 10_000, null],
    ['waits for the counts', swept(VOICE, CLOSED), CLOSED + 10_000, null],
    ['waits for campaigns at all', EMPTY_FLOOR, CLOSED + 10_000, null],
    ['is judged without an answer once the grace has passed', EMPTY_FLOOR, CLOSED + GRACE_MS, M],
    ['waits for nobody where nothing is dialed', aFloor([]), CLOSED, M],
    [
      'waits for no sweep where campaigns have no agents',
      counted(aFloor([aCampaign({ dialingMode: 'agentless' })]), M),
      CLOSED,
      M,
    ],
    ['waits for no counts of messages', aFloor([aCampaign({ mediaType: 'sms' })]), CLOSED, M],
  ])('%s', (_, floor, now, expected) => {
    expect(due(floor, now)).toBe(expected);
  });

  it('is due once', () => {
    expect(due(both, CLOSED + 1_000, { judged: M })).toBeNull();
  });

  it('is due although a clock that was wrong has judged minutes of the future', () => {
    expect(due(both, CLOSED + 1_000, { judged: M + 90 * MINUTE_MS })).toBe(M);
    expect(due(both, CLOSED + 1_000, { judged: M + MINUTE_MS })).toBeNull();
  });

  it('is judged before a newer one that closed meanwhile', () => {
    expect(due(both, CLOSED + MINUTE_MS, { judged: M - MINUTE_MS })).toBe(M);
  });

  it('is passed over where a gap lies before the newest', () => {
    const later = CLOSED + 20 * MINUTE_MS + GRACE_MS;
    expect(due(both, later)).toBe(M + 20 * MINUTE_MS);
  });

  it('is given the grace anew where watching has only just begun', () => {
    const woken = CLOSED + 20 * MINUTE_MS + 30_000;
    expect(due(both, woken, { watchedSince: woken - 1_000 })).toBeNull();
    expect(due(both, woken + GRACE_MS, { watchedSince: woken })).toBe(M + 20 * MINUTE_MS);
  });
});

describe('core/alerts/due: over time', () => {
  it('takes each minute at most once, in order and never more than one grace late', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 200, max: 400_000 }), { maxLength: 60 }), (steps) => {
        let judged: number | null = null;
        let now = CLOSED;
        const taken: number[] = [];
        for (const step of steps) {
          now += step;
          const minute = dueMinute({ floor: VOICE, judged, watchedSince: LONG_AGO, now });
          if (minute === null) {
            const newest = lastClosedMinute(now);
            const late = now - (newest + MINUTE_MS + INGESTION_LAG_MS);
            expect(judged === newest || late < GRACE_MS).toBe(true);
          } else {
            expect(minute).toBeLessThanOrEqual(lastClosedMinute(now));
            taken.push(minute);
            judged = minute;
          }
        }
        expect(taken).toEqual([...new Set(taken)].toSorted((a, b) => a - b));
      }),
    );
  });
});
