import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Hours, ShiftPlan, Weekday, WeeklyHours } from '../../../../src/core/shifts/plan.ts';
import { nextBoundary, shiftAt } from '../../../../src/core/shifts/shift-at.ts';
import { calendar } from '../../../../src/main/services/calendar.ts';
import { planOf } from '../../../support/shift-plans.ts';

const DAY_MS = 86_400_000;

/** Around the changes of offset of 2026 in Berlin and New York. */
const CHANGES = ['2026-03-08', '2026-03-29', '2026-10-25', '2026-11-01'];

const hours: fc.Arbitrary<Hours> = fc
  .tuple(fc.integer({ min: 0, max: 1_439 }), fc.integer({ min: 1, max: 1_440 }))
  .map(([from, length]) => ({ from, to: from + length }));

const weeklyHours: fc.Arbitrary<WeeklyHours> = fc
  .tuple(fc.integer({ min: 1, max: 7 }), hours)
  .map(([day, of]) => ({ day: day as Weekday, ...of }));

const plan: fc.Arbitrary<ShiftPlan> = fc
  .record({
    zone: fc.constantFrom('Europe/Berlin', 'America/New_York', 'UTC'),
    weekly: fc.array(weeklyHours, { minLength: 1, maxLength: 6 }),
    quiet: fc.array(weeklyHours, { maxLength: 3 }),
    exceptions: fc.array(
      fc.record({
        date: fc
          .tuple(fc.constantFrom(...CHANGES), fc.integer({ min: -2, max: 2 }))
          .map(([date, days]) => calendar.addDays(date, days)),
        hours: fc.array(hours, { maxLength: 2 }),
        note: fc.constant(''),
      }),
      { maxLength: 3 },
    ),
  })
  .map(planOf);

const instant = fc
  .tuple(fc.constantFrom(...CHANGES), fc.integer({ min: -2 * DAY_MS, max: 3 * DAY_MS }))
  .map(([date, ms]) => Date.parse(date) + ms);

/** Whether any hours of any day near the instant hold it. */
function isWithin(hoursOn: (date: string) => readonly Hours[], zone: string | null, now: number): boolean {
  const today = calendar.wallTime(now, zone).date;
  return [-2, -1, 0, 1].some((days) => {
    const date = calendar.addDays(today, days);
    return hoursOn(date).some(
      ({ from, to }) =>
        calendar.instantOf(date, from, zone) <= now && now < calendar.instantOf(date, to, zone),
    );
  });
}

function weekdayOf(date: string): number {
  return new Date(date).getUTCDay() || 7;
}

function isPlannedOn(plan: ShiftPlan, now: number): boolean {
  const hoursOn = (date: string) => {
    const replaced = plan.exceptions.filter((exception) => exception.date === date);
    if (replaced.length > 0) return replaced.flatMap(({ hours }) => hours);
    return plan.weekly.filter(({ day }) => day === weekdayOf(date));
  };
  return isWithin(hoursOn, plan.zone, now);
}

const on = (plan: ShiftPlan, now: number) => shiftAt({ plan, override: null, now, calendar });

describe('a shift', () => {
  it('is on exactly where the hours of some day hold the instant', () => {
    fc.assert(
      fc.property(plan, instant, (plan, now) => {
        expect(on(plan, now).on).toBe(isPlannedOn(plan, now));
      }),
    );
  });

  it('is quiet exactly where the quiet hours of some day hold the instant', () => {
    fc.assert(
      fc.property(plan, instant, (plan, now) => {
        const quietOn = (date: string) => plan.quiet.filter(({ day }) => day === weekdayOf(date));
        expect(on(plan, now).quiet).toBe(isWithin(quietOn, plan.zone, now));
      }),
    );
  });

  it('stays as it is until its next start or end, and turns there', () => {
    fc.assert(
      fc.property(plan, instant, fc.double({ min: 0, max: 1, noNaN: true }), (plan, now, share) => {
        const present = on(plan, now);
        if (present.until === null) return;
        const between = now + Math.floor((present.until - 1 - now) * share);
        expect(on(plan, between).on).toBe(present.on);
        expect(on(plan, present.until).on).toBe(!present.on);
      }),
    );
  });

  it('began where it turned on', () => {
    fc.assert(
      fc.property(plan, instant, (plan, now) => {
        const { since } = on(plan, now);
        if (since === null) return;
        expect([on(plan, since - 1).on, on(plan, since).on]).toEqual([false, true]);
      }),
    );
  });

  it('changes nothing before the next boundary', () => {
    fc.assert(
      fc.property(plan, instant, (plan, now) => {
        const boundary = nextBoundary({ plan, now, calendar });
        if (boundary === null) return;
        expect(boundary).toBeGreaterThan(now);
        expect(on(plan, boundary - 1)).toEqual(on(plan, now));
      }),
    );
  });

  it('goes by what was said until the next boundary of the shift, and by the plan from there on', () => {
    fc.assert(
      fc.property(plan, instant, fc.boolean(), (plan, at, said) => {
        const override = { on: said, at };
        const boundary = nextBoundary({ plan: { ...plan, quiet: [] }, now: at, calendar });
        if (boundary === null) return;
        expect(shiftAt({ plan, override, now: boundary - 1, calendar }).on).toBe(said);
        expect(shiftAt({ plan, override, now: boundary, calendar })).toEqual(on(plan, boundary));
      }),
    );
  });
});
