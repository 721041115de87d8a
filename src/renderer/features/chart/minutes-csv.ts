import type { MinuteView } from '../../../core/board/view.ts';
import { type CsvColumn, csvOf, utcCell } from '../../../core/export/csv.ts';
import { MINUTE_MS, type Minute } from '../../../core/time/minute.ts';
import { valueOf, type ChartData, type SeriesId } from '../../charts/to-chart-data.ts';
import { formatWithOffset } from '../../format/times.ts';
import { shownSeries } from './view-model.ts';

interface MinutesCsvContext {
  readonly campaign: string;
  /** Whether the campaign has agents by design. */
  readonly people: boolean;
  /** IANA. */
  readonly zone: string;
}

interface MinuteRow {
  readonly minute: Minute;
  /** `null` where nothing is known of the minute. */
  readonly slot: MinuteView | null;
}

/** Every minute of the chart's window, oldest first, as comma-separated values; a gap is an empty cell. */
export function minutesCsv({ window, slots }: ChartData, context: MinutesCsvContext): string {
  const rows = slots.map((slot, index) => ({ minute: window.from + index * MINUTE_MS, slot }));
  return csvOf(columnsOf(context), rows);
}

function columnsOf({ campaign, people, zone }: MinutesCsvContext): readonly CsvColumn<MinuteRow>[] {
  return [
    ['Campaign', () => campaign],
    ['Minute (UTC)', ({ minute }) => utcCell(minute)],
    ...localColumn(zone),
    ['Origin', ({ slot }) => originOf(slot)],
    ...shownSeries(people).map((series): CsvColumn<MinuteRow> => [
      HEADERS[series],
      ({ slot }) => valueOf(series, slot),
    ]),
    ['Connected (contacts)', ({ slot }) => slot?.connected ?? null],
    ['Abandoned (contacts)', ({ slot }) => slot?.abandoned ?? null],
  ];
}

/** None where it would say the same as the column of UTC. */
function localColumn(zone: string): readonly CsvColumn<MinuteRow>[] {
  return zone === 'UTC' ? [] : [[`Minute (${zone})`, ({ minute }) => formatWithOffset(minute, zone)]];
}

const HEADERS: Readonly<Record<SeriesId, string>> = {
  interacting: 'Interacting (agents, average)',
  communicating: 'Communicating (agents, average)',
  idle: 'Idle (agents, average)',
  'not-responding': 'Not responding (agents, average)',
  contacts: 'Contacts (per minute)',
  utilization: 'Utilization (per cent)',
};

/** Where the numbers come from; nothing for a minute that has none. */
function originOf(slot: MinuteView | null): string | null {
  if (slot === null || (slot.agents === null && slot.contacts === null)) return null;
  return slot.forming ? 'forming' : slot.origin;
}
