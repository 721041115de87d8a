import { type Instant, MINUTE_MS } from '../time/minute.ts';
import type { Calendar, WallTime } from './calendar.ts';

/** Writes instants as a clock of one zone shows them. */
export interface WallText {
  /** Such as "09:05"; on another date than the first, "26 Nov, 09:05". */
  time(instant: Instant): string;
  /** Such as "Wed 25 Nov 2026". */
  date(instant: Instant): string;
  /** Such as "UTC+01:00". */
  offset(instant: Instant): string;
}

/** `first` is the instant whose date goes without saying. */
export function wallText(calendar: Calendar, zone: string | null, first: Instant): WallText {
  const wall = (instant: Instant): WallTime => calendar.wallTime(instant, zone);
  const home = wall(first).date;
  return {
    time(instant) {
      const { date, minute } = wall(instant);
      const time = clockText(minute);
      return date === home ? time : `${dayOf(date)}, ${time}`;
    },
    date(instant) {
      const { date, weekday } = wall(instant);
      return `${WEEKDAYS[weekday]} ${dayOf(date)} ${date.slice(0, 4)}`;
    },
    offset(instant) {
      const { date, minute } = wall(instant);
      const shown = Date.parse(`${date}T00:00:00Z`) / MINUTE_MS + minute;
      const ahead = shown - Math.floor(instant / MINUTE_MS);
      return `UTC${ahead < 0 ? '-' : '+'}${clockText(Math.abs(ahead))}`;
    },
  };
}

function clockText(minute: number): string {
  return `${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

/** "2026-11-05" as "5 Nov". */
function dayOf(date: string): string {
  return `${Number(date.slice(8))} ${MONTHS[Number(date.slice(5, 7)) - 1] ?? ''}`;
}

const WEEKDAYS = { 1: 'Mon', 2: 'Tue', 3: 'Wed', 4: 'Thu', 5: 'Fri', 6: 'Sat', 7: 'Sun' } as const;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
