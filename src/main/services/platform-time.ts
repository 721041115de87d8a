import type { Instant } from '../../core/time/minute.ts';
import type { Budget } from '../ports/budget.ts';
import type { Clock } from '../ports/clock.ts';

/** The `Date` header counts whole seconds and travels a while; smaller differences are noise. */
const NOISE_MS = 3_000;

/** How far this machine's clock is off the platform's, ms, whole seconds; 0 for noise. */
export function platformOffset(budget: Budget): number {
  const offset = budget.clockOffsetMs();
  return Math.abs(offset) < NOISE_MS ? 0 : Math.round(offset / 1_000) * 1_000;
}

/** The platform's present: a workstation whose clock is wrong must not shift minutes or ages. */
export function platformTime(clock: Clock, budget: Budget): () => Instant {
  return () => clock.now() + platformOffset(budget);
}

/**
 * By how much windows are behind the platform's time, ms, whole seconds; `skewMs` is by how much their clock
 * is behind the one that `budget` was measured with.
 */
export function windowOffset(budget: Budget, skewMs: number): number {
  const skew = Math.abs(skewMs) < NOISE_MS ? 0 : Math.round(skewMs / 1_000) * 1_000;
  return platformOffset(budget) + skew;
}
