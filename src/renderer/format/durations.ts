const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A clock that runs up or down: "0:07", "6:12", "1:04:09". Below zero counts as zero. */
export function formatStopwatch(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const pad = (value: number): string => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / HOUR), Math.floor((seconds % HOUR) / MINUTE)];
  const tail = pad(seconds % MINUTE);
  return hours > 0 ? `${String(hours)}:${pad(minutes)}:${tail}` : `${String(minutes)}:${tail}`;
}

/** How old something is, in one unit: "4 s", "12 min", "3 h", "2 d". */
export function formatAge(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  if (seconds < MINUTE) return `${String(seconds)} s`;
  if (seconds < HOUR) return `${String(Math.floor(seconds / MINUTE))} min`;
  return seconds < DAY ? `${String(Math.floor(seconds / HOUR))} h` : `${String(Math.floor(seconds / DAY))} d`;
}

/** What is left until `instant`, rounded up so that "0:00" is never shown before its time. */
export function formatCountdown(until: number, now: number): string {
  return formatStopwatch(Math.ceil(Math.max(0, until - now) / 1000) * 1000);
}

/** A length in whole minutes: "45 min", "2 h", "5 h 20 min". */
export function formatMinutes(minutes: number): string {
  const whole = Math.max(0, Math.round(minutes));
  const [hours, rest] = [Math.floor(whole / 60), whole % 60];
  const parts = [
    hours > 0 ? `${String(hours)} h` : null,
    rest > 0 || hours === 0 ? `${String(rest)} min` : null,
  ];
  return parts.filter((part) => part !== null).join(' ');
}
