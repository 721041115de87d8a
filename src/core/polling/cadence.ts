/** The part of the budget that the regular polls may plan for; the rest is for retries and opened panels. */
const PLANNABLE = 0.8;

/** Beyond this the board would be of no use; the gate holds the limit by itself. */
const LONGEST_STRETCH = 30;

/** A failing source is asked ever more seldom, but at least this often (or at its own longer period). */
const LONGEST_FAILING_MS = 5 * 60_000;

/** A question that reaches nobody costs nobody anything, and networks come back without a word, for slow sources too. */
const LONGEST_UNREACHED_MS = 30_000;

const JITTER = 0.1;

/**
 * By how much every polling period is lengthened so that the plan fits the budget; 1 = not at all.
 * Both in requests per minute.
 */
export function stretchOf(input: { readonly plannedPerMinute: number; readonly own: number }): number {
  const { plannedPerMinute, own } = input;
  if (plannedPerMinute <= 0) return 1;
  const plannable = Math.max(own, 0) * PLANNABLE;
  if (plannable === 0) return LONGEST_STRETCH;
  return Math.min(LONGEST_STRETCH, Math.max(1, plannedPerMinute / plannable));
}

/**
 * How long to wait before a source is asked again, ms. `failures` counts the failed answers in a row:
 * each after the first doubles the wait, up to 5 minutes or the source's own longer period; where the last one reached
 * nobody, up to 30 seconds. Up to 10 % jitter, so that sources that failed together do not come back together.
 * `random` is within 0–1.
 */
export function nextDelayMs(input: {
  readonly periodMs: number;
  readonly stretch: number;
  readonly failures: number;
  readonly unreached?: boolean;
  readonly random: number;
}): number {
  const regular = input.periodMs * Math.max(1, input.stretch);
  if (input.failures <= 0) return Math.round(regular);
  const doubled = regular * 2 ** Math.min(input.failures - 1, 10);
  const capped =
    input.unreached === true
      ? Math.min(doubled, LONGEST_UNREACHED_MS)
      : Math.max(regular, Math.min(doubled, LONGEST_FAILING_MS));
  return Math.round(capped * (1 + JITTER * input.random));
}
