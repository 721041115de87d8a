import type { Clock } from '../../src/main/ports/clock.ts';

export interface HandClock extends Clock {
  /** Moves time on by `ms`, running each timer at its moment and what it sets off before the next. */
  advance(ms: number): Promise<void>;
  /** Moves time on as a machine asleep does: timers that fell due run late, with the next move. */
  sleep(ms: number): void;
  /** Moves time to the next timer and runs it; `false` = nothing is set. */
  next(): Promise<boolean>;
  /** How many timers are set. */
  pending(): number;
}

interface Timer {
  readonly at: number;
  readonly run: () => void;
}

/** A clock that stands still until a test turns it. */
export function createHandClock(start = Date.UTC(2026, 0, 15, 9, 0, 0)): HandClock {
  let now = start;
  let timers: readonly Timer[] = [];

  function earliest(): Timer | undefined {
    return timers.toSorted((a, b) => a.at - b.at)[0];
  }

  async function fire(timer: Timer): Promise<void> {
    timers = timers.filter((other) => other !== timer);
    now = Math.max(now, timer.at);
    timer.run();
    await settled();
  }

  return {
    now: () => now,
    after(ms, run) {
      const timer = { at: now + ms, run };
      timers = [...timers, timer];
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    async advance(ms) {
      const end = now + ms;
      await settled();
      for (let timer = earliest(); timer !== undefined && timer.at <= end; timer = earliest())
        await fire(timer);
      now = Math.max(now, end);
    },
    sleep(ms) {
      now += ms;
    },
    async next() {
      await settled();
      const timer = earliest();
      if (timer !== undefined) await fire(timer);
      return timer !== undefined;
    },
    pending: () => timers.length,
  };
}

/** Lets every promise that can go on do so; no real time is waited for. */
export function settled(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
