import { describe, expect, it } from 'vitest';
import type { ShiftOverride, ShiftPlan } from '../../../../src/core/shifts/plan.ts';
import { nextBoundary, overrideHolds, shiftAt } from '../../../../src/core/shifts/shift-at.ts';
import { calendar } from '../../../../src/main/services/calendar.ts';
import { daily, hoursOf, onDays, planOf } from '../../../support/shift-plans.ts';

const at = (text: string): number => Date.parse(text);

function ask(plan: ShiftPlan, time: string, override: ShiftOverride | null = null) {
  const { since, until, ...rest } = shiftAt({ plan, override, now: at(time), calendar });
  return { ...rest, since: iso(since), until: iso(until) };
}

function iso(instant: number | null): string | null {
  return instant === null ? null : new Date(instant).toISOString().slice(0, 16) + 'Z';
}

const OFFICE = planOf({ weekly: onDays([1, 2, 3, 4, 5], '09:00-17:00') });
const NIGHT = planOf({ weekly: onDays([1, 2, 3, 4, 5], '22:00-30:00') });

describe('a planned shift', () => {
  it.each([
    // 2026-11-25 is a Wednesday; Berlin is an hour ahead of UTC.
    ['before it', OFFICE, '2026-11-25T07:59Z', false, null, '2026-11-25T08:00Z'],
    ['from its first instant', OFFICE, '2026-11-25T08:00Z', true, '2026-11-25T08:00Z', '2026-11-25T16:00Z'],
    ['until before its end', OFFICE, '2026-11-25T15:59Z', true, '2026-11-25T08:00Z', '2026-11-25T16:00Z'],
    ['no more at its end', OFFICE, '2026-11-25T16:00Z', false, null, '2026-11-26T08:00Z'],
    ['over a week-end', OFFICE, '2026-11-27T18:00Z', false, null, '2026-11-30T08:00Z'],
    ['before midnight', NIGHT, '2026-11-25T22:30Z', true, '2026-11-25T21:00Z', '2026-11-26T05:00Z'],
    ['after midnight', NIGHT, '2026-11-26T04:00Z', true, '2026-11-25T21:00Z', '2026-11-26T05:00Z'],
    [
      'on the morning after the last',
      NIGHT,
      '2026-11-28T04:00Z',
      true,
      '2026-11-27T21:00Z',
      '2026-11-28T05:00Z',
    ],
    ['on the morning of the first', NIGHT, '2026-11-30T04:00Z', false, null, '2026-11-30T21:00Z'],
  ])('is right %s', (_, plan, time, on, since, until) => {
    expect(ask(plan, time)).toEqual({ on, why: 'plan', since, until, quiet: false });
  });

  it.each([
    ['in one day', [...onDays([3], '09:00-13:00'), ...onDays([3], '12:00-17:00')]],
    ['that touch', [...onDays([3], '09:00-13:00'), ...onDays([3], '13:00-17:00')]],
    ['one within the other', [...onDays([3], '09:00-17:00'), ...onDays([3], '10:00-11:00')]],
  ])('is one where hours overlap %s', (_, weekly) => {
    expect(ask(planOf({ weekly }), '2026-11-25T11:30Z')).toMatchObject({
      since: '2026-11-25T08:00Z',
      until: '2026-11-25T16:00Z',
    });
  });

  it('is one where hours after midnight run into those of the next day', () => {
    const weekly = [...onDays([2], '22:00-30:00'), ...onDays([3], '05:00-10:00')];
    expect(ask(planOf({ weekly }), '2026-11-25T04:30Z')).toMatchObject({
      since: '2026-11-24T21:00Z',
      until: '2026-11-25T09:00Z',
    });
  });

  it('has neither start nor end where the plan has no break', () => {
    expect(ask(planOf({ weekly: daily('00:00-24:00') }), '2026-11-25T11:30Z')).toMatchObject({
      on: true,
      since: null,
      until: null,
    });
  });

  it('is looked for no further than eight days', () => {
    const holidays = Array.from({ length: 14 }, (_, day) => ({
      date: calendar.addDays('2026-12-21', day),
      hours: [],
      note: 'leave',
    }));
    const plan = planOf({ weekly: OFFICE.weekly, exceptions: holidays });
    expect(ask(plan, '2026-12-20T12:00Z')).toMatchObject({ on: false, until: null });
    expect(ask(plan, '2026-12-28T12:00Z')).toMatchObject({ on: false, until: '2027-01-04T08:00Z' });
  });

  it('is on where nothing is planned', () => {
    expect(ask(planOf({}), '2026-11-25T11:30Z')).toEqual({
      ...{ on: true, why: 'no-plan', since: null, until: null, quiet: false },
    });
  });
});

describe('an exception', () => {
  const off = planOf({
    weekly: NIGHT.weekly,
    exceptions: [{ date: '2026-11-25', hours: [], note: 'day off' }],
  });

  it.each([
    ['leaves alone the shift that began the day before', '2026-11-25T04:00Z', true, '2026-11-25T05:00Z'],
    ['takes the hours of its day away', '2026-11-25T22:00Z', false, '2026-11-26T21:00Z'],
    ['takes them away after midnight as well', '2026-11-26T04:00Z', false, '2026-11-26T21:00Z'],
  ])('%s', (_, time, on, until) => {
    expect(ask(off, time)).toMatchObject({ on, until });
  });

  it('puts other hours in their place', () => {
    const exceptions = [{ date: '2026-11-25', hours: [hoursOf('12:00-14:00')], note: 'half day' }];
    const plan = planOf({ weekly: OFFICE.weekly, exceptions });
    expect(ask(plan, '2026-11-25T10:00Z')).toMatchObject({ on: false, until: '2026-11-25T11:00Z' });
    expect(ask(plan, '2026-11-25T12:00Z')).toMatchObject({ on: true, until: '2026-11-25T13:00Z' });
    expect(ask(plan, '2026-11-25T14:00Z')).toMatchObject({ on: false, until: '2026-11-26T08:00Z' });
  });

  it('makes a shift on a day without one, which is found a week ahead', () => {
    const exceptions = [{ date: '2026-11-28', hours: [hoursOf('10:00-12:00')], note: '' }];
    const plan = planOf({ weekly: onDays([5], '09:00-17:00'), exceptions });
    expect(ask(plan, '2026-11-27T16:00Z')).toMatchObject({ on: false, until: '2026-11-28T09:00Z' });
  });
});

describe('a change of offset', () => {
  const berlin = (weekly: string) => planOf({ weekly: daily(weekly) });
  const newYork = (weekly: string) => planOf({ zone: 'America/New_York', weekly: daily(weekly) });

  it.each([
    ['shortens the night in Berlin in spring', berlin('22:00-30:00'), '2026-03-29T00:30Z', 7],
    ['lengthens the night in Berlin in autumn', berlin('22:00-30:00'), '2026-10-25T00:30Z', 9],
    ['shortens the night in New York in spring', newYork('22:00-30:00'), '2026-03-08T06:30Z', 7],
    ['lengthens the night in New York in autumn', newYork('22:00-30:00'), '2026-11-01T05:30Z', 9],
    ['leaves the day before alone', berlin('09:00-17:00'), '2026-03-28T12:00Z', 8],
    ['leaves the day after alone', berlin('09:00-17:00'), '2026-03-29T12:00Z', 8],
  ])('%s', (_, plan, time, hours) => {
    const { on, since, until } = shiftAt({ plan, override: null, now: at(time), calendar });
    expect(on).toBe(true);
    expect((until! - since!) / 3_600_000).toBe(hours);
  });

  it.each([
    ['begins with the change', berlin('02:30-10:00'), '2026-03-29T00:59Z', false, '2026-03-29T01:00Z'],
    ['ends with the change', berlin('00:00-02:30'), '2026-03-29T00:59Z', true, '2026-03-29T01:00Z'],
    ['vanishes', berlin('02:10-02:50'), '2026-03-29T00:59Z', false, '2026-03-30T00:10Z'],
    ['begins with the change', newYork('02:30-10:00'), '2026-03-08T06:59Z', false, '2026-03-08T07:00Z'],
  ])('that skips a time: a shift %s', (_, plan, time, on, until) => {
    expect(ask(plan, time)).toMatchObject({ on, until });
  });

  it.each([
    ['begins the first time', berlin('02:30-10:00'), '2026-10-25T00:29Z', false, '2026-10-25T00:30Z'],
    ['ends the first time', berlin('00:00-02:30'), '2026-10-25T00:29Z', true, '2026-10-25T00:30Z'],
    ['does not begin again', berlin('00:00-02:30'), '2026-10-25T01:10Z', false, '2026-10-25T23:00Z'],
    ['ends the first time', newYork('00:00-01:30'), '2026-11-01T05:29Z', true, '2026-11-01T05:30Z'],
  ])('that doubles a time: a shift %s', (_, plan, time, on, until) => {
    expect(ask(plan, time)).toMatchObject({ on, until });
  });

  it('of the plan’s zone in mid-shift counts at once', () => {
    expect(ask(OFFICE, '2026-11-25T15:00Z')).toMatchObject({ on: true, until: '2026-11-25T16:00Z' });
    const moved = { ...OFFICE, zone: 'America/New_York' };
    expect(ask(moved, '2026-11-25T15:00Z')).toMatchObject({ on: true, until: '2026-11-25T22:00Z' });
    expect(ask({ ...OFFICE, zone: 'Asia/Tokyo' }, '2026-11-25T15:00Z')).toMatchObject({ on: false });
  });

  it('cannot be known of an unknown zone, which counts as the machine’s', () => {
    const now = at('2026-11-25T12:00Z');
    const of = (zone: string | null) => shiftAt({ plan: { ...OFFICE, zone }, override: null, now, calendar });
    expect(of('Mars/Base')).toEqual(of(null));
  });
});

describe('what is said about the shift', () => {
  const said = (on: boolean, time: string): ShiftOverride => ({ on, at: at(time) });

  it.each([
    ['on before it', OFFICE, said(true, '2026-11-25T07:30Z'), '2026-11-25T07:45Z', 'override', true],
    [
      'on before it, at its start',
      OFFICE,
      said(true, '2026-11-25T07:30Z'),
      '2026-11-25T08:00Z',
      'plan',
      true,
    ],
    ['over in it', OFFICE, said(false, '2026-11-25T12:00Z'), '2026-11-25T15:59Z', 'override', false],
    [
      'over in it, after its end',
      OFFICE,
      said(false, '2026-11-25T12:00Z'),
      '2026-11-25T16:00Z',
      'plan',
      false,
    ],
    ['over in it, the next day', OFFICE, said(false, '2026-11-25T12:00Z'), '2026-11-26T08:00Z', 'plan', true],
    ['on after it', OFFICE, said(true, '2026-11-25T16:05Z'), '2026-11-26T07:59Z', 'override', true],
    ['on at its end', OFFICE, said(true, '2026-11-25T16:00Z'), '2026-11-25T16:00Z', 'override', true],
    ['over, a year ago', OFFICE, said(false, '2025-11-25T12:00Z'), '2026-11-25T12:00Z', 'plan', true],
    ['over, long ago', OFFICE, said(false, '1970-01-01T00:00Z'), '2026-11-25T12:00Z', 'plan', true],
    [
      'over, without a plan',
      planOf({}),
      said(false, '2025-01-01T12:00Z'),
      '2026-11-25T12:00Z',
      'override',
      false,
    ],
    [
      'over, then the clock set back',
      OFFICE,
      said(false, '2026-11-25T12:00Z'),
      '2026-11-24T12:00Z',
      'override',
      false,
    ],
  ])('holds until the next start or end: %s', (_, plan, override, time, why, on) => {
    expect(ask(plan, time, override)).toMatchObject({ why, on });
    expect(overrideHolds({ plan, override, now: at(time), calendar })).toBe(why === 'override');
  });

  it('begins a shift that is not planned, and names the next planned end', () => {
    expect(ask(OFFICE, '2026-11-25T07:45Z', said(true, '2026-11-25T07:30Z'))).toMatchObject({
      since: '2026-11-25T07:30Z',
      until: '2026-11-25T16:00Z',
    });
  });

  it('does not begin a planned shift anew', () => {
    expect(ask(OFFICE, '2026-11-25T14:00Z', said(true, '2026-11-25T12:00Z'))).toMatchObject({
      since: '2026-11-25T08:00Z',
      until: '2026-11-25T16:00Z',
    });
  });

  it('ends a shift, and names the next planned start', () => {
    expect(ask(OFFICE, '2026-11-25T14:00Z', said(false, '2026-11-25T12:00Z'))).toMatchObject({
      since: null,
      until: '2026-11-26T08:00Z',
    });
  });

  it('has no end without a plan', () => {
    expect(ask(planOf({}), '2026-11-25T14:00Z', said(true, '2026-11-25T12:00Z'))).toMatchObject({
      since: '2026-11-25T12:00Z',
      until: null,
    });
  });
});

describe('quiet hours', () => {
  const quiet = onDays([3], '23:00-31:00');

  it.each([
    ['2026-11-25T21:59Z', false],
    ['2026-11-25T22:00Z', true],
    ['2026-11-26T05:59Z', true],
    ['2026-11-26T06:00Z', false],
  ])('at %s: %s', (time, on) => {
    expect(ask(planOf({ quiet }), time).quiet).toBe(on);
    expect(ask({ ...OFFICE, quiet }, time).quiet).toBe(on);
  });

  it('stay where an exception changes the shift', () => {
    const exceptions = [{ date: '2026-11-25', hours: [], note: '' }];
    expect(ask({ ...OFFICE, quiet, exceptions }, '2026-11-25T23:00Z').quiet).toBe(true);
  });
});

describe('the next boundary', () => {
  const next = (plan: ShiftPlan, time: string) => iso(nextBoundary({ plan, now: at(time), calendar }));

  it.each([
    ['a start', OFFICE, '2026-11-25T07:00Z', '2026-11-25T08:00Z'],
    ['an end', OFFICE, '2026-11-25T08:00Z', '2026-11-25T16:00Z'],
    [
      'a start of quiet hours',
      { ...OFFICE, quiet: daily('10:00-11:00') },
      '2026-11-25T08:00Z',
      '2026-11-25T09:00Z',
    ],
    [
      'an end of quiet hours',
      planOf({ quiet: daily('10:00-11:00') }),
      '2026-11-25T09:30Z',
      '2026-11-25T10:00Z',
    ],
    ['nothing without a plan', planOf({}), '2026-11-25T09:30Z', null],
    ['nothing without a break', planOf({ weekly: daily('00:00-24:00') }), '2026-11-25T09:30Z', null],
  ])('is %s', (_, plan, time, boundary) => {
    expect(next(plan, time)).toBe(boundary);
  });
});
