import { failed } from '../../core/faults/fault.ts';
import type { Outcome } from '../../core/faults/fault.ts';
import type { Priority } from '../../core/polling/priority.ts';
import type { Instant } from '../../core/time/minute.ts';
import type { Clock } from '../ports/clock.ts';
import { closedFault } from './network-faults.ts';
import { createQueue } from './priority-queue.ts';
import type { Reply } from './reply.ts';

/** Sends once; must never throw. The signal ends it when the gate closes. */
export type Send = (signal: AbortSignal) => Promise<Outcome<Reply>>;

/** Lets requests leave in their turn; when, is for others to say. */
export interface Dispatcher {
  readonly schedule: (priority: Priority, send: Send) => Promise<Outcome<Reply>>;
  readonly close: () => void;
}

export interface DispatcherOptions {
  readonly clock: Clock;
  /** The earliest moment at which a request of this kind may leave. */
  readonly leavesAt: (priority: Priority, now: Instant) => Instant;
  /** How many requests may be under way now. */
  readonly concurrency: () => number;
  readonly onSend: (now: Instant) => void;
  readonly onAnswer: (reply: Reply, sent: Instant) => void;
}

interface Waiting {
  readonly send: Send;
  readonly settle: (outcome: Outcome<Reply>) => void;
}

export function createDispatcher(options: DispatcherOptions): Dispatcher {
  const { clock, leavesAt, concurrency, onSend, onAnswer } = options;
  const queue = createQueue<Waiting>();
  const ending = new AbortController();
  let inFlight = 0;
  let cancelTimer: (() => void) | null = null;

  function pump(): void {
    cancelTimer?.();
    cancelTimer = null;
    for (let next = queue.first(); next !== null; next = queue.first()) {
      if (inFlight >= concurrency()) return;
      const now = clock.now();
      const wait = leavesAt(next.priority, now) - now;
      if (wait > 0) {
        cancelTimer = clock.after(wait, pump);
        return;
      }
      queue.take();
      void sendNow(next.item, now);
    }
  }

  async function sendNow({ send, settle }: Waiting, now: Instant): Promise<void> {
    inFlight += 1;
    onSend(now);
    const outcome = await send(ending.signal);
    inFlight -= 1;
    if (outcome.ok) onAnswer(outcome.value, now);
    settle(outcome);
    pump();
  }

  return {
    schedule(priority, send) {
      if (ending.signal.aborted) return Promise.resolve(failed(closedFault()));
      return new Promise((settle) => {
        queue.add(priority, { send, settle });
        pump();
      });
    },
    close() {
      ending.abort();
      cancelTimer?.();
      for (const { settle } of queue.clear()) settle(failed(closedFault()));
    },
  };
}
