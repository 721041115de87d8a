import type { Instant } from '../time/minute.ts';

/** Requests that may leave at once: start-up is quick, a crowd of pollers is not a crowd for the platform. */
export const BURST = 20;

/** After a burst, requests leave at up to this multiple of the average rate; the minute still holds. */
const HASTE = 2;

/** A store of permits that fills up evenly. */
export interface Burst {
  readonly permits: number;
  readonly at: Instant;
}

export function fullBurst(now: Instant): Burst {
  return { permits: BURST, at: now };
}

/** The store at `now`; `own` is the budget in requests per minute. */
export function refilled(burst: Burst, own: number, now: Instant): Burst {
  const gained = Math.max(0, now - burst.at) * permitsPerMs(own);
  return { permits: Math.min(BURST, burst.permits + gained), at: now };
}

/** The store after one request has left. */
export function spentOne(burst: Burst): Burst {
  return { permits: burst.permits - 1, at: burst.at };
}

/** When the store holds a whole permit again; `burst` as refilled at its `at`. */
export function permitAt(burst: Burst, own: number): Instant {
  if (burst.permits >= 1) return burst.at;
  return burst.at + Math.ceil((1 - burst.permits) / permitsPerMs(own));
}

function permitsPerMs(own: number): number {
  return (HASTE * own) / 60_000;
}
