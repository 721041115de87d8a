import type { Clock } from '../../src/main/ports/clock.ts';

/**
 * A clock that jumps: whatever is to happen within `patienceMs` happens at once, as if the time had
 * passed; what is further away (time limits) never does. For tests against a real server, where the
 * answers come in real time but waits should cost none.
 */
export function createEagerClock(patienceMs: number, start = Date.UTC(2026, 0, 15, 9, 0, 0)): Clock {
  let now = start;
  return {
    now: () => now,
    after(ms, run) {
      if (ms > patienceMs) return () => undefined;
      const due = now + ms;
      const immediate = setImmediate(() => {
        now = Math.max(now, due);
        run();
      });
      return () => {
        clearImmediate(immediate);
      };
    },
  };
}
