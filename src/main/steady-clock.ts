import type { Clock } from './ports/clock.ts';

/** What a machine can tell of time, each in ms. */
export interface Readings {
  /** As a person set it: it may jump by hours. */
  readonly wall: () => number;
  /** Since some moment, even and fine; on some systems it stands still while the machine sleeps. */
  readonly ticks: () => number;
  /** Since the machine was started, sleep included; coarse. */
  readonly uptime: () => number;
}

/** Below this, ticks and uptime differ by their rounding only. */
const COARSE_MS = 1_500;

/**
 * A clock that begins at the wall's time and then goes on evenly, through sleep as well, whatever the wall
 * is set to: minutes, ages and pauses that are measured on it neither shrink, freeze nor come twice.
 */
export function createSteadyClock({ wall, ticks, uptime }: Readings, after: Clock['after']): Clock {
  let start = wall() - ticks();
  let apart = uptime() - ticks();
  return {
    now() {
      const slept = uptime() - ticks() - apart;
      if (slept > COARSE_MS) {
        start += slept;
        apart += slept;
      }
      return Math.round(start + ticks());
    },
    after,
  };
}
