import { DateTime } from 'luxon';
import type { ChartRange } from '../../core/settings/preferences.ts';
import { MINUTE_MS, type Instant, type Span } from '../../core/time/minute.ts';

/** Minutes between two labels. */
const STEP: Readonly<Record<ChartRange, number>> = { '15m': 3, '1h': 10, '4h': 30, shift: 60 };

/**
 * The instants to label: round times of the zone's own clock, also where its offset is not whole
 * hours or changes within the window. Both ends of the window are whole minutes.
 */
export function timeTicks({ from, to }: Span, range: ChartRange, zone: string): readonly Instant[] {
  const step = STEP[range] * MINUTE_MS;
  const [before, after] = [offsetAt(from, zone), offsetAt(to, zone)];
  if (before === after) return roundTimes({ from, to }, step, before);
  const change = firstMinuteOf(after, { from, to }, zone);
  return [
    ...roundTimes({ from, to: change - MINUTE_MS }, step, before),
    ...roundTimes({ from: change, to }, step, after),
  ];
}

/** Of a clock that keeps its offset, ms; both ends of the span belong to it. */
function roundTimes({ from, to }: Span, step: number, offset: number): readonly Instant[] {
  const first = Math.ceil((from + offset) / step) * step - offset;
  return Array.from({ length: Math.max(0, Math.floor((to - first) / step) + 1) }, (_, n) => first + n * step);
}

/** The minute in which the zone's clock is set, if it is set once within the window. */
function firstMinuteOf(offset: number, window: Span, zone: string): Instant {
  let [from, to] = [window.from, window.to];
  while (to - from > MINUTE_MS) {
    const middle = from + Math.floor((to - from) / MINUTE_MS / 2) * MINUTE_MS;
    if (offsetAt(middle, zone) === offset) to = middle;
    else from = middle;
  }
  return to;
}

function offsetAt(instant: Instant, zone: string): number {
  return DateTime.fromMillis(instant, { zone }).offset * MINUTE_MS;
}
