import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slotsWithin, usualSlot, weeksBefore } from '../../../../src/core/history/baseline.ts';
import { againstUsual } from '../../../../src/core/history/usual-words.ts';
import type { MinuteFigures } from '../../../../src/core/merge/series.ts';
import { quantile } from '../../../../src/core/metrics/quantile.ts';
import { NO_TIME } from '../../../../src/core/metrics/status-time.ts';
import { calendar } from '../../../../src/main/services/calendar.ts';

const SLOT = Date.UTC(2026, 10, 23, 10, 0, 0);

/** Ten agents on queue, so many of them interacting all minute long. */
function figures(interacting: number | null, dialed: number | null): MinuteFigures {
  const time = {
    ...NO_TIME,
    interacting: 60_000 * (interacting ?? 0),
    idle: 60_000 * (10 - (interacting ?? 0)),
  };
  const side = { origin: 'observed', readAt: 0 } as const;
  return {
    minute: 0,
    people: interacting === null ? null : { ...side, agents: 10, time },
    contacts: dialed === null ? null : { ...side, dialed, connected: null, abandoned: null },
  };
}

describe('core/history/baseline', () => {
  it('cuts a span into the slots that it touches', () => {
    const slots = slotsWithin({ from: SLOT + 60_000, to: SLOT + 11 * 60_000 });
    expect(slots).toEqual([SLOT, SLOT + 5 * 60_000, SLOT + 10 * 60_000]);
    expect(slotsWithin({ from: SLOT, to: SLOT })).toEqual([]);
  });

  it('looks at the same weekday and wall time, also over a change of offset', () => {
    const monday = Date.UTC(2026, 10, 2, 8, 0, 0);
    const [last, before] = weeksBefore(monday, 'Europe/Berlin', calendar).map(({ from }) => from);
    // 09:00 in Berlin: winter time on 2 and 26 October, summer time on the 19th.
    expect(last).toBe(Date.UTC(2026, 9, 26, 8, 0, 0));
    expect(before).toBe(Date.UTC(2026, 9, 19, 7, 0, 0));
  });

  it('tells the median and where all but the outer tenths lay', () => {
    const weeks = [0, 1].map((week) => Array.from({ length: 5 }, (_, n) => figures(5, week * 5 + n)));
    const usual = usualSlot(SLOT, weeks);
    expect(usual).toMatchObject({ from: SLOT, to: SLOT + 300_000, weeks: 2 });
    expect(usual.utilization).toEqual({ median: 50, low: 50, high: 50 });
    expect(usual.contacts).toEqual({ median: 4.5, low: 0.9, high: 8.1 });
    expect(usual.onQueue).toEqual({ median: 10, low: 10, high: 10 });
  });

  it.each([
    ['one week', [[figures(5, 3)]], { weeks: 1, utilization: null, contacts: null, onQueue: null }],
    ['no week', [[], []], { weeks: 0, utilization: null, contacts: null, onQueue: null }],
    [
      'a side that one week lacks',
      [[figures(5, 3)], [figures(null, 5)]],
      { weeks: 2, utilization: null, contacts: { median: 4 } },
    ],
    ['a minute that is not known', [[figures(null, null)], [figures(5, 3)]], { weeks: 1, contacts: null }],
  ])('says nothing from %s', (_, weeks, expected) => {
    expect(usualSlot(SLOT, weeks)).toMatchObject(expected);
  });

  it('takes nothing dialed for what it is: a known 0', () => {
    expect(usualSlot(SLOT, [[figures(0, 0)], [figures(0, 0)]]).contacts).toEqual({
      median: 0,
      low: 0,
      high: 0,
    });
  });
});

describe('core/metrics/quantile', () => {
  it('lies within the values and rises with the share', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const values = fc.array(fc.integer({ min: -1_000, max: 1_000 }), { minLength: 1 });
    fc.assert(
      fc.property(values, share, share, (all, a, b) => {
        const [low, high] = [quantile(all, Math.min(a, b)) ?? NaN, quantile(all, Math.max(a, b)) ?? NaN];
        expect(low).toBeGreaterThanOrEqual(Math.min(...all));
        expect(high).toBeLessThanOrEqual(Math.max(...all));
        expect(high - low).toBeGreaterThanOrEqual(-1e-9);
      }),
    );
  });

  it('is not known of nothing', () => {
    expect(quantile([], 0.5)).toBeNull();
  });
});

describe('core/history/usual-words', () => {
  const usual = { median: 70, low: 60, high: 80 };
  it.each([
    [58, 'points', '12 points below usual'],
    [59.4, 'points', '11 points below usual'],
    [81, 'agents', '11 agents above usual'],
    [1_290, 'a minute', '1,220 a minute above usual'],
    [60, 'points', 'as usual'],
    [80, 'points', 'as usual'],
    [null, 'points', null],
  ] as const)('says of %s %s: %s', (value, unit, words) => {
    expect(againstUsual(value, usual, unit)).toBe(words);
  });

  it('says one of a single one, and nothing where nothing is usual', () => {
    const narrow = { median: 5, low: 5, high: 5 };
    expect(againstUsual(6, narrow, 'agents')).toBe('1 agent above usual');
    expect(againstUsual(4, narrow, 'points')).toBe('1 point below usual');
    expect(againstUsual(5.2, narrow, 'agents')).toBe('as usual');
    expect(againstUsual(5, null, 'agents')).toBeNull();
  });
});
