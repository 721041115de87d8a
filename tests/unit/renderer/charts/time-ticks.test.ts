import { describe, expect, it } from 'vitest';
import type { ChartRange } from '../../../../src/core/settings/preferences.ts';
import { timeTicks } from '../../../../src/renderer/charts/time-ticks.ts';
import { formatTime } from '../../../../src/renderer/format/times.ts';

const HOUR = 3_600_000;

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
