import { nextDelayMs } from '../../core/polling/cadence.ts';
import type { Clock } from '../ports/clock.ts';

/** `unreached` = it failed on the way. */
export type Round = 'answered' | 'failed' | 'unreached' | 'nothing-to-ask';

export interface PollerParts {
  readonly clock: Clock;
  /** Within 0–1. */
  readonly random: () => number;
  /** Full period, ms, before any slowing. */
  readonly periodMs: () => number;
  readonly stretch: () => number;
  /** One round; must not throw. */
  readonly run: () => Promise<Round>;
}

/** A chain of rounds, one at a time: the next is planned only when the last has ended. */
export interface Poller {
  start(): void;
  /** Runs as soon as possible; during a round, right after it. */
  poke(): void;
  stop(): void;
}

/** How soon a source looks again for something to ask, ms. It costs no request. */
const LOOK_AGAIN_MS = 2_000;

export function createPoller(parts: PollerParts): Poller {
  let running = false;
  let stopped = true;
  let poked = false;
  let failures = 0;
  let cancel = (): void => undefined;

  const wasPoked = (): boolean => poked;
  const plan = (ms: number): void => {
    cancel();
    if (!stopped) cancel = parts.clock.after(ms, () => void round());
  };

  const round = async (): Promise<void> => {
    if (running || stopped) return;
    running = true;
    poked = false;
    const result = await parts.run();
    running = false;
    failures = result === 'failed' || result === 'unreached' ? failures + 1 : 0;
    plan(wasPoked() ? 0 : delayAfter(parts, result, failures));
  };

  return {
    start() {
      stopped = false;
      plan(0);
    },
    poke() {
      poked = true;
      if (!running) plan(0);
    },
    stop() {
      stopped = true;
      cancel();
    },
  };
}

function delayAfter(parts: PollerParts, result: Round, failures: number): number {
  if (result === 'nothing-to-ask') return LOOK_AGAIN_MS;
  return nextDelayMs({
    periodMs: parts.periodMs(),
    stretch: parts.stretch(),
    failures,
    unreached: result === 'unreached',
    random: parts.random(),
  });
}
