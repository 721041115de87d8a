import { DateTime, IANAZone, Info, type Zone } from 'luxon';
import type { Calendar } from '../../core/shifts/calendar.ts';
import type { Weekday } from '../../core/shifts/plan.ts';
import type { Instant } from '../../core/time/minute.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** The wall clocks of this machine's zone data. */
export const calendar: Calendar = {
  wallTime(instant, zone) {
    const there = DateTime.fromMillis(instant, { zone: zoneOf(zone) });
    return {
      date: there.toISODate() ?? '',
      weekday: there.weekday as Weekday,
      minute: there.hour * 60 + there.minute,
    };
  },
  instantOf(date, minute, zone) {
    const wall = DateTime.fromISO(date, { zone: 'utc' }).toMillis() + minute * MINUTE_MS;
    return firstShowing(wall, zoneOf(zone));
  },
  addDays: (date, days) => DateTime.fromISO(date, { zone: 'utc' }).plus({ days }).toISODate() ?? date,
};

/** Whether this machine has data for the zone, such as "Europe/Berlin". */
export function knowsZone(zone: string): boolean {
  return IANAZone.isValidZone(zone);
}

/** Looking a zone up is slow, and a shift asks for the same one many times. */
const zones = new Map<string, Zone>();

function zoneOf(name: string | null): Zone {
  if (name === null) return Info.normalizeZone('local');
  const known = zones.get(name);
  if (known !== undefined) return known;
  const zone = Info.normalizeZone(knowsZone(name) ? name : 'local');
  zones.set(name, zone);
  return zone;
}

/**
 * The first instant at which clocks of the zone show `wall`, given as if it were UTC. Worked out from the
 * offsets a day before and a day after, of which no other is nearer than a day.
 */
function firstShowing(wall: Instant, zone: Zone): Instant {
  const [before, after] = [zone.offset(wall - DAY_MS), zone.offset(wall + DAY_MS)];
  const shows = [before, after]
    .map((offset) => wall - offset * MINUTE_MS)
    .filter((instant) => instant + zone.offset(instant) * MINUTE_MS === wall);
  if (shows.length > 0) return Math.min(...shows);
  return changeBetween({ from: wall - after * MINUTE_MS, to: wall - before * MINUTE_MS }, zone);
}

/** The first instant of the later of the two offsets that the span has at its ends. */
function changeBetween(span: { readonly from: Instant; readonly to: Instant }, zone: Zone): Instant {
  let { from, to } = span;
  const offset = zone.offset(to);
  while (to - from > 1) {
    const middle = Math.floor((from + to) / 2);
    if (zone.offset(middle) === offset) to = middle;
    else from = middle;
  }
  return to;
}
