import { describe, expect, it } from 'vitest';
import { reportSpan } from '../../../../src/core/export/report-span.ts';
import { NO_PLAN, type ShiftPlan, type ShiftView } from '../../../../src/core/shifts/plan.ts';
import { MINUTE_MS } from '../../../../src/core/time/minute.ts';
import { calendar } from '../../../../src/main/services/calendar.ts';

const HOUR = 60 * MINUTE_MS;
/** A Wednesday, noon in Berlin. */
const NOON = Date.UTC(2026, 10, 25, 11);

/** Mondays to Fridays, 06:00 to 14:00. */
const EARLY: ShiftPlan = {
  ...NO_PLAN,
  zone: 'Europe/Berlin',
  weekly: ([1, 2, 3, 4, 5] as const).map((day) => ({ day, from: 6 * 60, to: 14 * 60 })),
};

function shift(change: Partial<ShiftView>): ShiftView {
  return { plan: EARLY, on: true, why: 'plan', since: null, until: null, quiet: false, notes: [], ...change };
}

describe('the span of a shift report', () => {
  it.each<[string, Partial<ShiftView>, number, readonly [number, number], RegExp]>([
    ['the present shift so far', { since: NOON - 6 * HOUR }, NOON, [NOON - 6 * HOUR, NOON], /still on/],
    [
      'the last planned shift while off',
      { on: false },
      NOON + 7 * HOUR,
      [NOON - 6 * HOUR, NOON + 2 * HOUR],
      /was over/,
    ],
    [
      'that of Friday on a Sunday',
      { on: false },
      NOON + 96 * HOUR,
      [NOON + 42 * HOUR, NOON + 50 * HOUR],
      /was over/,
    ],
    [
      'a shift that was switched off, up to now',
      { on: false },
      NOON,
      [NOON - 6 * HOUR, NOON],
      /switched off/,
    ],
    [
      '8 hours without a plan',
      { plan: NO_PLAN, why: 'no-plan' },
      NOON,
      [NOON - 8 * HOUR, NOON],
      /last 8 hours/,
    ],
    [
      '8 hours without a plan while off',
      { plan: NO_PLAN, on: false },
      NOON,
      [NOON - 8 * HOUR, NOON],
      /last 8 hours/,
    ],
  ])('is %s', (_, change, now, [from, to], why) => {
    const found = reportSpan(shift(change), now, calendar);
    expect(found.span).toEqual({ from, to });
    expect(found.why).toMatch(why);
  });
});
