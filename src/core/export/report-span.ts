import type { Calendar } from '../shifts/calendar.ts';
import type { ShiftView } from '../shifts/plan.ts';
import { plannedShifts, spanAt } from '../shifts/planned.ts';
import { type Instant, MINUTE_MS, type Span } from '../time/minute.ts';

export interface ReportSpan {
  readonly span: Span;
  /** How it came about, one sentence for the reader. */
  readonly why: string;
}

/** Without a plan the report covers so much, as the chart's longest range does. */
const UNPLANNED_MS = 480 * MINUTE_MS;

/** The shift to report on: the present one so far; while off, the last one that was planned. */
export function reportSpan(shift: ShiftView, now: Instant, calendar: Calendar): ReportSpan {
  if (shift.on && shift.since !== null) {
    return { span: { from: shift.since, to: now }, why: 'It was still on when this was written.' };
  }
  const last = shift.on ? null : lastPlanned(shift, now, calendar);
  if (last !== null) return last;
  const why = 'No shift is known, so these are the last 8 hours.';
  return { span: { from: now - UNPLANNED_MS, to: now }, why };
}

function lastPlanned({ plan }: ShiftView, now: Instant, calendar: Calendar): ReportSpan | null {
  const planned = plannedShifts(plan, { from: now, to: now }, calendar);
  const present = spanAt(planned, now);
  if (present !== null) {
    return { span: { from: present.from, to: now }, why: 'It was switched off before its planned end.' };
  }
  const ended = planned.spans.findLast(({ to }) => to <= now);
  return ended === undefined ? null : { span: ended, why: 'It was over when this was written.' };
}
