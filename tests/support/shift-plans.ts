import { NO_PLAN, type ShiftPlan, type WeeklyHours } from '../../src/core/shifts/plan.ts';

/** Minutes since midnight of a time such as "22:30"; hours beyond 24 lie on the next day. */
export function wallMinute(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

/** Hours such as "22:00-30:00". */
export function hoursOf(text: string): { readonly from: number; readonly to: number } {
  const [from = '', to = ''] = text.split('-');
  return { from: wallMinute(from), to: wallMinute(to) };
}

/** The same hours on each of the days, 1 = Monday. */
export function onDays(days: readonly WeeklyHours['day'][], text: string): readonly WeeklyHours[] {
  return days.map((day) => ({ day, ...hoursOf(text) }));
}

/** The same hours on every day of the week. */
export function daily(text: string): readonly WeeklyHours[] {
  return onDays([1, 2, 3, 4, 5, 6, 7], text);
}

/** A plan in Berlin. */
export function planOf(part: Partial<ShiftPlan>): ShiftPlan {
  return { ...NO_PLAN, zone: 'Europe/Berlin', ...part };
}
