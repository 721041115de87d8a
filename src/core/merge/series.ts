import type { StatusTime } from '../metrics/status-time.ts';
import type { Instant, Minute } from '../time/minute.ts';

/** Whether a minute was watched live or filled in from the platform's aggregates. */
export type Origin = 'observed' | 'aggregate';

/** The people's side of a minute. */
export interface PeopleMinute {
  readonly origin: Origin;
  readonly readAt: Instant;
  /** Agents who were counted. */
  readonly agents: number;
  /** Summed over those agents; adds up to at most `agents` × 60,000. */
  readonly time: StatusTime;
}

/** The dialer's side of a minute. Counts; 0 = nothing happened. */
export interface ContactMinute {
  readonly origin: Origin;
  readonly readAt: Instant;
  readonly dialed: number;
  readonly connected: number | null;
  readonly abandoned: number | null;
}

/** Both sides of one campaign's minute; `null` = not known. */
export interface MinuteFigures {
  readonly minute: Minute;
  readonly people: PeopleMinute | null;
  readonly contacts: ContactMinute | null;
}

/** Ascending, one entry per minute; a missing minute is a gap. */
export type Series = readonly MinuteFigures[];

/**
 * Puts figures into a series. What was watched beats what was filled in; of the same origin the
 * later reading stands. So the order and the number of arrivals do not matter.
 */
export function mergeSeries(series: Series, arrived: readonly MinuteFigures[]): Series {
  return arrived.length <= FEW ? arrived.reduce(withMinute, series) : withMany(series, arrived);
}

/** Up to here a series is copied per minute; one copy for all of them costs more than that. */
const FEW = 8;

function withMany(series: Series, arrived: readonly MinuteFigures[]): Series {
  const minutes = new Map(series.map((figures) => [figures.minute, figures]));
  for (const figures of arrived) {
    const known = minutes.get(figures.minute);
    minutes.set(figures.minute, known === undefined ? figures : mergeMinute(known, figures));
  }
  return [...minutes.values()].sort((a, b) => a.minute - b.minute);
}

/** Looks from the end: what arrives is mostly the newest. */
function withMinute(series: Series, arrived: MinuteFigures): Series {
  const before = series.findLastIndex(({ minute }) => minute <= arrived.minute);
  const known = series[before];
  if (known?.minute === arrived.minute) return series.with(before, mergeMinute(known, arrived));
  return before === series.length - 1 ? [...series, arrived] : series.toSpliced(before + 1, 0, arrived);
}

function mergeMinute(a: MinuteFigures, b: MinuteFigures): MinuteFigures {
  return {
    minute: a.minute,
    people: stronger(a.people, b.people, (people) => people.agents),
    contacts: stronger(a.contacts, b.contacts, (contacts) => contacts.dialed),
  };
}

function stronger<T extends { readonly origin: Origin; readonly readAt: Instant }>(
  a: T | null,
  b: T | null,
  sizeOf: (side: T) => number,
): T | null {
  if (a === null || b === null) return a ?? b;
  if (a.origin !== b.origin) return a.origin === 'observed' ? a : b;
  if (a.readAt !== b.readAt) return a.readAt > b.readAt ? a : b;
  return sizeOf(a) >= sizeOf(b) ? a : b;
}

/** Drops minutes before `oldest`. */
export function forgetMinutes(series: Series, oldest: Minute): Series {
  const first = series.findIndex((figures) => figures.minute >= oldest);
  if (first === -1) return [];
  return first === 0 ? series : series.slice(first);
}
