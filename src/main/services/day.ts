import { DateTime } from 'luxon';
import type { Instant } from '../../core/time/minute.ts';

/**
 * Midnight that began the day of `instant` in the zone; on days whose midnight does not exist, the
 * first instant of the day. Without a zone, or with one this machine does not know, its own is used.
 */
export function startOfDay(instant: Instant, zone: string | null): Instant {
  const there = DateTime.fromMillis(instant, { zone: zone ?? 'local' });
  const known = there.isValid ? there : DateTime.fromMillis(instant);
  return known.startOf('day').toMillis();
}
