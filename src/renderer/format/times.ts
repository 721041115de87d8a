import { DateTime } from 'luxon';

/** Such as "10:41", in the given IANA zone; `instant` in epoch ms. */
export function formatTime(instant: number, zone: string): string {
  return DateTime.fromMillis(instant, { zone }).toFormat('HH:mm');
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
