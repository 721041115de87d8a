import { DateTime } from 'luxon';
import { MEASURES } from '../../../core/alerts/definitions.ts';
import { MINUTE_MS } from '../../../core/time/minute.ts';
import type { PreviewExample, RulePreview } from '../../../core/alerts/view.ts';
import { formatMinutes } from '../../format/durations.ts';
import { formatCount } from '../../format/numbers.ts';
import { formatTime } from '../../format/times.ts';

/** Where and when the words are read. */
export interface Reader {
  /** Epoch ms. */
  readonly now: number;
  /** IANA. */
  readonly zone: string;
}

/** What the rule would have done, in a sentence. */
export function previewSentence({ from, to, fired }: RulePreview, reader: Reader): string {
  if (from === null || to === null) {
    return 'No minute is stored yet to try these levels on. They will be tried on the minutes watched from now on.';
  }
  const watched = `in the ${formatMinutes((to - from) / MINUTE_MS + 1)} watched ${sinceWords(from, reader)}`;
  if (fired === 0) return `With these levels this rule would not have fired ${watched}.`;
  return `With these levels this rule would have fired ${timesWords(fired)} ${watched}.`;
}

function timesWords(count: number): string {
  if (count === 1) return 'once';
  return count === 2 ? 'twice' : `${formatCount(count)} times`;
}

/** Such as "today", "since yesterday 22:10" or "since 14 Jan 22:10". */
function sinceWords(from: number, { now, zone }: Reader): string {
  const [then, today] = [DateTime.fromMillis(from, { zone }), DateTime.fromMillis(now, { zone })];
  if (then.hasSame(today, 'day')) return 'today';
  if (then.hasSame(today.minus({ days: 1 }), 'day')) return `since yesterday ${then.toFormat('HH:mm')}`;
  return `since ${then.setLocale('en').toFormat('d LLL HH:mm')}`;
}

/** Such as "10:41 to 10:52, 11 min", or "since 10:41, still open". */
export function exampleWords({ since, until }: PreviewExample, zone: string): string {
  if (until === null) return `since ${formatTime(since, zone)}, still open`;
  const lasted = formatMinutes((until - since) / MINUTE_MS);
  return `${formatTime(since, zone)} to ${formatTime(until, zone)}, ${lasted}`;
}

/** What could not be judged; `null` where everything was known. */
export function unknownWords({ from, unknown }: RulePreview): string | null {
  if (from === null || unknown.length === 0) return null;
  const list = new Intl.ListFormat('en', { type: 'conjunction' }).format(unknown.map(nameOf));
  return `Not known in any of these minutes: ${list}. The rule could not be judged by that.`;
}

/** A measure by its id is told by its name; what is named already stays. */
function nameOf(measure: string): string {
  return Object.values(MEASURES).find(({ id }) => id === measure)?.name ?? measure;
}
