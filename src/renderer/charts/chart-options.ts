import type { ChartOptions, TooltipItem } from 'chart.js';
import type { Usual } from '../../core/history/view.ts';
import type { ChartLayout, ChartRange } from '../../core/settings/preferences.ts';
import { MINUTE_MS } from '../../core/time/minute.ts';
import { formatCount, formatPercent } from '../format/numbers.ts';
import { formatTime } from '../format/times.ts';
import { annotationsOf, type RaisedMark } from './annotations.ts';
import type { Palette } from './palette.ts';
import { SERIES_WORDS } from './series.ts';
import { timeTicks } from './time-ticks.ts';
import { isEdge, usualWords, USUAL_WORDS, type UsualPoint } from './usual-band.ts';
import type { ChartData } from './to-chart-data.ts';

export interface ChartLook {
  readonly layout: Exclude<ChartLayout, 'table'>;
  readonly range: ChartRange;
  readonly zone: string;
  readonly palette: Palette;
  /** Alerts that were raised; those outside the window are not drawn. */
  readonly raised: readonly RaisedMark[];
  /** What is usual, by minute of the window; `null` = nothing is, or it is not wanted. */
  readonly usual: readonly (Usual | null)[] | null;
  /** Whether the campaign has agents; without them there is no right axis. */
  readonly people: boolean;
}

const FONT = { family: "'Inter Variable', system-ui, sans-serif", size: 11 };

/** Everything but the data. The right axis is always 0 to 100, the left always begins at 0. */
export function chartOptions(data: ChartData, look: ChartLook): ChartOptions<'minuteBars' | 'line'> {
  return {
    animation: false,
    parsing: false,
    normalized: true,
    maintainAspectRatio: false,
    color: look.palette.text,
    font: FONT,
    layout: { padding: { top: 6 } },
    interaction: { mode: 'index', intersect: false },
    scales: scalesOf(data, look),
    plugins: {
      tooltip: tooltipOf(look),
      annotation: { clip: true, annotations: annotationsOf(data, look) },
    },
  };
}

function scalesOf(
  data: ChartData,
  look: ChartLook,
): NonNullable<ChartOptions<'minuteBars' | 'line'>['scales']> {
  const time = timeAxis(data, look);
  return look.people
    ? { x: time, counts: countAxis(data, look), percent: percentAxis(look) }
    : { x: time, counts: countAxis(data, look) };
}

function timeAxis({ window }: ChartData, { range, zone, palette }: ChartLook) {
  return {
    type: 'time' as const,
    min: window.from,
    max: window.to,
    offset: false,
    // The ticks are ours; a coarse unit leaves the scale next to none to make.
    time: { unit: 'day' as const },
    grid: { display: false },
    border: { color: palette.line },
    afterBuildTicks: (axis: { ticks: { value: number }[] }) => {
      axis.ticks = timeTicks(window, range, zone).map((value) => ({ value }));
    },
    ticks: {
      color: palette.axis,
      font: FONT,
      maxRotation: 0,
      // Times are all as wide.
      sampleSize: 2,
      autoSkipPadding: 18,
      callback: (value: string | number) => formatTime(Number(value), zone),
    },
  };
}

function countAxis({ countCeiling }: ChartData, { layout, palette, people }: ChartLook) {
  return {
    type: 'linear' as const,
    position: 'left' as const,
    ...(layout === 'stacked' ? { stack: 'panels', stackWeight: 3, weight: 1 } : {}),
    min: 0,
    max: countCeiling,
    grid: { color: palette.grid, tickLength: 4 },
    border: { display: false },
    title: titleOf(countTitle(people, layout), palette.axis),
    ticks: { stepSize: countCeiling / 5, color: palette.axis, font: FONT, precision: 0 },
  };
}

/** A panel of the stacked layout is too low for long words. */
function countTitle(people: boolean, layout: ChartLook['layout']): string {
  if (!people) return 'contacts per min';
  return layout === 'stacked' ? 'agents · per min' : 'agents · contacts per min';
}

function percentAxis({ layout, palette }: ChartLook) {
  const stacked = layout === 'stacked';
  return {
    type: 'linear' as const,
    position: stacked ? ('left' as const) : ('right' as const),
    ...(stacked ? { stack: 'panels', stackWeight: 2, weight: 2, offset: true } : {}),
    min: 0,
    max: 100,
    grid: { color: palette.grid, drawOnChartArea: stacked, tickLength: 4 },
    border: { display: false },
    title: titleOf('utilization %', palette.series.utilization),
    ticks: { stepSize: stacked ? 25 : 20, color: palette.series.utilization, font: FONT },
  };
}

function titleOf(text: string, color: string) {
  return { display: true, text, color, font: FONT, padding: 2 };
}

function tooltipOf({ palette, zone }: ChartLook) {
  return {
    backgroundColor: palette.surface,
    borderColor: palette.line,
    borderWidth: 1,
    titleColor: palette.text,
    bodyColor: palette.text,
    titleFont: { ...FONT, size: 12, weight: 600 },
    bodyFont: { ...FONT, size: 12 },
    padding: 10,
    boxPadding: 5,
    boxWidth: 9,
    boxHeight: 9,
    cornerRadius: 8,
    caretSize: 0,
    caretPadding: 12,
    filter: ({ dataset }: TooltipItem<'minuteBars' | 'line'>) => !isEdge(dataset.label),
    callbacks: {
      title: (items: TooltipItem<'minuteBars' | 'line'>[]) => minuteWords(items[0], zone),
      label: (item: TooltipItem<'minuteBars' | 'line'>) => valueWords(item),
    },
  };
}

function minuteWords(item: TooltipItem<'minuteBars' | 'line'> | undefined, zone: string): string {
  const x = item?.parsed.x ?? null;
  if (item === undefined || x === null) return '';
  const minute = Math.floor(x / MINUTE_MS) * MINUTE_MS;
  const forming = (item.raw as { readonly forming?: boolean }).forming === true;
  return `${formatTime(minute, zone)}${forming ? ' · still forming' : ''}`;
}

function valueWords({ dataset, parsed, raw }: TooltipItem<'minuteBars' | 'line'>): string {
  const name = dataset.label ?? '';
  if (name === USUAL_WORDS) return usualWords((raw as UsualPoint).usual);
  if (parsed.y === null) return `${name}: not known`;
  if (name === SERIES_WORDS.utilization) return `${name}: ${formatPercent(parsed.y)}`;
  return `${name}: ${formatCount(parsed.y, name === SERIES_WORDS.contacts ? 0 : 1)}`;
}
