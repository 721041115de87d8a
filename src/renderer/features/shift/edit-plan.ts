import type { Weekday } from '../../../core/shifts/plan.ts';
import { WORKDAYS, type ExceptionDraft, type PlanDraft, type QuietDraft, type Week } from './draft.ts';
import { nextHours, type HoursDraft } from './hours-draft.ts';

/** The list with one part changed; parts are known by their key. */
export function withChanged<T extends { readonly key: number }>(list: readonly T[], part: T): readonly T[] {
  return list.map((each) => (each.key === part.key ? part : each));
}

export function withoutKey<T extends { readonly key: number }>(
  list: readonly T[],
  key: number,
): readonly T[] {
  return list.filter((each) => each.key !== key);
}

/** One more stretch on a day. */
export function addHours(draft: PlanDraft, day: Weekday): PlanDraft {
  const hours = [...draft.week[day], nextHours(draft.week[day], draft.nextKey)];
  return { ...draft, week: { ...draft.week, [day]: hours }, nextKey: draft.nextKey + 1 };
}

export function changeDay(draft: PlanDraft, day: Weekday, hours: readonly HoursDraft[]): PlanDraft {
  return { ...draft, week: { ...draft.week, [day]: hours } };
}

/** Monday's hours on every workday; the weekend stays. */
export function copyMonday(draft: PlanDraft): PlanDraft {
  let nextKey = draft.nextKey;
  const copy = (): readonly HoursDraft[] => draft.week[1].map((each) => ({ ...each, key: nextKey++ }));
  const copied = WORKDAYS.filter((day) => day !== 1).map((day) => [day, copy()] as const);
  return { ...draft, week: { ...draft.week, ...(Object.fromEntries(copied) as Partial<Week>) }, nextKey };
}

/** A day off to begin with: that is what most exceptions are. */
export function addException(draft: PlanDraft): PlanDraft {
  const added: ExceptionDraft = { key: draft.nextKey, date: '', off: true, hours: [], note: '' };
  return { ...draft, exceptions: [...draft.exceptions, added], nextKey: draft.nextKey + 1 };
}

/** A day off, or a day with hours: the usual ones where it had none. */
export function setOff(draft: PlanDraft, exception: ExceptionDraft, off: boolean): PlanDraft {
  const hours = off || exception.hours.length > 0 ? exception.hours : [nextHours([], draft.nextKey)];
  const exceptions = withChanged(draft.exceptions, { ...exception, off, hours });
  return { ...draft, exceptions, nextKey: draft.nextKey + 1 };
}

/** One more stretch on the day of an exception. */
export function addExceptionHours(draft: PlanDraft, exception: ExceptionDraft): PlanDraft {
  const hours = [...exception.hours, nextHours(exception.hours, draft.nextKey)];
  const exceptions = withChanged(draft.exceptions, { ...exception, hours });
  return { ...draft, exceptions, nextKey: draft.nextKey + 1 };
}

export function addQuiet(draft: PlanDraft): PlanDraft {
  const added: QuietDraft = { key: draft.nextKey, from: '12:00', to: '13:00', days: WORKDAYS };
  return { ...draft, quiet: [...draft.quiet, added], nextKey: draft.nextKey + 1 };
}

/** A day more or less, in the order of the week. */
export function toggleDay(days: readonly Weekday[], day: Weekday): readonly Weekday[] {
  return days.includes(day) ? days.filter((each) => each !== day) : [...days, day].toSorted();
}
