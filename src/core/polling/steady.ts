import type { Instant } from '../time/minute.ts';

/** What the stretch needed to be at one moment. */
export interface Need {
  readonly at: Instant;
  readonly stretch: number;
}

/** The cadence quickens again only when this long nothing stood against it, ms. */
const HELD_MS = 2 * 60_000;

/** Steps of the stretch, so that a limit which breathes does not change the cadence with every answer. */
const STEP = 0.25;

/** The needs that still count at the newest one. */
export function withNeed(needs: readonly Need[], next: Need): readonly Need[] {
  return [...needs.filter(({ at }) => at > next.at - HELD_MS && at < next.at), next];
}

/**
 * The stretch to go by: what the tightest of the last two minutes needed, in steps. It slows at once, as the
 * limit is the platform's, and quickens late, so that it never swings with a limit that comes and goes.
 */
export function steadyStretch(needs: readonly Need[]): number {
  const most = needs.reduce((max, { stretch }) => Math.max(max, stretch), 1);
  return most <= 1 ? 1 : Math.ceil(most / STEP - 1e-9) * STEP;
}

/** Why the cadence is slowed. */
export type SlowedBy = 'limit' | 'others' | 'load';

/** The part of the usual allowance below which the platform's limit is the reason. */
const USUAL_ALLOWED = 300;

/** Names what leaves too little room: a lower limit, others on the same client, or the floor's own size. */
export function slowedBy(gate: {
  readonly allowed: number;
  readonly others: number;
  readonly own: number;
}): SlowedBy {
  if (gate.allowed < USUAL_ALLOWED) return 'limit';
  return gate.own < Math.floor(gate.allowed / 2) ? 'others' : 'load';
}
