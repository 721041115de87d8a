import type { ChartDataset } from 'chart.js';
import type { Usual } from '../../core/history/view.ts';
import type { Palette } from './palette.ts';
import { SERIES_WORDS, STATUS_SERIES } from './series.ts';
import { usualDatasets } from './usual-band.ts';
import type { ChartData, Point, SeriesId } from './to-chart-data.ts';

declare module 'chart.js' {
  interface ChartTypeRegistry {
    /** See `minute-bars.ts`. */
    minuteBars: ChartTypeRegistry['bar'];
  }
}

export type FloorDataset = ChartDataset<'minuteBars' | 'line', Point[]>;

/** Above this many minutes bars are thinner than their gaps would be, so they touch. */
const BARS_WITH_GAPS = 90;

/** The datasets in drawing order: lines over bars. Without people only the contacts are drawn. */
export function datasetsOf(
  data: ChartData,
  palette: Palette,
  { people, usual }: { readonly people: boolean; readonly usual: readonly (Usual | null)[] | null },
): FloorDataset[] {
  const bars = STATUS_SERIES.map((series) => barOf(series, data, palette));
  const contacts = lineOf('contacts', data, palette);
  const habits =
    usual === null
      ? []
      : usualDatasets(data, palette, { series: people ? 'utilization' : 'contacts', usual });
  return people
    ? [lineOf('utilization', data, palette), contacts, ...bars, ...habits]
    : [contacts, ...habits];
}

function barOf(series: SeriesId, { series: points, slots }: ChartData, palette: Palette): FloorDataset {
  const colour = palette.series[series];
  return {
    type: 'minuteBars',
    label: SERIES_WORDS[series],
    data: points[series],
    yAxisID: 'counts',
    order: 2,
    backgroundColor: colour,
    // Bars that touch overlap by a hair, or else the seams between them would shimmer.
    barPercentage: slots.length <= BARS_WITH_GAPS ? 0.86 : 1.3,
  };
}

function lineOf(
  series: 'contacts' | 'utilization',
  { series: points, slots }: ChartData,
  palette: Palette,
): FloorDataset {
  const colour = palette.series[series];
  return {
    type: 'line',
    label: SERIES_WORDS[series],
    data: points[series],
    yAxisID: series === 'contacts' ? 'counts' : 'percent',
    order: series === 'contacts' ? 1 : 0,
    borderColor: colour,
    backgroundColor: colour,
    borderWidth: lineWidth(series, slots.length),
    borderJoinStyle: 'round',
    spanGaps: false,
    pointRadius: 0,
    pointHoverRadius: 4,
    pointHitRadius: 0,
  };
}

/** Utilization leads; over many minutes both lines are thinner, or else they would be one smear. */
function lineWidth(series: 'contacts' | 'utilization', minutes: number): number {
  const wide = minutes <= BARS_WITH_GAPS;
  if (series === 'contacts') return wide ? 1.6 : 1.1;
  return wide ? 2.4 : 1.7;
}
