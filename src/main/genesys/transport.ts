import { retryDelay } from '../../core/polling/backoff.ts';
import type { Outcome } from '../../core/faults/fault.ts';
import type { Priority } from '../../core/polling/priority.ts';
import type { Clock } from '../ports/clock.ts';
import { attempt } from './attempt.ts';
import type { Fetch, WireRequest } from './attempt.ts';
import type { Gate } from './gate.ts';
import type { Reply } from './reply.ts';

/** Sends a read through the gate, and again when that may help. */
export interface Transport {
  /** Any status is an answer; a fault means that there was none. */
  send(priority: Priority, request: WireRequest): Promise<Outcome<Reply>>;
}

export interface TransportOptions {
  readonly gate: Gate;
  readonly clock: Clock;
  readonly random: () => number;
  readonly fetch: Fetch;
  /** How long one attempt may take. */
  readonly timeoutMs: number;
}

/** What the platform's own clients wait. */
export const TIMEOUT_MS = 16_000;

/** Repetitions of a failed request; a poll comes around again anyway. */
const RETRIES = 2;

/**
 * Everything the app sends is a read (its POSTs are queries, sign-ins and subscriptions; a channel opened
 * twice ends unused), so each request may be repeated on 408, 429, 5xx and network errors. After a 429 the gate holds the repetition back.
 */
export function createTransport(options: TransportOptions): Transport {
  const { gate, clock, random, fetch, timeoutMs } = options;

  function once(priority: Priority, request: WireRequest): Promise<Outcome<Reply>> {
    return gate.schedule(priority, (signal) => attempt(request, { fetch, clock, timeoutMs, signal }));
  }

  return {
    async send(priority, request) {
      let outcome = await once(priority, request);
      for (let nth = 1; nth <= RETRIES && mayHelp(outcome); nth += 1) {
        if (!isRefusal(outcome)) await pause(clock, retryDelay(nth, random()));
        outcome = await once(priority, request);
      }
      return outcome;
    },
  };
}

function mayHelp(outcome: Outcome<Reply>): boolean {
  if (!outcome.ok) return outcome.fault.kind === 'unreachable' || outcome.fault.kind === 'timeout';
  const { status } = outcome.value;
  return status === 408 || status === 429 || (status >= 500 && status !== 501);
}

function isRefusal(outcome: Outcome<Reply>): boolean {
  return outcome.ok && outcome.value.status === 429;
}

function pause(clock: Clock, ms: number): Promise<void> {
  return new Promise((resolve) => {
    clock.after(ms, resolve);
  });
}
