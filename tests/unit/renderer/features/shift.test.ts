import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_PLAN, type Hours, type ShiftPlan, type Weekday } from '../../../../src/core/shifts/plan.ts';
import { minuteOfText, textOfMinute } from '../../../../src/renderer/features/shift/clock-text.ts';
import { draftOf, errorsOf, planOf, type PlanDraft } from '../../../../src/renderer/features/shift/draft.ts';
import {
  addException,
  addExceptionHours,
  addHours,
  addQuiet,
  changeDay,
  copyMonday,
  setOff,
  toggleDay,
  withChanged,
} from '../../../../src/renderer/features/shift/edit-plan.ts';
import { hoursOf, isOvernight, nextHours } from '../../../../src/renderer/features/shift/hours-draft.ts';
import {
  momentWords,
  noteFacts,
  noteFileName,
  noteTitle,
  shiftSentence,
} from '../../../../src/renderer/features/shift/shift-words.ts';
import { findZones, knownZones } from '../../../../src/renderer/features/shift/zones.ts';
import { NO_SHIFT, PLAN, POSED_NOTE, SHIFTS } from '../../../support/posed-shift.ts';

const hours: fc.Arbitrary<Hours> = fc
  .record({ from: fc.integer({ min: 0, max: 1_439 }), length: fc.integer({ min: 1, max: 1_440 }) })
  .map(({ from, length }) => ({ from, to: from + length }));
const weekly = fc
  .uniqueArray(fc.record({ day: fc.constantFrom<Weekday>(1, 2, 3, 4, 5, 6, 7), hours }), {
    maxLength: 8,
    selector: (each) => JSON.stringify(each),
  })
  .map((list) =>
    list
      .map(({ day, hours: { from, to } }) => ({ day, from, to }))
      .toSorted((a, b) => a.day - b.day || a.from - b.from || a.to - b.to),
  );
const plans: fc.Arbitrary<ShiftPlan> = fc.record({
  zone: fc.option(fc.constantFrom('Europe/Berlin', 'UTC', 'America/New_York')),
  weekly,
  exceptions: fc.array(
    fc.record({
      date: fc.constantFrom('2026-12-24', '2027-02-28'),
      hours: fc.array(hours, { maxLength: 2 }),
      note: fc.string().map((note) => note.trim()),
    }),
    { maxLength: 3 },
  ),
  quiet: weekly,
  criticalThroughQuiet: fc.boolean(),
  handOver: fc.boolean(),
});

describe('the draft of a plan', () => {
  it('means the same plan again', () => {
    fc.assert(
      fc.property(plans, fc.constantFrom('Europe/Berlin', null), (plan, organizationZone) => {
        expect(planOf(draftOf(plan, organizationZone))).toEqual(plan);
      }),
    );
  });

  it.each([
    [null, 'machine'],
    ['Europe/Berlin', 'organization'],
    ['Asia/Tokyo', 'other'],
  ])('knows whose zone %j is', (zone, zoneKind) => {
    expect(draftOf({ ...NO_PLAN, zone }, 'Europe/Berlin').zoneKind).toBe(zoneKind);
  });

  it('finds nothing wrong with a plan of all sorts', () => {
    expect(errorsOf(draftOf(PLAN, null))).toEqual({});
  });

  it('makes one line of the same quiet hours', () => {
    const { quiet } = draftOf(PLAN, null);
    expect(quiet.map(({ from, to, days }) => ({ from, to, days }))).toEqual([
      { from: '12:00', to: '12:30', days: [1, 2, 3, 4, 5] },
    ]);
  });
});

describe('times of day', () => {
  it.each([
    ['8', 480],
    ['8:30', 510],
    ['8.30', 510],
    ['0830', 510],
    [' 08:30 ', 510],
    ['00:00', 0],
    ['24:00', 1_440],
    ['24:01', null],
    ['8:60', null],
    ['', null],
    ['noon', null],
  ])('reads %j as %j', (text, minute) => {
    expect(minuteOfText(text)).toBe(minute);
  });

  it('reads what it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_439 }), (minute) => {
        expect(minuteOfText(textOfMinute(minute))).toBe(minute);
      }),
    );
  });

  it.each([
    ['08:00', '16:30', 480, 990],
    ['22:00', '06:00', 1_320, 1_800],
    ['22:00', '00:00', 1_320, 1_440],
    ['22:00', '24:00', 1_320, 1_440],
    ['08:00', '08:00', 480, 1_920],
  ])('takes %s to %s as minutes %d to %d', (from, to, start, end) => {
    expect(hoursOf({ key: 0, from, to })).toEqual({ from: start, to: end });
  });

  it('says what reaches into the next day', () => {
    expect(isOvernight({ key: 0, from: '22:00', to: '06:00' })).toBe(true);
    expect(isOvernight({ key: 0, from: '22:00', to: '00:00' })).toBe(false);
  });

  it('goes on after the last hours of a day', () => {
    expect(nextHours([], 3)).toEqual({ key: 3, from: '08:00', to: '16:30' });
    expect(nextHours([{ key: 1, from: '08:00', to: '12:00' }], 3)).toEqual({
      key: 3,
      from: '13:00',
      to: '16:00',
    });
    expect(nextHours([{ key: 1, from: '14:00', to: '23:30' }], 3)).toMatchObject({ from: '08:00' });
  });
});

function monday(...stretches: readonly (readonly [from: string, to: string])[]): PlanDraft {
  const list = stretches.map(([from, to], key) => ({ key, from, to }));
  return { ...changeDay(draftOf(NO_PLAN, null), 1, list), nextKey: list.length };
}

describe('what is wrong with a plan', () => {
  it.each([
    [[['08:00', '']], { 'hours-0': 'Enter both times, such as 08:00 and 16:30.' }],
    [[['soon', '16:00']], { 'hours-0': 'Enter both times, such as 08:00 and 16:30.' }],
    [
      [
        ['08:00', '12:00'],
        ['11:00', '15:00'],
      ],
      {
        'hours-0': 'These hours overlap others of the same day.',
        'hours-1': 'These hours overlap others of the same day.',
      },
    ],
    [
      [
        ['08:00', '12:00'],
        ['12:00', '15:00'],
      ],
      {},
    ],
  ] as const)('judges the hours %j: %j', (stretches, expected) => {
    expect(errorsOf(monday(...stretches))).toEqual(expected);
  });

  it('wants a day for an exception, each day once, and hours unless it is off', () => {
    const one = addException(draftOf(NO_PLAN, null));
    expect(errorsOf(one)).toEqual({ 'date-0': 'Choose the day.' });
    const [first] = one.exceptions;
    const dated = { ...one, exceptions: [{ ...first!, date: '2026-12-24' }] };
    expect(errorsOf(dated)).toEqual({});
    const twice = { ...dated, exceptions: [...dated.exceptions, { ...first!, key: 7, date: '2026-12-24' }] };
    expect(errorsOf(twice)['date-7']).toBe('This day is listed twice.');
    const open = { ...dated, exceptions: [{ ...dated.exceptions[0]!, off: false }] };
    expect(errorsOf(open)).toEqual({ 'date-0': 'Add hours, or make it a day off.' });
  });

  it('wants days for quiet hours and a zone where another is chosen', () => {
    const quiet = addQuiet(draftOf(NO_PLAN, null));
    expect(errorsOf(quiet)).toEqual({});
    const dayless = { ...quiet, quiet: withChanged(quiet.quiet, { ...quiet.quiet[0]!, days: [] }) };
    expect(errorsOf(dayless)).toEqual({ 'quiet-0': 'Choose at least one day.' });
    expect(errorsOf({ ...quiet, zoneKind: 'other', zone: null })).toEqual({ zone: 'Choose a zone.' });
  });
});

describe('editing a plan', () => {
  it('copies Monday to the weekdays and leaves the weekend', () => {
    const before = addHours(monday(['07:00', '15:00']), 6);
    const { weekly: copied } = planOf(copyMonday(before));
    expect(copied.filter(({ from }) => from === 420).map(({ day }) => day)).toEqual([1, 2, 3, 4, 5]);
    expect(copied.filter(({ day }) => day === 6)).toHaveLength(1);
  });

  it('keeps the hours of a day that is off for a while', () => {
    const added = addException(draftOf(NO_PLAN, null));
    const open = setOff(added, added.exceptions[0]!, false);
    expect(open.exceptions[0]?.hours).toHaveLength(1);
    const two = addExceptionHours(open, open.exceptions[0]!);
    const off = setOff(two, two.exceptions[0]!, true);
    expect(planOf(off).exceptions[0]?.hours).toEqual([]);
    expect(setOff(off, off.exceptions[0]!, false).exceptions[0]?.hours).toHaveLength(2);
  });

  it('keeps days in the order of the week', () => {
    expect(toggleDay([1, 5], 3)).toEqual([1, 3, 5]);
    expect(toggleDay([1, 3, 5], 3)).toEqual([1, 5]);
  });
});

describe('the shift in words', () => {
  const now = Date.UTC(2025, 0, 15, 9);
  const reader = { now, zone: 'Europe/Berlin' };
  const soon = Date.UTC(2025, 0, 15, 15, 30);
  const tomorrow = Date.UTC(2025, 0, 16, 7);

  it.each([
    [{}, 'No hours are planned, so alerts are told at any time.'],
    [{ why: 'plan', until: soon }, 'By your plan, until 16:30.'],
    [{ why: 'plan', on: false, until: tomorrow }, 'By your plan, until tomorrow 08:00.'],
    [{ why: 'plan', on: false }, 'By your plan; no next shift is planned.'],
    [{ why: 'override', until: soon }, 'You switched it on. It goes on until your plan ends it at 16:30.'],
    [
      { why: 'override', on: false, until: tomorrow },
      'You switched it off. Your plan begins the next one tomorrow 08:00.',
    ],
    [{ why: 'override' }, 'You switched it on. It stays so until you switch it back.'],
  ] as const)('tells %j: %s', (rest, words) => {
    expect(shiftSentence({ ...NO_SHIFT, ...rest }, reader)).toBe(words);
  });

  it('names a day that is neither today nor tomorrow', () => {
    expect(momentWords(Date.UTC(2025, 0, 20, 7), reader)).toBe('Mon 20 Jan 08:00');
  });

  it('names notes by their shift', () => {
    expect(noteTitle(POSED_NOTE, 'UTC')).toBe('Wed 15 Jan, 07:01–09:43');
    expect(noteFacts(SHIFTS.planned.notes[0]!)).toBe('Contoso Energy · 11 alerts, 9 acknowledged');
    expect(noteFileName(POSED_NOTE, 'UTC')).toBe('hand-over-2025-01-15-0943.txt');
  });
});

describe('zones', () => {
  it.each([
    ['new york', 'America/New_York'],
    ['New_York', 'America/New_York'],
    ['berlin europe', 'Europe/Berlin'],
    ['utc', 'UTC'],
  ])('are found by %j', (search, zone) => {
    expect(findZones(knownZones(), search)).toContain(zone);
  });

  it('are none for nonsense', () => {
    expect(findZones(knownZones(), 'atlantis')).toEqual([]);
  });
});
