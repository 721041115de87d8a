import { DateTime } from 'luxon';

/** Such as "10:41", in the given IANA zone; `instant` in epoch ms. */
export function formatTime(instant: number, zone: string): string {
  const times = timesOf(zone);
  const minute = Math.floor(instant / 60_000);
  const known = times.get(minute);
  if (known !== undefined) return known;
  if (times.size >= MOST_TIMES) times.clear();
  const words = DateTime.fromMillis(instant, { zone }).toFormat('HH:mm');
  times.set(minute, words);
  return words;
}

/** Times in words by zone and minute: the same few hundred are written with every change of a table or a chart. */
const TIMES = new Map<string, Map<number, string>>();

/** More than a day has minutes. */
const MOST_TIMES = 2000;

function timesOf(zone: string): Map<number, string> {
  const known = TIMES.get(zone);
  if (known !== undefined) return known;
  const made = new Map<number, string>();
  TIMES.set(zone, made);
  return made;
}

/** Such as "10:41:07". */
export function formatSecond(instant: number, zone: string): string {
  return DateTime.fromMillis(instant, { zone }).toFormat('HH:mm:ss');
}

/** Such as "10:41", or "24 Nov 10:41" where that is not the day of `now`. */
export function formatMoment(instant: number, now: number, zone: string): string {
  const moment = DateTime.fromMillis(instant, { zone });
  return moment.toFormat(moment.hasSame(DateTime.fromMillis(now, { zone }), 'day') ? 'HH:mm' : 'd MMM HH:mm');
}

/** Such as "10:40–10:41", or only the end where the window has no beginning. */
export function formatSpan(from: number | null, to: number | null, zone: string): string | null {
  if (to === null) return null;
  return from === null
    ? `until ${formatTime(to, zone)}`
    : `${formatTime(from, zone)}–${formatTime(to, zone)}`;
}

/** Such as "2026-10-25T02:30:00+01:00": unmistakable also in the hour that comes twice. */
export function formatWithOffset(instant: number, zone: string): string {
  return DateTime.fromMillis(instant, { zone }).toFormat("yyyy-MM-dd'T'HH:mm:ssZZ");
}

/** Such as "2026-11-25-1903", for the name of a file. */
export function formatStamp(instant: number, zone: string): string {
  return DateTime.fromMillis(instant, { zone }).toFormat('yyyy-MM-dd-HHmm');
}

/** Such as "Wed 25 Nov 2026, 19:03". */
export function formatDay(instant: number, zone: string): string {
  return DateTime.fromMillis(instant, { zone }).setLocale('en').toFormat('ccc d LLL yyyy, HH:mm');
}
