import type { ShiftException, ShiftPlan, Weekday, WeeklyHours } from '../../../core/shifts/plan.ts';
import { hoursDraft, hoursError, hoursOf, type HoursDraft } from './hours-draft.ts';

export const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** Monday to Friday. */
export const WORKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5];

export type ZoneKind = 'machine' | 'organization' | 'other';

export type Week = Readonly<Record<Weekday, readonly HoursDraft[]>>;

export interface ExceptionDraft {
  readonly key: number;
  /** Such as "2026-12-24"; empty = still to be chosen. */
  readonly date: string;
  readonly off: boolean;
  /** Kept while it is a day off. */
  readonly hours: readonly HoursDraft[];
  readonly note: string;
}

/** The same quiet hours on several days. */
export interface QuietDraft extends HoursDraft {
  readonly days: readonly Weekday[];
}

/** A plan as it is being written: times are texts, so that nothing that was typed is lost. */
export interface PlanDraft {
  readonly zoneKind: ZoneKind;
  /** The zone where it is not the machine's. */
  readonly zone: string | null;
  readonly week: Week;
  readonly exceptions: readonly ExceptionDraft[];
  readonly quiet: readonly QuietDraft[];
  readonly criticalThroughQuiet: boolean;
  readonly handOver: boolean;
  /** The key of the next part that is added. */
  readonly nextKey: number;
}

/** The draft of a plan. Keys count from 0, so that equal plans have equal drafts. */
export function draftOf(plan: ShiftPlan, organizationZone: string | null): PlanDraft {
  let nextKey = 0;
  const key = (): number => nextKey++;
  const parts = {
    week: weekOf(plan.weekly, key),
    exceptions: plan.exceptions.map((each) => exceptionDraft(each, key)),
    quiet: quietDrafts(plan.quiet, key),
  };
  return {
    zoneKind: zoneKindOf(plan.zone, organizationZone),
    zone: plan.zone,
    ...parts,
    criticalThroughQuiet: plan.criticalThroughQuiet,
    handOver: plan.handOver,
    nextKey,
  };
}

function zoneKindOf(zone: string | null, organizationZone: string | null): ZoneKind {
  if (zone === null) return 'machine';
  return zone === organizationZone ? 'organization' : 'other';
}

function weekOf(weekly: readonly WeeklyHours[], key: () => number): Week {
  const dayOf = (day: Weekday): readonly HoursDraft[] =>
    weekly.filter((each) => each.day === day).map((each) => hoursDraft(each, key()));
  return { 1: dayOf(1), 2: dayOf(2), 3: dayOf(3), 4: dayOf(4), 5: dayOf(5), 6: dayOf(6), 7: dayOf(7) };
}

function exceptionDraft({ date, hours, note }: ShiftException, key: () => number): ExceptionDraft {
  return {
    key: key(),
    date,
    note,
    off: hours.length === 0,
    hours: hours.map((each) => hoursDraft(each, key())),
  };
}

/** Equal hours of several days become one line. */
function quietDrafts(quiet: readonly WeeklyHours[], key: () => number): readonly QuietDraft[] {
  const lines = new Map<string, { readonly first: WeeklyHours; readonly days: Weekday[] }>();
  for (const each of quiet) {
    const name = `${each.from}-${each.to}`;
    const line = lines.get(name);
    if (line === undefined) lines.set(name, { first: each, days: [each.day] });
    else line.days.push(each.day);
  }
  return [...lines.values()].map(({ first, days }) => ({
    ...hoursDraft(first, key()),
    days: days.toSorted(),
  }));
}

/** The plan that a draft without errors means: by weekday, then by time. */
export function planOf(draft: PlanDraft): ShiftPlan {
  const { week, exceptions, quiet, criticalThroughQuiet, handOver } = draft;
  return {
    zone: draft.zoneKind === 'machine' ? null : draft.zone,
    weekly: WEEKDAYS.flatMap((day) => weeklyOf(week[day], [day])),
    exceptions: exceptions.map(({ date, off, hours, note }) => ({
      date,
      note: note.trim(),
      hours: off ? [] : hours.map(hoursOf).filter((each) => each !== null),
    })),
    quiet: quiet.flatMap((line) => weeklyOf([line], line.days)).toSorted(byTime),
    criticalThroughQuiet,
    handOver,
  };
}

function weeklyOf(drafts: readonly HoursDraft[], days: readonly Weekday[]): readonly WeeklyHours[] {
  const hours = drafts.map(hoursOf).filter((each) => each !== null);
  return days.flatMap((day) => hours.map((each) => ({ day, ...each })));
}

function byTime(a: WeeklyHours, b: WeeklyHours): number {
  return a.day - b.day || a.from - b.from || a.to - b.to;
}

/** What is wrong, by part: "zone", "hours-3", "date-4", "quiet-5". */
export type Errors = Readonly<Record<string, string>>;

type Found = readonly [part: string, error: string | null];

/** Everything that keeps a draft from being a plan; empty where nothing does. */
export function errorsOf(draft: PlanDraft): Errors {
  const { week, exceptions, quiet } = draft;
  const days = [
    ...WEEKDAYS.map((day) => week[day]),
    ...exceptions.filter(({ off }) => !off).map((e) => e.hours),
  ];
  const found: readonly Found[] = [
    ['zone', draft.zoneKind !== 'machine' && draft.zone === null ? 'Choose a zone.' : null],
    ...days.flatMap((day) =>
      day.map((each): Found => [`hours-${each.key}`, hoursError(each, without(day, each))]),
    ),
    ...exceptions.map((each): Found => [`date-${each.key}`, exceptionError(each, exceptions)]),
    ...quiet.map((each): Found => [`quiet-${each.key}`, quietError(each)]),
  ];
  return Object.fromEntries(found.filter((entry): entry is readonly [string, string] => entry[1] !== null));
}

function without(day: readonly HoursDraft[], one: HoursDraft): readonly HoursDraft[] {
  return day.filter(({ key }) => key !== one.key);
}

function exceptionError(
  { key, date, off, hours }: ExceptionDraft,
  all: readonly ExceptionDraft[],
): string | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return 'Choose the day.';
  if (all.some((other) => other.key !== key && other.date === date)) return 'This day is listed twice.';
  return !off && hours.length === 0 ? 'Add hours, or make it a day off.' : null;
}

function quietError(line: QuietDraft): string | null {
  return line.days.length === 0 ? 'Choose at least one day.' : hoursError(line, []);
}
