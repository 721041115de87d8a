import type { Alert } from '../../../core/alerts/alert.ts';
import type { MinuteView } from '../../../core/board/view.ts';
import { MINUTE_MS, type Span } from '../../../core/time/minute.ts';
import type { RaisedMark } from '../../charts/annotations.ts';
import { SERIES_WORDS, STATUS_SERIES } from '../../charts/series.ts';
import { valueOf, type ChartData, type SeriesId } from '../../charts/to-chart-data.ts';
import { formatCount, formatPercent } from '../../format/numbers.ts';
import { formatTime } from '../../format/times.ts';

export interface ReadOut {
  readonly time: string;
  /** What is special about the minute; empty where nothing is. */
  readonly note: string;
  readonly values: readonly { readonly series: SeriesId; readonly name: string; readonly value: string }[];
}

/** The numbers of one minute; without a cursor those of the last closed one. */
export function readOut(
  data: ChartData,
  { place, people, zone }: { readonly place: number | null; readonly people: boolean; readonly zone: string },
): ReadOut {
  const at = place ?? lastClosedPlace(data);
  const slot = data.slots[at] ?? null;
  return {
    time: formatTime(data.window.from + at * MINUTE_MS, zone),
    note: noteOf(slot),
    values: shownSeries(people).map((series) => ({
      series,
      name: SERIES_WORDS[series],
      value: formatValue(series, valueOf(series, slot)),
    })),
  };
}

/** The series in the order of the legend. */
export function shownSeries(people: boolean): readonly SeriesId[] {
  return people ? [...STATUS_SERIES, 'contacts', 'utilization'] : ['contacts'];
}

/** The last minute that is no longer forming, known or not. */
export function lastClosedPlace({ slots, forming, window }: ChartData): number {
  const end = forming === null ? slots.length : (forming.from - window.from) / MINUTE_MS;
  return Math.max(0, end - 1);
}

function noteOf(slot: MinuteView | null): string {
  if (slot === null) return 'not known';
  if (slot.forming) return 'still forming';
  return slot.origin === 'aggregate' ? 'filled in' : '';
}

/** Agents on average over the minute keep one decimal; a gap is a dash. */
export function formatValue(series: SeriesId, value: number | null): string {
  if (value === null) return '–';
  if (series === 'utilization') return formatPercent(value);
  return series === 'contacts' ? formatCount(value) : formatCount(value, 1);
}

/** The same as one sentence, for the keyboard's cursor. */
export function spokenReadOut({ time, note, values }: ReadOut): string {
  const told = values.map(({ name, value }) => `${name} ${value === '–' ? 'not known' : value}`);
  return `${time}${note === '' ? '' : `, ${note}`}: ${told.join(', ')}`;
}

/** The place that a key leads to; `undefined` for keys that mean nothing here, `null` to let go. */
export function placeAfterKey(key: string, place: number, count: number): number | null | undefined {
  const targets: Readonly<Record<string, number>> = {
    ArrowLeft: place - 1,
    ArrowDown: place - 1,
    ArrowRight: place + 1,
    ArrowUp: place + 1,
    PageDown: place - 10,
    PageUp: place + 10,
    Home: 0,
    End: count - 1,
  };
  if (key === 'Escape') return null;
  const target = targets[key];
  return target === undefined ? undefined : Math.min(count - 1, Math.max(0, target));
}

interface RaisedWhere {
  readonly campaignId: string | null;
  readonly window: Span;
}

/** The minutes of the window in which alerts of the campaign were raised; of several in one, the worst. */
export function raisedMarks(
  alerts: readonly Alert[],
  { campaignId, window }: RaisedWhere,
): readonly RaisedMark[] {
  const marks = new Map<number, RaisedMark>();
  for (const { raisedAt, severity, campaignId: of } of alerts) {
    const at = Math.floor(raisedAt / MINUTE_MS) * MINUTE_MS;
    if (of === null || of !== campaignId || at < window.from || at >= window.to) continue;
    if (marks.get(at)?.severity !== 'critical') marks.set(at, { at, severity });
  }
  return [...marks.values()].sort((a, b) => a.at - b.at);
}

/** The same in words, to follow what else the chart says; empty where nothing was raised. */
export function raisedWords(marks: readonly RaisedMark[], zone: string): string {
  if (marks.length === 0) return '';
  return ` Alerts were raised at ${marks.map(({ at }) => formatTime(at, zone)).join(', ')}.`;
}
