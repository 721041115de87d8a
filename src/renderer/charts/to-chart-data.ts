import type { MinuteView } from '../../core/board/view.ts';
import type { ChartRange } from '../../core/settings/preferences.ts';
import { MINUTE_MS, minutesWithin, type Minute, type Span } from '../../core/time/minute.ts';

export type SeriesId =
  'interacting' | 'communicating' | 'idle' | 'not-responding' | 'contacts' | 'utilization';

/** One value of one series. */
export interface Point {
  /** The middle of the minute in epoch ms, so that a bar covers its minute. */
  readonly x: number;
  /** `null` = not known: a gap, never a zero. */
  readonly y: number | null;
  readonly forming: boolean;
  /** Between two gaps, so that no line leads to it. */
  readonly lonely: boolean;
  /** The sum of what its bar stands on, 0 for lines. */
  readonly beneath: number;
}

export interface ChartData {
  readonly window: Span;
  /** One place per minute of the window, ascending; `null` where nothing is known of it. */
  readonly slots: readonly (MinuteView | null)[];
  readonly series: Readonly<Record<SeriesId, Point[]>>;
  /** The end of the left axis: a multiple of five, so that both axes share their grid lines. */
  readonly countCeiling: number;
  /** The minutes that may still change; `null` where every minute is closed. */
  readonly forming: Span | null;
  /** Stretches filled in from the platform's aggregates instead of watched live. */
  readonly filledIn: readonly Span[];
}

const RANGE_MINUTES: Readonly<Record<ChartRange, number>> = { '15m': 15, '1h': 60, '4h': 240, shift: 480 };

/**
 * What the chart draws: every minute of the range up to the newest one, with gaps left as gaps.
 * `closedMinute` moves the end along while no minute comes in. `null` where there is nothing yet.
 */
export function toChartData(
  minutes: readonly MinuteView[],
  { range, closedMinute }: { readonly range: ChartRange; readonly closedMinute: Minute | null },
): ChartData | null {
  const newest = Math.max(minutes.at(-1)?.minute ?? -Infinity, closedMinute ?? -Infinity);
  if (newest === -Infinity) return null;
  const to = newest + MINUTE_MS;
  const window = { from: to - RANGE_MINUTES[range] * MINUTE_MS, to };
  const known = new Map(minutes.map((minute) => [minute.minute, minute]));
  const slots = minutesWithin(window).map((minute) => known.get(minute) ?? null);
  const series = seriesOf(slots, window.from);
  return {
    window,
    slots,
    series,
    countCeiling: niceCeiling(highest(slots)),
    forming: formingSpan(slots, window),
    filledIn: runsOf(slots, window.from, (slot) => slot.origin === 'aggregate'),
  };
}

const READ: Readonly<Record<SeriesId, (minute: MinuteView) => number | null>> = {
  interacting: ({ agents }) => agents?.interacting ?? null,
  communicating: ({ agents }) => agents?.communicating ?? null,
  idle: ({ agents }) => agents?.idle ?? null,
  'not-responding': ({ agents }) => agents?.notResponding ?? null,
  contacts: ({ contacts }) => contacts,
  utilization: ({ utilization }) => utilization,
};

/** The value of one series in one minute; `null` = not known. */
export function valueOf(series: SeriesId, minute: MinuteView | null): number | null {
  return minute === null ? null : READ[series](minute);
}

function seriesOf(slots: ChartData['slots'], from: number): Record<SeriesId, Point[]> {
  const points = (series: SeriesId, beneath?: readonly Point[]): Point[] => {
    const values = slots.map((slot) => valueOf(series, slot));
    return values.map((y, index) => ({
      x: from + (index + 0.5) * MINUTE_MS,
      y,
      forming: slots[index]?.forming ?? false,
      lonely: y !== null && (values[index - 1] ?? null) === null && (values[index + 1] ?? null) === null,
      beneath: topOf(beneath?.[index]),
    }));
  };
  const interacting = points('interacting');
  const communicating = points('communicating', interacting);
  const idle = points('idle', communicating);
  return {
    ...{ interacting, communicating, idle, 'not-responding': points('not-responding', idle) },
    contacts: points('contacts'),
    utilization: points('utilization'),
  };
}

/** Where the next bar of the same minute stands. */
function topOf(bar: Point | undefined): number {
  return bar === undefined ? 0 : bar.beneath + (bar.y ?? 0);
}

/** The highest stack or line of the window. */
function highest(slots: ChartData['slots']): number {
  return slots.reduce((high, slot) => Math.max(high, agentsIn(slot) ?? 0, slot?.contacts ?? 0), 0);
}

/** All agents on queue in a minute; `null` = not known. */
export function agentsIn(slot: MinuteView | null): number | null {
  const agents = slot?.agents ?? null;
  if (agents === null) return null;
  const { interacting, communicating, idle, notResponding } = agents;
  return interacting + communicating + idle + notResponding;
}

/** The least of 5, 10, 15, 20, 25, 30, 40, 50 × a power of ten that leaves some air above `high`. */
export function niceCeiling(high: number): number {
  const wanted = Math.max(high * 1.06, 1);
  for (let scale = 1; ; scale *= 10) {
    const found = [5, 10, 15, 20, 25, 30, 40, 50].find((step) => step * scale >= wanted);
    if (found !== undefined) return found * scale;
  }
}

function formingSpan(slots: ChartData['slots'], window: Span): Span | null {
  const first = slots.findIndex((slot) => slot?.forming === true);
  return first < 0 ? null : { from: window.from + first * MINUTE_MS, to: window.to };
}

function runsOf(
  slots: ChartData['slots'],
  from: number,
  belongs: (slot: MinuteView) => boolean,
): readonly Span[] {
  const runs: Span[] = [];
  slots.forEach((slot, index) => {
    if (slot === null || !belongs(slot)) return;
    const start = from + index * MINUTE_MS;
    const last = runs.at(-1);
    if (last?.to === start) runs[runs.length - 1] = { from: last.from, to: start + MINUTE_MS };
    else runs.push({ from: start, to: start + MINUTE_MS });
  });
  return runs;
}
