import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastClosedMinute, MINUTE_MS, minuteOf, minutesWithin } from '../../../../src/core/time/minute.ts';

const at = (text: string): number => Date.parse(`2026-03-29T${text}Z`);

describe('core/time/minute', () => {
  it.each([
    ['00:59:59.999', '00:59:00'],
    ['01:00:00.000', '01:00:00'],
    ['01:00:00.001', '01:00:00'],
  ])('puts %s into the minute that began at %s', (instant, minute) => {
    expect(minuteOf(at(instant))).toBe(at(minute));
  });

  it.each([
    ['10:42:44.999', '10:40:00'],
    ['10:42:45.000', '10:41:00'],
    ['10:43:44.999', '10:41:00'],
  ])('at %s the last closed minute is %s, because answers lag 45 seconds', (now, minute) => {
    expect(lastClosedMinute(at(now))).toBe(at(minute));
  });

  it('lists exactly the minutes that start within a span', () => {
    expect(minutesWithin({ from: at('10:00:00'), to: at('10:02:00') })).toEqual([
      at('10:00:00'),
      at('10:01:00'),
    ]);
    expect(minutesWithin({ from: at('10:00:01'), to: at('10:02:01') })).toEqual([
      at('10:01:00'),
      at('10:02:00'),
    ]);
    expect(minutesWithin({ from: at('10:00:00'), to: at('10:00:00') })).toEqual([]);
  });

  it('is the same grid in every zone: each instant lies in exactly one minute', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 4e12 }), (instant) => {
        const minute = minuteOf(instant);
        expect(Math.abs(minute % MINUTE_MS)).toBe(0);
        expect(minute <= instant && instant < minute + MINUTE_MS).toBe(true);
      }),
    );
  });
});
