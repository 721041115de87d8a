import { quantile } from '../metrics/quantile.ts';
import { type Instant, MINUTE_MS } from '../time/minute.ts';
import type { ProgressAt } from './kept.ts';
import type { Forecast, NoForecast } from './view.ts';

export interface ForecastInput {
  /** Whether the dialer may be working on the list now. */
  readonly running: boolean;
  /** Ascending; the last four hours are enough. */
  readonly progress: readonly ProgressAt[];
  readonly now: Instant;
}

/** How far back rates are looked at, ms. */
export const FORECAST_REACH_MS = 240 * MINUTE_MS;

/** An older reading of the progress says nothing about now. */
const FRESH_MS = 5 * MINUTE_MS;

/** A window may begin with a reading that lies so far off its start. */
const SLACK_MS = 2 * MINUTE_MS;

/** Quarters of the last hour, hours of the last four, and all of them: the latest rate and the lasting one. */
const WINDOWS: readonly { readonly minutes: number; readonly ago: number }[] = [
  ...[0, 15, 30, 45].map((ago) => ({ minutes: 15, ago })),
  ...[0, 60, 120, 180].map((ago) => ({ minutes: 60, ago })),
  { minutes: 240, ago: 0 },
];

const LEAST_WINDOWS = 2;

/** The range leaves out the slowest and the fastest fifth. Beyond this ratio of its ends it says nothing. */
const SLOW_SHARE = 0.2;
const FAST_SHARE = 0.8;
const MOST_APART = 4;

/**
 * When the list will be done, from how fast the contacts left have fallen lately: contacts that are added or
 * filtered count as they come. Says why where nobody can tell.
 */
export function forecast({ running, progress, now }: ForecastInput): Forecast {
  const recent = sinceReset(progress.filter(({ minute }) => minute >= now - FORECAST_REACH_MS - SLACK_MS));
  const newest = recent.at(-1);
  if (newest === undefined || newest.minute < now - FRESH_MS || newest.total <= 0) return none('not-known');
  const left = newest.total - newest.processed;
  if (left <= 0) return { kind: 'done' };
  if (!running) return none('off');
  const rates = WINDOWS.flatMap((window) => rateWithin(recent, newest.minute, window));
  if (rates.length < LEAST_WINDOWS) return none('not-known');
  if (isStanding(recent, newest)) return none('standing');
  return rangeOf({ left, rates, now });
}

/** A list that was begun anew: what was before is another list's. */
function sinceReset(progress: readonly ProgressAt[]): readonly ProgressAt[] {
  const fell = progress.findLastIndex(
    ({ processed }, index) => processed < (progress[index - 1]?.processed ?? 0),
  );
  return fell === -1 ? progress : progress.slice(fell);
}

/** By how much fewer contacts were left at the end of the window, per minute; nothing where it is not covered. */
function rateWithin(
  progress: readonly ProgressAt[],
  newest: Instant,
  { minutes, ago }: (typeof WINDOWS)[number],
): readonly number[] {
  const end = near(progress, newest - ago * MINUTE_MS);
  const start = near(progress, newest - (ago + minutes) * MINUTE_MS);
  if (end === null || start === null) return [];
  return [(leftAt(start) - leftAt(end)) / ((end.minute - start.minute) / MINUTE_MS)];
}

function near(progress: readonly ProgressAt[], at: Instant): ProgressAt | null {
  const found = progress.findLast(({ minute }) => minute <= at + SLACK_MS);
  return found !== undefined && found.minute >= at - SLACK_MS ? found : null;
}

function leftAt({ processed, total }: ProgressAt): number {
  return total - processed;
}

const STANDING_MS = 15 * MINUTE_MS;

function isStanding(progress: readonly ProgressAt[], newest: ProgressAt): boolean {
  const before = near(progress, newest.minute - STANDING_MS);
  return before !== null && before.processed === newest.processed;
}

function rangeOf(of: {
  readonly left: number;
  readonly rates: readonly number[];
  readonly now: Instant;
}): Forecast {
  const slow = quantile(of.rates, SLOW_SHARE) ?? 0;
  const fast = quantile(of.rates, FAST_SHARE) ?? 0;
  if (fast <= 0) return none('growing');
  if (slow <= 0 || fast > slow * MOST_APART) return none('unstable');
  const at = (rate: number): Instant => of.now + (of.left / rate) * MINUTE_MS;
  return { kind: 'range', left: of.left, earliest: at(fast), latest: at(slow), slow, fast };
}

function none(why: NoForecast): Forecast {
  return { kind: 'none', why, sentence: SENTENCES[why] };
}

const SENTENCES: Readonly<Record<NoForecast, string>> = {
  off: 'The campaign is not running.',
  'not-known': 'The list’s progress has not been watched for long enough.',
  standing: 'No contact was processed in the last 15 minutes.',
  growing: 'Contacts are added as fast as they are processed.',
  unstable: 'The rate changes too much to say.',
};
