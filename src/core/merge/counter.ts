import type { Instant, Span } from '../time/minute.ts';

/** A running counter at one moment. */
export interface Sample {
  readonly at: Instant;
  readonly value: number;
}

/** Samples by ascending time, one per instant. */
export type Counter = readonly Sample[];

/** Between samples further apart than this nobody knows when the counter moved. */
const LONGEST_STEP_MS = 150_000;

/** Adds a sample; repeats and order do not matter. Of two values at one instant the larger stands. */
export function sample(counter: Counter, next: Sample): Counter {
  const at = counter.findIndex((known) => known.at >= next.at);
  if (at === -1) return [...counter, next];
  const known = counter[at];
  if (known?.at !== next.at) return counter.toSpliced(at, 0, next);
  return known.value >= next.value ? counter : counter.toSpliced(at, 1, next);
}

/**
 * How much the counter grew within the span; `null` where any of the span is not covered by samples
 * close enough. Growth between two samples is spread evenly. A counter that fell was reset: the new
 * value is the start of a new segment and adds nothing, so no rate is ever negative.
 */
export function growthWithin(counter: Counter, span: Span): number | null {
  let covered = 0;
  let growth = 0;
  for (const [index, end] of counter.entries()) {
    const start = counter[index - 1];
    if (start === undefined || end.at - start.at > LONGEST_STEP_MS) continue;
    const overlap = Math.min(end.at, span.to) - Math.max(start.at, span.from);
    if (overlap <= 0) continue;
    covered += overlap;
    growth += (Math.max(0, end.value - start.value) * overlap) / (end.at - start.at);
  }
  return covered >= span.to - span.from ? growth : null;
}

/** The growth from the start of the span up to the newest sample in it; for the forming minute. */
export function growthSoFar(counter: Counter, span: Span): number | null {
  const newest = counter.at(-1);
  if (newest === undefined || newest.at <= span.from) return null;
  return growthWithin(counter, { from: span.from, to: Math.min(span.to, newest.at) });
}

/** Drops samples that no span from `instant` on needs. */
export function forgetSamples(counter: Counter, instant: Instant): Counter {
  const first = counter.findIndex((known) => known.at > instant);
  const from = first === -1 ? counter.length - 1 : first - 1;
  return from <= 0 ? counter : counter.slice(from);
}
