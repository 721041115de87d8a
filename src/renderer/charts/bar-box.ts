import type { Point } from './to-chart-data.ts';

/** Where a bar is drawn, px: `x` is its middle, `base` its foot and `y` its head. */
export interface BarBox {
  readonly x: number;
  readonly y: number;
  readonly base: number;
  readonly width: number;
}

/** How values become px on the chart as it is laid out now. */
export interface BarPlace {
  /** px of an instant in epoch ms. */
  readonly across: (instant: number) => number;
  /** px of a value. */
  readonly up: (value: number) => number;
  /** Width of the line along zero, px; bars stand on its middle. */
  readonly floor: number;
  /** Width of every bar, px. */
  readonly width: number;
}

/** A value that is not known has a bar of no height on the floor. */
export function barBox({ x, y, beneath }: Point, { across, up, floor, width }: BarPlace): BarBox {
  const value = y ?? 0;
  const foot = y === null ? 0 : beneath;
  const onFloor = foot === 0 && value > 0 ? floor / 2 : 0;
  return { x: across(x), y: up(foot + value), base: up(foot) - onFloor, width };
}
