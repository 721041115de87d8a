import { paint, type Ink, type Layer } from './painting.ts';
import { markLayer, type Severity } from './severity-mark.ts';

/** Heights of the three bars, as shares of the icon. */
const BARS: readonly number[] = [0.55, 0.95, 0.75];

/** Blue that shows on light and dark panels. */
const BAR_INK: Ink = [0xf6, 0x82, 0x3b];

const BADGE = { x: 0.69, y: 0.69, radius: 0.31 } as const;

/** A gap around the badge keeps it apart from the bars. */
const GAP = 0.09;

/**
 * The tray's icon as a bitmap of `size` by `size` pixels (BGRA, premultiplied): three bars of a chart and
 * the mark of the worst severity. Its shapes alone tell the severities apart, as macOS draws it in one colour.
 */
export function trayBitmap(size: number, worst: Severity): Buffer {
  return paint(size, [...BARS.map(bar), gap(), markLayer(worst, BADGE)]);
}

function bar(height: number, index: number): Layer {
  const left = (index + 0.12) / BARS.length;
  const right = (index + 0.88) / BARS.length;
  return { ink: BAR_INK, covers: (x, y) => x >= left && x <= right && y >= 1 - height };
}

function gap(): Layer {
  return { ink: null, covers: (x, y) => Math.hypot(x - BADGE.x, y - BADGE.y) <= BADGE.radius + GAP };
}
