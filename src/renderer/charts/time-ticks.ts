import { DateTime } from 'luxon';
import type { ChartRange } from '../../core/settings/preferences.ts';
import type { Span } from '../../core/time/minute.ts';

/** Minutes between two labels. */
const STEP: Readonly<Record<ChartRange, number>> = { '15m': 3, '1h': 10, '4h': 30, shift: 60 };

/**
 * The instants to label: round times of the zone's own clock, also where its offset is not whole
 * hours or changes within the window.
 */
export function timeTicks({ from, to }: Span, range: ChartRange, zone: string): readonly number[] {
  const step = STEP[range];
  const ticks: number[] = [];
  let hour = DateTime.fromMillis(from, { zone }).startOf('hour');
  while (hour.toMillis() <= to) {
    for (let minute = 0; minute < 60; minute += step) ticks.push(hour.plus({ minutes: minute }).toMillis());
    hour = hour.plus({ hours: 1 });
  }
  return ticks.filter((tick) => tick >= from && tick <= to);
}
