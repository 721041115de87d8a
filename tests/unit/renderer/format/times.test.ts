import { describe, expect, it } from 'vitest';
import { describeZone, zoneOf } from '../../../../src/renderer/app/zone.ts';
import { formatMoment, formatSpan, formatTime } from '../../../../src/renderer/format/times.ts';

const NINE_UTC = Date.UTC(2025, 0, 15, 9, 41);

describe('formatTime', () => {
  it.each([
    ['UTC', '09:41'],
    ['Europe/Berlin', '10:41'],
    ['Asia/Kolkata', '15:11'],
    ['America/New_York', '04:41'],
  ])('writes an instant in %s', (zone, expected) => {
    expect(formatTime(NINE_UTC, zone)).toBe(expected);
  });
});

describe('formatMoment', () => {
  it.each([
    ['the same day', NINE_UTC + 3_600_000, 'UTC', '09:41'],
    ['the day after', NINE_UTC + 24 * 3_600_000, 'UTC', '15 Jan 09:41'],
    ['a day that has begun in the zone only', NINE_UTC + 14 * 3_600_000, 'Asia/Kolkata', '15 Jan 15:11'],
  ])('writes it as seen on %s', (_when, now, zone, expected) => {
    expect(formatMoment(NINE_UTC, now, zone)).toBe(expected);
  });
});

describe('formatSpan', () => {
  it('writes both ends, or only the end, or nothing', () => {
    expect(formatSpan(NINE_UTC, NINE_UTC + 60_000, 'UTC')).toBe('09:41–09:42');
    expect(formatSpan(null, NINE_UTC, 'UTC')).toBe('until 09:41');
    expect(formatSpan(null, null, 'UTC')).toBeNull();
  });
});

describe('describeZone', () => {
  it.each([
    ['winter', Date.UTC(2025, 0, 15), 'Europe/Berlin (UTC+01:00)'],
    ['summer', Date.UTC(2025, 6, 15), 'Europe/Berlin (UTC+02:00)'],
  ])('names the offset that holds in %s', (_season, instant, expected) => {
    expect(describeZone('Europe/Berlin', instant)).toBe(expected);
  });
});

describe('describeZone of UTC', () => {
  it('does not say it twice', () => {
    expect(describeZone('UTC', NINE_UTC)).toBe('UTC');
  });
});

describe('zoneOf', () => {
  it.each([
    ['utc', 'Europe/Berlin', 'UTC'],
    ['organization', 'Europe/Berlin', 'Europe/Berlin'],
    ['organization', null, 'America/Lima'],
    ['local', 'Europe/Berlin', 'America/Lima'],
  ] as const)('takes %s with the organisation in %s', (choice, organization, expected) => {
    expect(zoneOf(choice, organization, 'America/Lima')).toBe(expected);
  });
});
