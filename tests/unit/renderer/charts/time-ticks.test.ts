import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import type { ChartRange } from '../../../../src/core/settings/preferences.ts';
import { minutesWithin, type Span } from '../../../../src/core/time/minute.ts';
import { timeTicks } from '../../../../src/renderer/charts/time-ticks.ts';
import { formatTime } from '../../../../src/renderer/format/times.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

function labels(from: number, hours: number, { range, zone }: { range: ChartRange; zone: string }): string[] {
  const span = { from, to: from + hours * HOUR };
  return timeTicks(span, range, zone).map((tick) => formatTime(tick, zone));
}

describe('timeTicks', () => {
  it('labels round times within the window only', () => {
    const from = Date.UTC(2025, 0, 15, 8, 44);
    expect(labels(from, 1, { range: '1h', zone: 'Europe/Berlin' })).toEqual([
      '09:50',
      '10:00',
      '10:10',
      '10:20',
      '10:30',
      '10:40',
    ]);
  });

  it('follows the clock of a zone whose offset is not whole hours', () => {
    const from = Date.UTC(2025, 0, 15, 8, 0);
    expect(labels(from, 4, { range: 'shift', zone: 'Asia/Kolkata' })).toEqual([
      '14:00',
      '15:00',
      '16:00',
      '17:00',
    ]);
  });

  it('leaves out the hour that spring takes away', () => {
    const from = Date.UTC(2025, 2, 29, 23, 0);
    expect(labels(from, 4, { range: 'shift', zone: 'Europe/Berlin' })).toEqual([
      '00:00',
      '01:00',
      '03:00',
      '04:00',
      '05:00',
    ]);
  });

  it('shows the hour that autumn gives twice', () => {
    const from = Date.UTC(2025, 9, 25, 22, 0);
    expect(labels(from, 4, { range: 'shift', zone: 'Europe/Berlin' })).toEqual([
      '00:00',
      '01:00',
      '02:00',
      '02:00',
      '03:00',
    ]);
  });
});

describe('timeTicks of any zone and time', () => {
  it('are the minutes of the window that are round on the zone’s clock', () => {
    const steps = { '15m': 3, '1h': 10, '4h': 30, shift: 60 } as const;
    const zones = Intl.supportedValuesOf('timeZone');
    fc.assert(
      fc.property(
        fc.constantFrom(...zones, 'Europe/Berlin', 'Australia/Lord_Howe', 'America/St_Johns'),
        fc.constantFrom(...(Object.keys(steps) as (keyof typeof steps)[])),
        windowOf(),
        (zone, range, span) => {
          const round = minutesWithin({ from: span.from, to: span.to + MINUTE }).filter(
            (minute) => minuteOfDay(minute, zone) % steps[range] === 0,
          );
          expect(timeTicks(span, range, zone)).toEqual(round);
        },
      ),
    );
  });
});

/** Eight hours at any minute, often of a night in which clocks are set somewhere. */
function windowOf(): fc.Arbitrary<Span> {
  const anyTime = fc.integer({ min: Date.UTC(2000, 0) / MINUTE, max: Date.UTC(2040, 0) / MINUTE });
  const nights = [
    ...[Date.UTC(2025, 2, 30, 1), Date.UTC(2025, 9, 26, 1)],
    ...[Date.UTC(2025, 3, 5, 15), Date.UTC(2025, 9, 4, 15, 30)],
    ...[Date.UTC(2008, 2, 9, 3, 31), Date.UTC(2008, 10, 2, 2, 31)],
  ];
  const near = fc
    .tuple(fc.constantFrom(...nights), fc.integer({ min: 0, max: 8 * 60 }))
    .map(([night, minutes]) => night / MINUTE - minutes);
  return fc.oneof(anyTime, near).map((start) => ({ from: start * MINUTE, to: start * MINUTE + 8 * HOUR }));
}

function minuteOfDay(instant: number, zone: string): number {
  const { hour, minute } = DateTime.fromMillis(instant, { zone });
  return hour * 60 + minute;
}
