/** How old a reading is, against what its source promises. `never` = no answer yet. */
export type Freshness = 'live' | 'late' | 'stale' | 'lost' | 'never';

/** A poll may be in flight or held up by a moment's slowness before a reading counts as late. */
const SLACK_MS = 20_000;

/** After this a value says nothing about the floor any more. */
const LOST_MS = 10 * 60_000;

/**
 * Judges a reading's age against its polling period (both ms). A period longer than the limit of
 * "lost" moves that limit along, so that slow catalogues are not lost between two polls.
 */
export function freshnessOf(ageMs: number | null, periodMs: number): Freshness {
  if (ageMs === null) return 'never';
  if (ageMs <= periodMs + SLACK_MS) return 'live';
  if (ageMs <= 3 * periodMs + SLACK_MS) return 'late';
  return ageMs <= Math.max(LOST_MS, 6 * periodMs) ? 'stale' : 'lost';
}
