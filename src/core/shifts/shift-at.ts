import type { Instant } from '../time/minute.ts';
import type { Calendar } from './calendar.ts';
import type { ShiftOverride, ShiftPlan, ShiftView } from './plan.ts';
import {
  boundaryAfter,
  earliest,
  endAfter,
  type Planned,
  plannedQuiet,
  plannedShifts,
  spanAt,
  startAfter,
} from './planned.ts';

export interface ShiftQuestion {
  readonly plan: ShiftPlan;
  readonly override: ShiftOverride | null;
  readonly now: Instant;
  readonly calendar: Calendar;
}

/** How far back the end of what was said is looked for: longer than any leave. */
const LONGEST_MS = 400 * 86_400_000;

export type ShiftNow = Pick<ShiftView, 'on' | 'why' | 'since' | 'until' | 'quiet'>;

/**
 * Whether the shift is on at `now`. Planned starts and ends are looked for up to eight days away: a plan
 * without a break has neither.
 */
export function shiftAt(question: ShiftQuestion): ShiftNow {
  const { plan, override, now, calendar } = question;
  const quiet = spanAt(plannedQuiet(plan, instant(now), calendar), now) !== null;
  const said = overrideHolds(question) ? override : null;
  if (!isPlanned(plan)) return { ...unplanned(said), quiet };
  const planned = plannedShifts(plan, instant(now), calendar);
  const span = spanAt(planned, now);
  const on = said?.on ?? span !== null;
  return {
    on,
    why: said === null ? 'plan' : 'override',
    since: on ? sinceOf(planned, said, now) : null,
    until: on ? endAfter(planned, now) : startAfter(planned, now),
    quiet,
  };
}

/** Whether what was said still counts: until the first planned start or end after it, or for good without a plan. */
export function overrideHolds({ plan, override, now, calendar }: ShiftQuestion): boolean {
  if (override === null) return false;
  if (!isPlanned(plan)) return true;
  // Said after now: the clock was set back since.
  if (override.at >= now) return true;
  const from = Math.max(override.at, now - LONGEST_MS);
  const boundary = boundaryAfter(plannedShifts(plan, { from, to: now }, calendar), from);
  return boundary === null || boundary > now;
}

/** The next instant at which a shift or quiet hours begin or end by the plan; `null` = none within eight days. */
export function nextBoundary({ plan, now, calendar }: Omit<ShiftQuestion, 'override'>): Instant | null {
  const quiet = boundaryAfter(plannedQuiet(plan, instant(now), calendar), now);
  if (!isPlanned(plan)) return quiet;
  return earliest([boundaryAfter(plannedShifts(plan, instant(now), calendar), now), quiet]);
}

function isPlanned(plan: ShiftPlan): boolean {
  return plan.weekly.length > 0;
}

function unplanned(said: ShiftOverride | null): Omit<ShiftNow, 'quiet'> {
  const why = said === null ? 'no-plan' : 'override';
  return { on: said?.on ?? true, why, since: said?.on === true ? said.at : null, until: null };
}

/** A shift that is planned began when the plan says, whatever was said since; another when it was said. */
function sinceOf(planned: Planned, said: ShiftOverride | null, now: Instant): Instant | null {
  const span = spanAt(planned, now);
  if (span === null) return said?.at ?? null;
  return span.from >= planned.known.from ? span.from : null;
}

function instant(at: Instant): { readonly from: Instant; readonly to: Instant } {
  return { from: at, to: at };
}
