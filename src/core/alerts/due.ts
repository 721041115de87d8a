import { staffingOf } from '../floor/campaign.ts';
import type { Floor } from '../merge/floor.ts';
import { figuresAt } from '../merge/series-read.ts';
import { INGESTION_LAG_MS, type Instant, lastClosedMinute, type Minute, MINUTE_MS } from '../time/minute.ts';

/** How long the answers of a closed minute are waited for, ms; then it is judged by what is there. */
export const GRACE_MS = 25_000;

export interface DueInput {
  readonly floor: Floor;
  /** The newest minute that was judged; `null` = none yet. */
  readonly judged: Minute | null;
  /** Since when the floor has been watched without a gap. */
  readonly watchedSince: Instant;
  /** Platform time. */
  readonly now: Instant;
}

/**
 * The minute that is to be judged now; `null` = none. Each is due once, in order, as soon as both of its
 * sides are in. Of what passed unwatched only the newest minute is due: nobody needs alerts of the past.
 */
export function dueMinute(input: DueInput): Minute | null {
  const { floor, now } = input;
  const next = nextMinute(input);
  if (next === null) return null;
  if (now >= waitedUntil(next, input.watchedSince)) return next;
  return isIn(floor, next) ? next : null;
}

/** One minute late is still in time, where an answer and the next close fall together. */
const IN_TIME_MS = 2 * MINUTE_MS;

/**
 * The newest minute that was judged, unless it lies in what is now the future: a clock that was once wrong
 * must not silence alerts until it is right.
 */
export function judgedSoFar(judged: Minute | null, now: Instant): Minute | null {
  return judged !== null && judged > lastClosedMinute(now) + IN_TIME_MS ? null : judged;
}

function nextMinute({ judged: recorded, now }: DueInput): Minute | null {
  const newest = lastClosedMinute(now);
  const judged = judgedSoFar(recorded, now);
  if (judged === null) return newest;
  if (judged >= newest) return null;
  return newest - judged <= IN_TIME_MS ? judged + MINUTE_MS : newest;
}

function waitedUntil(minute: Minute, watchedSince: Instant): Instant {
  return Math.max(minute + MINUTE_MS + INGESTION_LAG_MS, watchedSince) + GRACE_MS;
}

/** Whether the sweep that closes the minute and the dialer's counts of it have been answered. */
function isIn(floor: Floor, minute: Minute): boolean {
  if (floor.campaigns === null) return false;
  const voice = [...floor.campaigns.values()].filter(({ mediaType }) => mediaType === 'voice');
  const staffed = voice.some((campaign) => staffingOf(campaign).kind === 'agents');
  if (staffed && !isSwept(floor, minute)) return false;
  // All campaigns are counted by one answer, so any one of them tells.
  return voice.length === 0 || voice.some(({ id }) => isCounted(floor, id, minute));
}

function isSwept({ sweptAt }: Floor, minute: Minute): boolean {
  return sweptAt !== null && lastClosedMinute(sweptAt) >= minute;
}

function isCounted(floor: Floor, campaignId: string, minute: Minute): boolean {
  const figures = figuresAt(floor.series.get(campaignId) ?? [], minute);
  return figures !== undefined && figures.contacts !== null;
}
