import type { Instant } from '../time/minute.ts';
import { MINUTE_MS } from '../time/minute.ts';
import type { AlertState } from './state.ts';
import type { SnoozeLength } from './view.ts';

const HOUR_MS = 60 * MINUTE_MS;

/** A shift whose end nobody planned is taken to be over by then. */
const UNPLANNED_SHIFT_MS = 8 * HOUR_MS;

/** Until when a snooze that begins at `now` lasts; `shiftEnd` = the planned end, `null` = none is known. */
export function snoozeEnd(length: SnoozeLength, now: Instant, shiftEnd: Instant | null): Instant {
  switch (length) {
    case '15m':
      return now + 15 * MINUTE_MS;
    case '1h':
      return now + HOUR_MS;
    case 'shift':
      return shiftEnd !== null && shiftEnd > now ? shiftEnd : now + UNPLANNED_SHIFT_MS;
  }
}

/** When the next snooze runs out after `now`; `null` = nothing is snoozed. */
export function nextSnoozeEnd(state: AlertState, now: Instant): Instant | null {
  const ends = [state.snoozedUntil, ...Object.values(state.open).map(({ snoozedUntil }) => snoozedUntil)];
  const ahead = ends.filter((end) => end !== null && end > now) as readonly Instant[];
  return ahead.length === 0 ? null : Math.min(...ahead);
}
