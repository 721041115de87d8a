import { INGESTION_LAG_MS, type Instant, lastClosedMinute, type Minute, MINUTE_MS } from '../time/minute.ts';
import type { Floor } from './floor.ts';

/** A minute is closed again from later sweeps for this long, in minutes. */
const REACH_BACK = 4;

/**
 * The last minute that the board treats as closed at `now`. A sweep shows changes up to 45 seconds
 * late, so the newest sight decides; where there are none any more, the clock goes on without them.
 */
export function boardClosedMinute(seenAt: Instant | null, now: Instant): Minute {
  const byClock = lastClosedMinute(now);
  if (seenAt === null) return byClock;
  return Math.max(byClock - MINUTE_MS, Math.min(byClock, lastClosedMinute(seenAt)));
}

/** Up to when the agents' statuses are known, by the newest sweep or by the stream; `null` = not at all. */
export function seenAt({ sweptAt, still }: Pick<Floor, 'sweptAt' | 'still'>): Instant | null {
  if (sweptAt === null || still === null) return sweptAt;
  return Math.max(sweptAt, still.at);
}

/** The minutes that a sweep at `sweptAt` completes, given the last one closed before it. */
export function minutesToClose(lastClosed: Minute | null, sweptAt: Instant): readonly Minute[] {
  const newest = lastClosedMinute(sweptAt);
  const oldest = newest - (REACH_BACK - 1) * MINUTE_MS;
  const first = lastClosed === null ? newest : Math.max(lastClosed + MINUTE_MS, oldest);
  const count = Math.max(0, (newest - first) / MINUTE_MS + 1);
  return Array.from({ length: count }, (_, index) => first + index * MINUTE_MS);
}

/** When the next minute closes. */
export function nextCloseAt(now: Instant): Instant {
  return lastClosedMinute(now) + 2 * MINUTE_MS + INGESTION_LAG_MS;
}
