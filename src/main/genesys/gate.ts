import { DEFAULT_SHARE } from '../../core/polling/budget.ts';
import type { Priority } from '../../core/polling/priority.ts';
import type { Outcome } from '../../core/faults/fault.ts';
import type { Budget } from '../ports/budget.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import { createAllowanceBook } from './allowance-book.ts';
import { createDispatcher } from './dispatcher.ts';
import type { Send } from './dispatcher.ts';
import { createRefusals } from './refusals.ts';
import { rateHeadersOf } from './reply.ts';
import type { Reply } from './reply.ts';
import { createSpending } from './spending.ts';

/** Decides when each request of one access token leaves. One per token, for the whole process. */
export interface Gate extends Budget {
  /** Waits for its turn, sends once, and learns from the answer. Repeating is the caller's business. */
  schedule(priority: Priority, send: Send): Promise<Outcome<Reply>>;
  /** Ends what is in flight and drops what waits; both answer with a fault. */
  close(): void;
}

export interface GateOptions {
  readonly clock: Clock;
  /** A number within 0–1, anew with each call. */
  readonly random: () => number;
  readonly log: Log;
  /** The part of the allowance to spend at most, 0–1. */
  readonly share?: number;
  /** How many requests may be under way at once. */
  readonly concurrency?: number;
}

const CONCURRENCY = 6;

export function createGate(options: GateOptions): Gate {
  const { clock, share = DEFAULT_SHARE, concurrency = CONCURRENCY } = options;
  const book = createAllowanceBook(share);
  const spending = createSpending(book, clock.now());
  const refusals = createRefusals(options);
  const dispatcher = createDispatcher({
    clock,
    leavesAt: (priority, now) => Math.max(spending.leavesAt(priority, now), refusals.resumesAt() ?? now),
    // After a refusal a single request feels out whether the platform takes requests again.
    concurrency: () => (refusals.inRow() > 0 ? 1 : concurrency),
    onSend: (now) => spending.spend(now),
    onAnswer({ status, headers }, sent) {
      const told = rateHeadersOf(headers);
      book.note({ headers: told, sent, now: clock.now(), sentAt: spending.sentAt() });
      refusals.note(status, sent, told);
    },
  });

  return {
    schedule: dispatcher.schedule,
    close: dispatcher.close,
    state() {
      const now = clock.now();
      return {
        ...book.at(now),
        spent: spending.spentAt(now),
        refusals: refusals.total(),
        resumesAt: refusals.resumesAt(),
      };
    },
    clockOffsetMs: () => book.clockOffsetMs(),
  };
}
