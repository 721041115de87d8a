import { pauseAfterRefusal } from '../../core/polling/backoff.ts';
import type { Instant } from '../../core/time/minute.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { RateHeaders } from './reply.ts';

/** The answers "too many requests" of one token, and how long it rests after them. */
export interface Refusals {
  /** Learns from an answer to a request that left at `sent`. */
  note(status: number, sent: Instant, headers: RateHeaders): void;
  /** When requests may leave again; `null` = now. */
  resumesAt(): Instant | null;
  /** Refusals without a success in between; 0 = the token is welcome. */
  inRow(): number;
  total(): number;
}

export function createRefusals(means: {
  readonly clock: Clock;
  readonly random: () => number;
  readonly log: Log;
}): Refusals {
  const { clock, random, log } = means;
  let until: Instant | null = null;
  let inRow = 0;
  let total = 0;

  function refused(sent: Instant, headers: RateHeaders): void {
    const now = clock.now();
    total += 1;
    // Requests that were already under way when the pause began are part of the same refusal.
    if (until === null || sent >= until) inRow += 1;
    const waitMs = pauseAfterRefusal({ ...headers, nth: inRow, random: random() });
    until = Math.max(until ?? 0, now + waitMs);
    log.warn('gate', 'The platform answered "too many requests"; the token rests.', {
      waitMs: until - now,
      inRow,
      total,
    });
  }

  return {
    note(status, sent, headers) {
      if (status === 429) refused(sent, headers);
      else if (status < 500 && (until === null || sent >= until)) inRow = 0;
    },
    resumesAt: () => (until !== null && until > clock.now() ? until : null),
    inRow: () => inRow,
    total: () => total,
  };
}
