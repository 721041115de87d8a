import type { StatusTime } from './status-time.ts';

/** A share kept as its two sides, so that groups are summed side by side and never averaged. */
export interface Ratio {
  readonly numerator: number;
  readonly denominator: number;
}

/** The share in per cent, 0–100 for shares of a whole; `null` where nothing can be divided. */
export function percent(ratio: Ratio | null): number | null {
  if (ratio === null || ratio.denominator <= 0) return null;
  return (ratio.numerator / ratio.denominator) * 100;
}

/**
 * Occupancy as the platform defines it: interacting over interacting, communicating and idle time.
 * After-call work is interacting; not responding and off queue are on neither side.
 */
export function occupancy(time: StatusTime): Ratio {
  return { numerator: time.interacting, denominator: time.interacting + time.communicating + time.idle };
}
