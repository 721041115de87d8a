import { DateTime } from 'luxon';

/** Such as "10:41", in the given IANA zone; `instant` in epoch ms. */
export function formatTime(instant: number, zone: string): string {
  return DateTime.fromMillis(instant, { zone }).toFormat('HH:mm');
}

/** Such as "10:41:07". */
export function formatSecond(instant: number, zone: string): string {
  return DateTime.fromMillis(instant, { zone }).toFormat('HH:mm:ss');
}

/** Such as "10:40–10:41", or only the end where the window has no beginning. */
export function formatSpan(from: number | null, to: number | null, zone: string): string | null {
  if (to === null) return null;
  return from === null
    ? `until ${formatTime(to, zone)}`
    : `${formatTime(from, zone)}–${formatTime(to, zone)}`;
}
