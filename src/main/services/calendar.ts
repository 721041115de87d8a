import { DateTime, IANAZone } from 'luxon';
import type { Calendar } from '../../core/shifts/calendar.ts';
import type { Weekday } from '../../core/shifts/plan.ts';

/** The wall clocks of this machine's zone data. */
export const calendar: Calendar = {
  wallTime(instant, zone) {
    const there = DateTime.fromMillis(instant, { zone: known(zone) });
    return {
      date: there.toISODate() ?? '',
      weekday: there.weekday as Weekday,
      minute: there.hour * 60 + there.minute,
    };
  },
  instantOf(date, minute, zone) {
    const day = DateTime.fromISO(date, { zone: known(zone) });
    const whole = day.plus({ days: Math.floor(minute / 1_440) });
    const left = minute % 1_440;
    return whole.set({ hour: Math.floor(left / 60), minute: left % 60 }).toMillis();
  },
  addDays: (date, days) => DateTime.fromISO(date, { zone: 'utc' }).plus({ days }).toISODate() ?? date,
};

function known(zone: string | null): string {
  return zone !== null && IANAZone.isValidZone(zone) ? zone : 'local';
}
