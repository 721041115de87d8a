import type { Instant } from '../time/minute.ts';

/** Requests per minute that a token is allowed until the platform says otherwise. */
const ALLOWED_UNTIL_TOLD = 300;

/** The part of the allowance that Floorwatch spends at most. */
export const DEFAULT_SHARE = 0.5;

export const WINDOW_MS = 60_000;

/** Kept free beside what others spend, as their number is known only as of the last answer. */
const MARGIN = 0.1;

/** However busy the others are, this part is tried, else the board would stand still without a word. */
const LEAST_SHARE = 0.05;

/** What one answer tells about the token's allowance. */
export interface Allowance {
  readonly at: Instant;
  /** Requests per minute that are allowed. */
  readonly allowed: number;
  /** Requests of the platform's current window that were not Floorwatch's. */
  readonly others: number;
}

/**
 * Requests per minute that Floorwatch lets itself spend: its share, less where others on the same
 * token leave less room than that. Whole, at least 1 and never above the share.
 */
export function ownBudget(input: {
  readonly allowed: number;
  readonly others: number;
  readonly share: number;
}): number {
  const { allowed, others, share } = input;
  const cap = Math.floor(allowed * share);
  const room = Math.floor(allowed * (1 - MARGIN) - others);
  const least = Math.ceil(allowed * LEAST_SHARE);
  return Math.max(1, Math.min(cap, Math.max(room, least)));
}

/**
 * The moments of `sentAt` that still count against the rolling minute that ends at `now`. Moments after
 * `now` are dropped: they come from a machine clock that was set back, and would block for as long.
 */
export function withinWindow(sentAt: readonly Instant[], now: Instant): readonly Instant[] {
  return sentAt.filter((at) => at > now - WINDOW_MS && at <= now);
}

/**
 * The earliest moment at which one more request keeps every rolling minute within `limit`; `sentAt`
 * is ascending.
 */
export function slotAt(sentAt: readonly Instant[], limit: number, now: Instant): Instant {
  const oldestToLeave = sentAt.at(-limit);
  return oldestToLeave === undefined ? now : Math.max(now, oldestToLeave + WINDOW_MS);
}

/**
 * How many requests of the platform's window were others': its count less our own sends in that
 * window. `resetMs` is the time until the window ends; `null` reads the count as a rolling minute.
 */
export function othersIn(input: {
  readonly count: number;
  readonly resetMs: number | null;
  readonly sentAt: readonly Instant[];
  readonly now: Instant;
}): number {
  const { count, resetMs, sentAt, now } = input;
  const start = now + Math.min(resetMs ?? 0, WINDOW_MS) - WINDOW_MS;
  return Math.max(0, count - sentAt.filter((at) => at >= start).length);
}

/**
 * The allowance to go by: the tightest of the last minute, as some calls have a lower limit of their
 * own and a count starts anew with each window. Without a recent answer the last one holds.
 */
export function tightest(told: readonly Allowance[], now: Instant): Omit<Allowance, 'at'> {
  const recent = told.filter(({ at }) => at > now - WINDOW_MS);
  const last = told.at(-1);
  const basis = recent.length > 0 || last === undefined ? recent : [last];
  if (basis.length === 0) return { allowed: ALLOWED_UNTIL_TOLD, others: 0 };
  return {
    allowed: Math.min(...basis.map(({ allowed }) => allowed)),
    others: Math.max(...basis.map(({ others }) => others)),
  };
}
