import { type Counter, forgetSamples, growthWithin, sample } from '../../../core/merge/counter.ts';
import type { Instant, Span } from '../../../core/time/minute.ts';
import type { CampaignMetrics } from './decode.ts';

/** A day's totals begin at midnight of the organisation's zone; nothing older is asked for. */
const KEPT_MS = 26 * 3_600_000;

/** Samples further apart tell nothing of the time between; those just outside a window complete it. */
const BEYOND_MS = 150_000;

/** The running counters of one campaign as they were read. */
export interface History {
  readonly dialed: Counter;
  readonly completed: Counter;
  readonly abandoned: Counter;
}

/** Adds what was read; `at` is when the gateway says that the numbers held. */
export function noteReading(
  history: History | undefined,
  { dialedCount, completedCount, abandonedCount }: CampaignMetrics,
  at: Instant,
): History {
  const add = (counter: Counter, value: number): Counter =>
    forgetSamples(sample(counter, { at, value }), at - KEPT_MS);
  return {
    dialed: add(history?.dialed ?? [], dialedCount),
    completed: add(history?.completed ?? [], completedCount),
    abandoned: add(history?.abandoned ?? [], abandonedCount),
  };
}

/** The instant up to which the counters are known; `-Infinity` = never read. */
export function knownUntil(history: History | undefined): Instant {
  return history?.dialed.at(-1)?.at ?? -Infinity;
}

export interface Growth {
  readonly dialed: number;
  readonly completed: number;
  readonly abandoned: number;
}

/** By how much the counters grew; `null` where any of the span was not watched. */
export function growthOf(history: History | undefined, span: Span): Growth | null {
  if (history === undefined) return null;
  const within = (counter: Counter): number | null =>
    growthWithin(
      counter.filter(({ at }) => at >= span.from - BEYOND_MS && at <= span.to + BEYOND_MS),
      span,
    );
  const dialed = within(history.dialed);
  const completed = within(history.completed);
  const abandoned = within(history.abandoned);
  return dialed === null || completed === null || abandoned === null
    ? null
    : { dialed, completed, abandoned };
}
