import type { RoutingStatus } from '../floor/agent.ts';
import { NO_TIME, type StatusTime } from '../metrics/status-time.ts';
import type { Instant, Span } from '../time/minute.ts';

/** That a status began at `since` and was still seen at `until`. */
export interface Segment {
  readonly status: RoutingStatus;
  readonly since: Instant;
  readonly until: Instant;
  /** Up to when the status is surely the newest; before `until` where the sight lags behind the floor. */
  readonly asOf: Instant;
}

/** One agent's segments by ascending `since`, one per `since`. */
export type Timeline = readonly Segment[];

/**
 * A change between two sweeps leaves a hole between the last sight of the old status and the start
 * of the new one. Up to this length the old status is taken to have lasted; a longer hole is unknown.
 */
export const BRIDGE_MS = 90_000;

/**
 * Adds an observation. The result depends on the set of observations only, never on their order or
 * on repeats: a known segment is extended, a new one is put in its place.
 */
export function observe(timeline: Timeline, seen: Segment): Timeline {
  const segment = { ...seen, until: Math.max(seen.since, seen.until) };
  const at = timeline.findIndex((known) => known.since >= segment.since);
  if (at === -1) return [...timeline, segment];
  const known = timeline[at];
  if (known?.since !== segment.since) return timeline.toSpliced(at, 0, segment);
  return timeline.toSpliced(at, 1, together(known, segment));
}

/** The last segment was seen to last at least until then. */
export function extend(timeline: Timeline, until: Instant): Timeline {
  const last = timeline.at(-1);
  return last === undefined || last.until >= until ? timeline : timeline.with(-1, { ...last, until });
}

/** Two sights of one start: nothing began after it for as long as either saw, and a status of no length may have. */
function together(a: Segment, b: Segment): Segment {
  const { status, asOf } = newerOf(a, b);
  return { status, since: a.since, until: Math.max(a.until, b.until), asOf };
}

/** What was seen further towards the present; should two disagree on one instant, the status decides. */
function newerOf(a: Segment, b: Segment): Segment {
  if (a.asOf !== b.asOf) return a.asOf > b.asOf ? a : b;
  return a.status >= b.status ? a : b;
}

/** Milliseconds per status, to be added to. */
export type StatusSum = Record<RoutingStatus, number>;

/**
 * Adds the time per status within the span, in milliseconds, to `sum`; what is not known is added to
 * none. The last segment lasted at least until `held`, if that is later than it says itself.
 */
export function addTimeWithin(
  sum: StatusSum,
  timeline: Timeline,
  { span, held }: { readonly span: Span; readonly held: Instant },
): void {
  timeline.forEach((segment, index) => {
    const next = timeline[index + 1];
    const end = next === undefined ? Math.max(segment.until, held) : endOf(segment, next);
    const overlap = Math.min(end, span.to) - Math.max(segment.since, span.from);
    if (overlap > 0) sum[segment.status] += overlap;
  });
}

/** Time per status within the span, in milliseconds; what is not known is in none of them. */
export function timeWithin(timeline: Timeline, span: Span): StatusTime {
  const sum: StatusSum = { ...NO_TIME };
  addTimeWithin(sum, timeline, { span, held: -Infinity });
  return sum;
}

/** A later start always ends a segment, even where a lagging answer still showed the old status. */
function endOf(segment: Segment, next: Segment | undefined): Instant {
  if (next === undefined) return segment.until;
  return next.since - segment.until <= BRIDGE_MS ? next.since : segment.until;
}

/** Drops what ended before `instant`, but keeps the last segment: it tells the present status. */
export function forget(timeline: Timeline, instant: Instant): Timeline {
  const first = timeline.findIndex(
    (segment, index) => endOf(segment, timeline[index + 1]) > instant || index === timeline.length - 1,
  );
  return first <= 0 ? timeline : timeline.slice(first);
}
