import type { Instant, Span } from '../time/minute.ts';
import type { Calendar } from './calendar.ts';
import type { Hours, ShiftPlan, Weekday, WeeklyHours } from './plan.ts';

/** A plan that says nothing for so many days is taken to say nothing at all. */
export const SEARCH_DAYS = 8;

const DAY_MS = 86_400_000;

/** Hours of a plan as instants, ascending and apart from each other; cut off `SEARCH_DAYS` around a span. */
export interface Planned {
  readonly spans: readonly Span[];
  /** What begins before or ends after was not looked for. */
  readonly known: Span;
}

/** The shifts around `[from, to]`: weekly hours, or a date's exception in their place. */
export function plannedShifts(plan: ShiftPlan, around: Span, calendar: Calendar): Planned {
  const exceptions = new Map<string, readonly Hours[]>();
  for (const { date, hours } of plan.exceptions)
    exceptions.set(date, [...(exceptions.get(date) ?? []), ...hours]);
  const { zone, weekly } = plan;
  return planned({ zone, weekly, exceptions }, around, calendar);
}

/** The quiet hours around `[from, to]`; exceptions of the shift leave them alone. */
export function plannedQuiet(plan: ShiftPlan, around: Span, calendar: Calendar): Planned {
  return planned({ zone: plan.zone, weekly: plan.quiet, exceptions: new Map() }, around, calendar);
}

/** The span that holds the instant. */
export function spanAt({ spans }: Planned, at: Instant): Span | null {
  return spans.find(({ from, to }) => from <= at && at < to) ?? null;
}

/** The first start after the instant; `null` = none as far as was looked. */
export function startAfter({ spans, known }: Planned, at: Instant): Instant | null {
  return spans.find(({ from }) => from > at && from <= known.to)?.from ?? null;
}

/** The first end after the instant; `null` = none as far as was looked. */
export function endAfter({ spans, known }: Planned, at: Instant): Instant | null {
  return spans.find(({ to }) => to > at && to <= known.to)?.to ?? null;
}

/** The first start or end after the instant. */
export function boundaryAfter(planned: Planned, at: Instant): Instant | null {
  return earliest([startAfter(planned, at), endAfter(planned, at)]);
}

/** The earliest of those that there are. */
export function earliest(instants: readonly (Instant | null)[]): Instant | null {
  const known = instants.filter((instant) => instant !== null);
  return known.length === 0 ? null : Math.min(...known);
}

interface Weekly {
  readonly zone: string | null;
  readonly weekly: readonly WeeklyHours[];
  readonly exceptions: ReadonlyMap<string, readonly Hours[]>;
}

function planned({ zone, weekly, exceptions }: Weekly, around: Span, calendar: Calendar): Planned {
  const known = { from: around.from - SEARCH_DAYS * DAY_MS, to: around.to + SEARCH_DAYS * DAY_MS };
  if (weekly.length === 0 && exceptions.size === 0) return { spans: [], known };
  const spans = datesOf(known, zone, calendar).flatMap((date) => {
    const hours = exceptions.get(date) ?? weekly.filter(({ day }) => day === weekdayOf(date));
    return hours.map(({ from, to }) => ({
      from: calendar.instantOf(date, from, zone),
      to: calendar.instantOf(date, to, zone),
    }));
  });
  return { spans: merged(spans), known };
}

function weekdayOf(date: string): Weekday {
  return (new Date(date).getUTCDay() || 7) as Weekday;
}

/** Every date that the span touches, from two days before it on: hours may reach two days ahead. */
function datesOf({ from, to }: Span, zone: string | null, calendar: Calendar): readonly string[] {
  const first = calendar.addDays(calendar.wallTime(from, zone).date, -2);
  const last = calendar.wallTime(to, zone).date;
  const dates = [first];
  for (let date = first; date < last;) {
    date = calendar.addDays(date, 1);
    dates.push(date);
  }
  return dates;
}

/** Overlapping and touching spans as one; empty ones, which a change of offset has swallowed, left out. */
function merged(spans: readonly Span[]): readonly Span[] {
  const whole: Span[] = [];
  for (const span of spans.filter(({ from, to }) => from < to).toSorted((a, b) => a.from - b.from)) {
    const last = whole.at(-1);
    if (last !== undefined && span.from <= last.to)
      whole[whole.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    else whole.push(span);
  }
  return whole;
}
