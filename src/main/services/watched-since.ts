import type { Instant } from '../../core/time/minute.ts';

/** A watch that was not heard of for so long has slept, ms; it is heard of every second otherwise. */
const GAP_MS = 20_000;

/** Tells since when something has been heard of without a gap, each time that it is heard of. */
export function createWatchedSince(): (what: object, now: Instant) => Instant {
  let last: { readonly what: object; readonly at: Instant; readonly since: Instant } | null = null;
  return (what, now) => {
    const gap = last?.what !== what || now - last.at > GAP_MS;
    const since = gap ? now : (last?.since ?? now);
    last = { what, at: now, since };
    return since;
  };
}
