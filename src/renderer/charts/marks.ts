import type { BarElement, Chart, ChartMeta, Plugin } from 'chart.js';
import { MinuteBars } from './minute-bars.ts';
import type { Point } from './to-chart-data.ts';

/** How much of a bar's colour is left while its minute forms. */
const PALE = 0.45;
const LONELY_RADIUS = 2.5;

const DASH = [3, 3];

/**
 * Draws bars, the end of a line that still forms, and points that no line reaches. What differs from minute to minute is decided here and
 * not by an option per point: options that depend on the point cost more than all the rest of a shift.
 */
export const marks: Plugin = {
  id: 'marks',
  beforeDatasetDraw: (chart, { index, meta }) => {
    const points = pointsOf(chart, index);
    if (meta.type === MinuteBars.id) drawBars(chart, meta, points);
    else drawLine(chart, meta, points);
    return false;
  },
  afterDatasetDraw: (chart, { index, meta }) => {
    if (meta.type === 'line') drawLonely(chart, meta, pointsOf(chart, index));
  },
};

function pointsOf(chart: Chart, index: number): readonly Point[] {
  return (chart.data.datasets[index]?.data ?? []) as unknown as readonly Point[];
}

function drawBars(chart: Chart, { data }: ChartMeta, points: readonly Point[]): void {
  const { ctx, chartArea } = chart;
  within(chart, chartArea, () => {
    (data as unknown as readonly BarElement[]).forEach((bar, place) => {
      const point = points[place];
      if (point === undefined || point.y === null) return;
      const { x, y, base, width } = bar as unknown as Box;
      ctx.globalAlpha = point.forming ? PALE : 1;
      ctx.fillStyle = bar.options.backgroundColor;
      ctx.fillRect(x - width / 2, Math.min(y, base), width, Math.abs(base - y));
    });
  });
}

/** The line is solid up to its last closed minute and dashed beyond. */
function drawLine(chart: Chart, meta: ChartMeta, points: readonly Point[]): void {
  const { top, bottom, left, right } = chart.chartArea;
  const first = points.findIndex(({ forming }) => forming);
  const turn = meta.data[first - 1]?.x ?? (first === 0 ? left : right);
  const height = bottom - top;
  within(chart, { left, top, width: turn - left, height }, () => {
    meta.controller.draw();
  });
  if (turn >= right || meta.dataset === undefined) return;
  const { options } = meta.dataset;
  within(chart, { left: turn, top, width: right - turn, height }, () => {
    Object.assign(meta.dataset ?? {}, { options: { ...options, borderDash: DASH } });
    meta.controller.draw();
  });
  Object.assign(meta.dataset, { options });
}

interface Area {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Lines may reach over the upper and the lower edge by half their width, as the library has it. */
const OVERLAP = 2;

function within({ ctx }: Chart, { left, top, width, height }: Area, draw: () => void): void {
  ctx.save();
  ctx.beginPath();
  ctx.rect(left, top - OVERLAP, width, height + 2 * OVERLAP);
  ctx.clip();
  draw();
  ctx.restore();
}

/** Where a bar is; read as it is, as nothing is animated. */
interface Box {
  readonly x: number;
  readonly y: number;
  readonly base: number;
  readonly width: number;
}

function drawLonely({ ctx }: Chart, { data, dataset }: ChartMeta, points: readonly Point[]): void {
  const colour: unknown = dataset?.options.backgroundColor;
  ctx.save();
  if (typeof colour === 'string') ctx.fillStyle = colour;
  points.forEach(({ lonely }, place) => {
    const element = data[place];
    if (!lonely || element === undefined) return;
    ctx.beginPath();
    ctx.arc(element.x, element.y, LONELY_RADIUS, 0, 2 * Math.PI);
    ctx.fill();
  });
  ctx.restore();
}
