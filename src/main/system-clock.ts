import { uptime } from 'node:os';
import type { Clock } from './ports/clock.ts';
import { createSteadyClock } from './steady-clock.ts';

/** The machine's clock, as the people in front of it see it. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

/** The machine's clock without its jumps. */
export const steadyClock: Clock = createSteadyClock(
  { wall: systemClock.now, ticks: () => performance.now(), uptime: () => uptime() * 1_000 },
  systemClock.after,
);
