import { DateTime } from 'luxon';
import type { Figure } from '../../../core/board/view.ts';
import { againstUsual } from '../../../core/history/usual-words.ts';
import type { BaselineBand, BaselineSlot, Usual } from '../../../core/history/view.ts';
import { minutesWithin, type Instant, type Span } from '../../../core/time/minute.ts';
import { formatCount, formatPercent } from '../../format/numbers.ts';
import { formatTime } from '../../format/times.ts';

/** What is known of habits that are drawn: per minute of a window, `null` where nothing is usual yet. */
export interface UsualSeries {
  readonly utilization: readonly (Usual | null)[];
  readonly contacts: readonly (Usual | null)[];
  readonly weeks: number;
}

export const NEEDS_TWO_WEEKS = 'needs two weeks of history';

/** What "usual" means, on hover. */
export const USUAL_TITLE =
  'The same weekday and time in the past weeks: the middle, and where all but the lowest and highest tenth lay';

/** The band along the minutes of a window; `null` where nothing is usual anywhere in it. */
export function usualSeries(band: BaselineBand | null, window: Span): UsualSeries | null {
  if (band === null || band.weeks === 0) return null;
  const slots = minutesWithin(window).map((minute) => slotAt(band, minute));
  const utilization = slots.map((slot) => slot?.utilization ?? null);
  const contacts = slots.map((slot) => slot?.contacts ?? null);
  const known = [...utilization, ...contacts].some((usual) => usual !== null);
  return known ? { utilization, contacts, weeks: band.weeks } : null;
}

function slotAt({ slots }: BaselineBand, at: Instant): BaselineSlot | null {
  return slots.find(({ from, to }) => at >= from && at < to) ?? null;
}

/** How a figure compares with its habit. */
export interface UsualNote {
  /** Such as "12 points below usual". */
  readonly words: string;
  /** The band and which times it is of. */
  readonly window: string;
}

/** `null` for figures without a habit, and where nothing is usual yet. */
export function usualNote(figure: Figure, band: BaselineBand | null, zone: string): UsualNote | null {
  const at = figure.from;
  const slot = band === null || at === null ? null : slotAt(band, at);
  if (slot === null || band === null) return null;
  const found = habitOf(figure, slot);
  if (found === null) return null;
  return { words: found.words, window: `${found.band} · ${timesWords(slot, zone)}` };
}

function habitOf(
  { metric, value }: Figure,
  { utilization, contacts }: BaselineSlot,
): { readonly words: string; readonly band: string } | null {
  const known = (words: string | null, usual: Usual | null, format: (value: number) => string) =>
    words === null || usual === null ? null : { words, band: bandWords(usual, format) };
  if (metric === 'utilization')
    return known(againstUsual(value, utilization, 'points'), utilization, formatPercent);
  if (metric === 'contacts-per-minute')
    return known(againstUsual(value, contacts, 'a minute'), contacts, formatCount);
  return null;
}

/** Such as "61 % to 74 %, middle 68 %". */
export function bandWords({ low, median, high }: Usual, format: (value: number) => string): string {
  return `${format(Math.round(low))} to ${format(Math.round(high))}, middle ${format(Math.round(median))}`;
}

/** Such as "Tuesdays 14:30–14:35 in 4 past weeks". */
function timesWords({ from, to, weeks }: BaselineSlot, zone: string): string {
  const day = DateTime.fromMillis(from, { zone }).toFormat('cccc');
  return `${day}s ${formatTime(from, zone)}–${formatTime(to, zone)} in ${String(weeks)} past weeks`;
}

/** What the chart's summary adds for whoever cannot see the band. `place` is the last closed minute. */
export function usualSummary(series: UsualSeries | null, place: number): string {
  if (series === null) return '';
  const usual = series.utilization[place] ?? null;
  const contacts = series.contacts[place] ?? null;
  const parts = [
    usual === null ? null : `utilization ${bandWords(usual, formatPercent)}`,
    contacts === null ? null : `contacts per minute ${bandWords(contacts, formatCount)}`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? '' : ` Usual at this weekday and time: ${parts.join('; ')}.`;
}

/** Such as "61–74 %" in a table; a dash where nothing is usual. */
export function usualCell(usual: Usual | null, unit: 'per cent' | 'count'): string {
  if (usual === null) return '–';
  const [low, high] = [Math.round(usual.low), Math.round(usual.high)];
  return unit === 'per cent'
    ? `${String(low)}–${formatPercent(high)}`
    : `${String(low)}–${formatCount(high)}`;
}
