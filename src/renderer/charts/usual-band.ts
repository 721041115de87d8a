import type { Usual } from '../../core/history/view.ts';
import { MINUTE_MS } from '../../core/time/minute.ts';
import { formatCount } from '../format/numbers.ts';
import type { FloorDataset } from './datasets.ts';
import { faded, type Palette } from './palette.ts';
import { niceCeiling, type ChartData, type Point, type SeriesId } from './to-chart-data.ts';

/** What the middle line of the band is called; its edges are part of it and have no name of their own. */
export const USUAL_WORDS = 'Usual';
const EDGE = 'Usual, edge';

export interface UsualPoint extends Point {
  readonly usual: Usual | null;
}

/** Whether a dataset is only an edge of the band, which is not read out by itself. */
export function isEdge(label: string | undefined): boolean {
  return label === EDGE;
}

/** The chart with an axis that has room for the band too. */
export function withRoom(data: ChartData, usual: readonly (Usual | null)[]): ChartData {
  const high = Math.max(0, ...usual.map((each) => each?.high ?? 0));
  return { ...data, countCeiling: Math.max(data.countCeiling, niceCeiling(high)) };
}

interface Band {
  readonly series: Extract<SeriesId, 'utilization' | 'contacts'>;
  /** By minute of the window. */
  readonly usual: readonly (Usual | null)[];
}

/**
 * Where most of the past minutes of the same weekday and time lay, behind the lines: the middle and both edges,
 * with a value per minute like every other series, so that one cursor fits all.
 */
export function usualDatasets(data: ChartData, palette: Palette, { series, usual }: Band): FloorDataset[] {
  const colour = palette.series[series];
  const line = (side: keyof Usual, rest: Partial<FloorDataset>): FloorDataset =>
    ({
      type: 'line',
      data: usual.map((each, place) => pointOf(each, side, data.window.from + (place + 0.5) * MINUTE_MS)),
      yAxisID: series === 'contacts' ? 'counts' : 'percent',
      order: 1.5,
      spanGaps: false,
      stepped: 'middle',
      pointRadius: 0,
      pointHoverRadius: 0,
      pointHitRadius: 0,
      borderWidth: 0,
      borderColor: 'transparent',
      backgroundColor: faded(colour, 0.16),
      ...rest,
    }) as FloorDataset;
  return [
    line('median', {
      label: USUAL_WORDS,
      borderWidth: 1.1,
      borderColor: faded(colour, 0.6),
      borderDash: [2, 3],
    }),
    line('high', { label: EDGE, fill: '+1' }),
    line('low', { label: EDGE }),
  ];
}

function pointOf(usual: Usual | null, side: keyof Usual, x: number): UsualPoint {
  return { x, y: usual?.[side] ?? null, forming: false, lonely: false, beneath: 0, usual };
}

/** Such as "Usual: 61 to 74, middle 68". */
export function usualWords(usual: Usual | null): string {
  if (usual === null) return `${USUAL_WORDS}: not known`;
  const [low, high, middle] = [usual.low, usual.high, usual.median].map((value) =>
    formatCount(Math.round(value)),
  );
  return `${USUAL_WORDS}: ${String(low)} to ${String(high)}, middle ${String(middle)}`;
}
