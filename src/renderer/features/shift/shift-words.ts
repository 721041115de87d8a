import { DateTime } from 'luxon';
import type { HandOverNote, ShiftView, Weekday } from '../../../core/shifts/plan.ts';
import { countOf } from '../../format/numbers.ts';
import { formatTime } from '../../format/times.ts';

export const DAY_WORDS: Readonly<Record<Weekday, string>> = {
  1: 'Monday',
  2: 'Tuesday',
  3: 'Wednesday',
  4: 'Thursday',
  5: 'Friday',
  6: 'Saturday',
  7: 'Sunday',
};

/** Where and when the words are read. */
export interface Reader {
  /** Epoch ms. */
  readonly now: number;
  /** IANA. */
  readonly zone: string;
}

/** Why the shift is on or over, and until when, in a sentence or two. */
export function shiftSentence({ on, why, until }: ShiftView, reader: Reader): string {
  const end = until === null ? null : momentWords(until, reader);
  switch (why) {
    case 'no-plan':
      return 'No hours are planned, so alerts are told at any time.';
    case 'plan':
      if (on) return end === null ? 'By your plan.' : `By your plan, until ${end}.`;
      return end === null ? 'By your plan; no next shift is planned.' : `By your plan, until ${end}.`;
    case 'override':
      if (end === null) return `You switched it ${on ? 'on' : 'off'}. It stays so until you switch it back.`;
      return on
        ? `You switched it on. It goes on until your plan ends it ${at(end)}.`
        : `You switched it off. Your plan begins the next one ${at(end)}.`;
  }
}

function at(moment: string): string {
  return /^\d/.test(moment) ? `at ${moment}` : moment;
}

/** Such as "16:30", "tomorrow 08:00" or "Mon 30 Nov 08:00". */
export function momentWords(instant: number, { now, zone }: Reader): string {
  const [then, today] = [DateTime.fromMillis(instant, { zone }), DateTime.fromMillis(now, { zone })];
  const time = formatTime(instant, zone);
  if (then.hasSame(today, 'day')) return time;
  if (then.hasSame(today.plus({ days: 1 }), 'day')) return `tomorrow ${time}`;
  return `${then.setLocale('en').toFormat('ccc d LLL')} ${time}`;
}

/** What stands on a note in the list: "Wed 15 Jan, 06:00–14:00". */
export function noteTitle({ from, to }: HandOverNote, zone: string): string {
  const day = DateTime.fromMillis(from, { zone }).setLocale('en').toFormat('ccc d LLL');
  return `${day}, ${formatTime(from, zone)}–${formatTime(to, zone)}`;
}

/** Such as "12 alerts, 9 acknowledged". */
export function noteFacts({ raised, acknowledged, organization }: HandOverNote): string {
  return `${organization} · ${countOf(raised, 'alert')}, ${acknowledged} acknowledged`;
}

/** A file name that sorts by day: "hand-over-2025-01-15-1400.txt". */
export function noteFileName({ to }: HandOverNote, zone: string): string {
  return `hand-over-${DateTime.fromMillis(to, { zone }).toFormat('yyyy-MM-dd-HHmm')}.txt`;
}
