import { describe, expect, it, onTestFinished } from 'vitest';
import { NO_PLAN, type ShiftView } from '../../../../src/core/shifts/plan.ts';
import type { KeptShifts, ShiftStore } from '../../../../src/main/ports/shift-store.ts';
import { calendar } from '../../../../src/main/services/calendar.ts';
import { createShifts } from '../../../../src/main/services/shifts.ts';
import { createHandClock } from '../../../support/hand-clock.ts';
import { EMPTY_NOTE } from '../../../support/posed-shift.ts';
import { daily, onDays, planOf } from '../../../support/shift-plans.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
// A Wednesday, 08:00 in Berlin.
const START = Date.parse('2026-11-25T07:00Z');
const OFFICE = planOf({ weekly: onDays([1, 2, 3, 4, 5], '09:00-17:00') });
const NOTHING: KeptShifts = { plan: NO_PLAN, override: null, notes: [] };

function storeOf(kept: KeptShifts): ShiftStore {
  return { read: () => kept, write: (next) => void (kept = next) };
}

function open(kept: Partial<KeptShifts> = {}) {
  const clock = createHandClock(START);
  const store = storeOf({ ...NOTHING, ...kept });
  const shifts = createShifts({ store, clock, calendar });
  const told: ShiftView[] = [];
  shifts.onChange((view) => told.push(view));
  return { clock, store, shifts, told };
}

describe('the shift', () => {
  it('tells when it begins and when it ends', async () => {
    const { clock, shifts, told } = open({ plan: OFFICE });
    expect(shifts.read()).toMatchObject({ on: false, until: START + HOUR });
    await clock.advance(HOUR - 1);
    expect(told).toEqual([]);
    await clock.advance(1);
    expect(told).toMatchObject([{ on: true, since: START + HOUR, until: START + 9 * HOUR }]);
    await clock.advance(8 * HOUR);
    expect(told).toMatchObject([{ on: true }, { on: false, until: START + 25 * HOUR }]);
  });

  it('tells when quiet hours begin and end', async () => {
    const { clock, told } = open({ plan: { ...NO_PLAN, zone: 'UTC', quiet: daily('08:00-09:00') } });
    await clock.advance(2 * HOUR);
    expect(told.map(({ quiet }) => quiet)).toEqual([true, false]);
  });

  it('follows the machine to another time zone where the plan names none', async () => {
    const own = process.env.TZ;
    onTestFinished(() => {
      if (own === undefined) delete process.env.TZ;
      else process.env.TZ = own;
    });
    process.env.TZ = 'Europe/Berlin';
    const { clock, shifts, told } = open({ plan: { ...OFFICE, zone: null } });
    await clock.advance(2 * HOUR);
    expect(shifts.read()).toMatchObject({ on: true, until: START + 9 * HOUR });
    process.env.TZ = 'America/New_York';
    await clock.advance(MINUTE);
    expect(told.at(-1)).toMatchObject({ on: false, until: START + 7 * HOUR });
    await clock.advance(5 * HOUR);
    expect(told.at(-1)).toMatchObject({ on: true, until: START + 15 * HOUR });
  });

  it.each([
    ['forwards', 5 * HOUR],
    ['backwards', -5 * HOUR],
  ])('does not run wild while the clock jumps %s and back', async (_, by) => {
    let jump = 0;
    let looks = 0;
    const clock = createHandClock(START);
    const after: typeof clock.after = (ms, run) => {
      looks += 1;
      return clock.after(ms, run);
    };
    createShifts({
      store: storeOf({ ...NOTHING, plan: OFFICE }),
      clock: { now: () => clock.now() + jump, after },
      calendar,
    });
    for (let times = 0; times < 10; times += 1) {
      jump = jump === 0 ? by : 0;
      await clock.advance(6 * MINUTE);
    }
    expect(looks).toBeGreaterThanOrEqual(60);
    expect(looks).toBeLessThanOrEqual(75);
  });

  it('is seen within a minute after the clock was set or the machine slept', async () => {
    let jump = 0;
    const clock = createHandClock(START);
    const jumping = { now: () => clock.now() + jump, after: clock.after };
    const shifts = createShifts({ store: storeOf({ ...NOTHING, plan: OFFICE }), clock: jumping, calendar });
    const told: ShiftView[] = [];
    shifts.onChange((view) => told.push(view));
    jump = 2 * HOUR;
    await clock.advance(MINUTE);
    expect(told).toMatchObject([{ on: true }]);
    jump = 0;
    await clock.advance(MINUTE);
    expect(told).toMatchObject([{ on: true }, { on: false }]);
    shifts.close();
  });

  it('is not told of while nothing changes', async () => {
    const { clock, told } = open();
    await clock.advance(3 * HOUR);
    expect(told).toEqual([]);
  });

  it('sets one timer and none after its end', async () => {
    const { clock, shifts } = open({ plan: OFFICE });
    shifts.savePlan({ ...OFFICE, handOver: false });
    await clock.advance(3 * HOUR);
    expect(clock.pending()).toBe(1);
    shifts.close();
    expect(clock.pending()).toBe(0);
  });
});

describe('the plan of the shift', () => {
  it('counts at once, is told and kept', () => {
    const { shifts, store, told } = open();
    const now = planOf({ weekly: daily('00:00-08:30') });
    shifts.savePlan(now);
    expect(told).toMatchObject([{ plan: now, on: true, why: 'plan', until: START + HOUR / 2 }]);
    expect(store.read().plan).toEqual(now);
  });

  it('brings its next boundary forward', async () => {
    const { clock, shifts, told } = open({ plan: OFFICE });
    await clock.advance(30_000);
    shifts.savePlan(planOf({ weekly: onDays([3], '08:01-17:00') }));
    await clock.advance(30_000);
    expect(told).toMatchObject([{ on: false }, { on: true, since: START + MINUTE }]);
  });

  it('with a zone that this machine does not know is refused in words, and the former stays', () => {
    const { shifts, store, told } = open({ plan: OFFICE });
    expect(() => shifts.savePlan({ ...OFFICE, zone: 'Mars/Base' })).toThrow(
      'This machine does not know the time zone "Mars/Base". Choose another, such as Europe/Berlin.',
    );
    expect(store.read().plan).toEqual(OFFICE);
    expect(told).toEqual([]);
  });
});

describe('what is said about the shift', () => {
  it('counts at once, outlives the program and is forgotten at the next boundary', async () => {
    const { clock, shifts, store, told } = open({ plan: OFFICE });
    shifts.override(true);
    expect(told).toMatchObject([{ on: true, why: 'override', since: START, until: START + 9 * HOUR }]);
    expect(createShifts({ store, clock, calendar }).read()).toMatchObject({ on: true, why: 'override' });
    await clock.advance(HOUR);
    expect(shifts.read()).toMatchObject({ on: true, why: 'plan' });
    expect(store.read().override).toBeNull();
  });

  it('is taken back', () => {
    const { shifts, told } = open({ plan: OFFICE });
    shifts.override(true);
    shifts.override(null);
    expect(told).toMatchObject([{ on: true }, { on: false, why: 'plan' }]);
  });

  it('in a former shift is forgotten at the start of the program', () => {
    const { store, shifts } = open({ plan: OFFICE, override: { on: true, at: START - 24 * HOUR } });
    expect(shifts.read()).toMatchObject({ on: false, why: 'plan' });
    expect(store.read().override).toBeNull();
  });
});

describe('notes of ended shifts', () => {
  it('are kept newest first, the last twenty', () => {
    const { shifts, store } = open();
    for (let number = 1; number <= 25; number += 1) shifts.keepNote({ ...EMPTY_NOTE, id: `${number}` });
    const ids = store.read().notes.map(({ id }) => id);
    expect([ids.length, ids[0], ids.at(-1)]).toEqual([20, '25', '6']);
    expect(shifts.read().notes).toEqual(store.read().notes);
  });

  it('take the place of the one with the same id', () => {
    const { shifts } = open({ notes: [{ ...EMPTY_NOTE, id: 'a' }] });
    shifts.keepNote({ ...EMPTY_NOTE, id: 'a', raised: 2 });
    expect(shifts.read().notes).toEqual([{ ...EMPTY_NOTE, id: 'a', raised: 2 }]);
  });

  it('that are kept when the end of a shift is told reach those who hear of it later', async () => {
    const clock = createHandClock(START);
    const shifts = createShifts({ store: storeOf({ ...NOTHING, plan: OFFICE }), clock, calendar });
    shifts.onChange(({ on, notes }) => {
      if (!on && notes.length === 0) shifts.keepNote(EMPTY_NOTE);
    });
    const told: ShiftView[] = [];
    shifts.onChange((view) => told.push(view));
    await clock.advance(9 * HOUR);
    expect(told.at(-1)).toMatchObject({ on: false, notes: [EMPTY_NOTE] });
  });
});
