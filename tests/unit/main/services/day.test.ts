import { describe, expect, it } from 'vitest';
import { startOfDay } from '../../../../src/main/services/day.ts';

describe('services/day', () => {
  it.each([
    ['an ordinary day', '2026-11-23T10:00:00Z', 'Europe/Berlin', '2026-11-22T23:00:00Z'],
    ['the day that is 23 hours long', '2026-03-29T12:00:00Z', 'Europe/Berlin', '2026-03-28T23:00:00Z'],
    ['the day that is 25 hours long', '2026-10-25T22:59:00Z', 'Europe/Berlin', '2026-10-24T22:00:00Z'],
    ['a day whose midnight does not exist', '2026-03-29T12:00:00Z', 'Asia/Beirut', '2026-03-28T22:00:00Z'],
    ['a zone that is ahead by half an hour', '2026-11-23T19:00:00Z', 'Asia/Kolkata', '2026-11-23T18:30:00Z'],
    [
      'the last millisecond before midnight',
      '2026-11-23T22:59:59.999Z',
      'Europe/Berlin',
      '2026-11-22T23:00:00Z',
    ],
  ])('%s', (_, instant, zone, midnight) => {
    expect(startOfDay(Date.parse(instant), zone)).toBe(Date.parse(midnight));
  });

  it('takes this machine’s day where the zone is not known', () => {
    const instant = Date.parse('2026-11-23T10:00:00Z');
    expect(startOfDay(instant, 'Mars/Olympus')).toBe(startOfDay(instant, null));
  });
});
