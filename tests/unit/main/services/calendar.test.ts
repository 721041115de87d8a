import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { calendar, knowsZone } from '../../../../src/main/services/calendar.ts';

const at = (text: string): number => Date.parse(text);

describe('the calendar', () => {
  it.each([
    ['Europe/Berlin', '2026-11-25T23:30:00Z', { date: '2026-11-26', weekday: 4, minute: 30 }],
    ['America/New_York', '2026-11-25T23:30:59Z', { date: '2026-11-25', weekday: 3, minute: 1_110 }],
    ['Asia/Kathmandu', '2026-11-29T18:15:00Z', { date: '2026-11-30', weekday: 1, minute: 0 }],
    ['UTC', '2026-11-29T00:00:00Z', { date: '2026-11-29', weekday: 7, minute: 0 }],
  ])('reads the wall clock of %s at %s', (zone, instant, wall) => {
    expect(calendar.wallTime(at(instant), zone)).toEqual(wall);
  });

  it.each([
    ['an ordinary time', 'Europe/Berlin', '2026-11-25', 540, '2026-11-25T08:00Z'],
    ['the end of a day', 'Europe/Berlin', '2026-11-25', 1_440, '2026-11-25T23:00Z'],
    ['a time of the next day', 'Europe/Berlin', '2026-11-25', 1_800, '2026-11-26T05:00Z'],
    ['a time of the day after the change', 'Europe/Berlin', '2026-03-28', 1_440 + 360, '2026-03-29T04:00Z'],
    ['a skipped time', 'Europe/Berlin', '2026-03-29', 150, '2026-03-29T01:00Z'],
    ['the first skipped minute', 'Europe/Berlin', '2026-03-29', 120, '2026-03-29T01:00Z'],
    ['the time after the skipped ones', 'Europe/Berlin', '2026-03-29', 180, '2026-03-29T01:00Z'],
    ['a doubled time', 'Europe/Berlin', '2026-10-25', 150, '2026-10-25T00:30Z'],
    ['the time after the doubled ones', 'Europe/Berlin', '2026-10-25', 180, '2026-10-25T02:00Z'],
    ['a skipped time', 'America/New_York', '2026-03-08', 150, '2026-03-08T07:00Z'],
    ['a doubled time', 'America/New_York', '2026-11-01', 90, '2026-11-01T05:30Z'],
    ['a skipped half hour', 'Australia/Lord_Howe', '2026-10-04', 135, '2026-10-03T15:30Z'],
    ['a skipped midnight', 'Africa/Cairo', '2026-04-24', 0, '2026-04-23T22:00Z'],
    ['a skipped day', 'Pacific/Apia', '2011-12-30', 720, '2011-12-30T10:00Z'],
  ])('finds the instant of %s in %s', (_, zone, date, minute, instant) => {
    expect(calendar.instantOf(date, minute, zone)).toBe(at(instant));
  });

  it('never finds an instant that another one before it shows as well', () => {
    const zone = fc.constantFrom('Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata');
    const minute = fc.integer({
      min: at('2026-01-01T00:00Z') / 60_000,
      max: at('2027-01-01T00:00Z') / 60_000,
    });
    fc.assert(
      fc.property(zone, minute, (zone, minute) => {
        const instant = minute * 60_000;
        const wall = calendar.wallTime(instant, zone);
        const found = calendar.instantOf(wall.date, wall.minute, zone);
        expect(found).toBeLessThanOrEqual(instant);
        expect(calendar.wallTime(found, zone)).toEqual(wall);
      }),
    );
  });

  it.each([null, 'Mars/Base'])('takes the zone %s for the one of this machine', (zone) => {
    const here = DateTime.local().zoneName;
    expect(calendar.wallTime(0, zone)).toEqual(calendar.wallTime(0, here));
    expect(calendar.instantOf('2026-07-01', 600, zone)).toBe(calendar.instantOf('2026-07-01', 600, here));
  });

  it.each([
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-03-29', 1, '2026-03-30'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-03-01', -1, '2026-02-28'],
  ])('counts from %s by %i days to %s', (date, days, then) => {
    expect(calendar.addDays(date, days)).toBe(then);
  });

  it.each([
    ['Europe/Berlin', true],
    ['UTC', true],
    ['Mars/Base', false],
    ['', false],
  ])('says whether there is a zone %s: %s', (zone, known) => {
    expect(knowsZone(zone)).toBe(known);
  });
});
