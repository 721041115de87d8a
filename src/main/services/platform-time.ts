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
