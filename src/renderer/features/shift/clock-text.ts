export const DAY_MINUTES = 1_440;

/** Hours and minutes as people write them: "8", "8:30", "8.30", "0830", "08:30". */
const CLOCK = /^(\d{1,2})(?:[:.]?(\d{2}))?$/;

/** Minutes since midnight; `null` where the text is no time of day. "24:00" is the end of the day. */
export function minuteOfText(text: string): number | null {
  const match = CLOCK.exec(text.trim());
  if (match === null) return null;
  const [hours, minutes] = [Number(match[1]), Number(match[2] ?? '0')];
  const minute = hours * 60 + minutes;
  return minutes < 60 && minute <= DAY_MINUTES ? minute : null;
}

/** Such as "08:30"; beyond midnight it is the next day's clock. */
export function textOfMinute(minute: number): string {
  const within = minute % DAY_MINUTES;
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `${pad(Math.floor(within / 60))}:${pad(within % 60)}`;
}
