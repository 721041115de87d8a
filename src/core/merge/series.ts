import type { StatusTime } from '../metrics/status-time.ts';
import type { Instant, Minute, Span } from '../time/minute.ts';
import {
  asKept,
  cut,
  emptyHour,
  figuresOf,
  type Hour,
  HOUR_MS,
  startOfHour,
  withFigures,
} from './series-hour.ts';

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

/**
 * The minutes of one campaign in order; one that is absent is a gap. Never mutated: what changes is copied hour
 * by hour, and a series shares with the one before it whatever did not change. Nobody but this file and what it
 * is made of looks into the hours.
 */
export type Series = readonly Hour[];

/**
 * Puts figures into a series. What was watched beats what was filled in; of the same origin the later reading
 * stands. So the order and the number of arrivals do not matter. The series itself where nothing changes.
 */
export function mergeSeries(series: Series, arrived: readonly MinuteFigures[]): Series {
  const hours = new Set(arrived.map(({ minute }) => startOfHour(minute)));
  return [...hours].reduce((merged, start) => mergeHour(merged, start, arrived), series);
}

function mergeHour(series: Series, start: Minute, arrived: readonly MinuteFigures[]): Series {
  const index = series.findLastIndex((hour) => hour.start <= start);
  const found = series[index];
  const known = found?.start === start ? found : null;
  const own = arrived.filter(({ minute }) => startOfHour(minute) === start);
  const changed = changedBy(known, own);
  if (changed.length === 0) return series;
  const next = withFigures(known ?? emptyHour(start), changed);
  return known === null ? series.toSpliced(index + 1, 0, next) : series.with(index, next);
}

/** The figures of the minutes that the arrived ones change, one per minute. */
function changedBy(known: Hour | null, arrived: readonly MinuteFigures[]): readonly MinuteFigures[] {
  const changed = new Map<Minute, MinuteFigures>();
  for (const each of arrived) {
    const figures = asKept(each);
    const before =
      changed.get(figures.minute) ?? (known === null ? undefined : figuresOf(known, figures.minute));
    const after = before === undefined ? figures : mergeMinute(before, figures);
    if (after !== before) changed.set(figures.minute, after);
  }
  return [...changed.values()];
}

/** `a` itself where `b` adds nothing. */
function mergeMinute(a: MinuteFigures, b: MinuteFigures): MinuteFigures {
  const people = stronger(a.people, b.people, (side) => side.agents);
  const contacts = stronger(a.contacts, b.contacts, (side) => side.dialed);
  return people === a.people && contacts === a.contacts ? a : { minute: a.minute, people, contacts };
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
  return onlyMinutes(series, { from: oldest, to: Infinity });
}

/** The minutes in `[from, to)` only; the series itself where it has no others. */
export function onlyMinutes(series: Series, { from, to }: Span): Series {
  const kept = series
    .filter(({ start }) => start + HOUR_MS > from && start < to)
    .map((hour) => cut(hour, { from, to }));
  return kept.length === series.length && kept.every((hour, index) => hour === series[index]) ? series : kept;
}

/**
 * Makes room for every minute of the span. A series that is to hold twelve hours takes what they take from its
 * first minute on, so that a floor grows no further while a shift goes on.
 */
export function layOut(series: Series, { from, to }: Span): Series {
  let all = series;
  for (let start = startOfHour(from); start < to; start += HOUR_MS) {
    const index = all.findLastIndex((hour) => hour.start <= start);
    if (all[index]?.start !== start) all = all.toSpliced(index + 1, 0, emptyHour(start));
  }
  return all;
}
