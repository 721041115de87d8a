import type { AttentionSummary } from '../../core/alerts/summary.ts';
import type { Ink, Layer } from './painting.ts';

export type Severity = AttentionSummary['worst'];

interface Mark {
  readonly ink: Ink;
  /** Within a circle of radius 1 around 0. */
  readonly covers: (x: number, y: number) => boolean;
}

/** Each has a shape of its own, so that colour is never needed, and a colour that shows on any panel. */
const MARKS: Readonly<Record<Severity, Mark>> = {
  critical: { ink: [0x48, 0x43, 0xe0], covers: (x, y) => y <= 0.75 && Math.abs(x) <= (y + 1) / 1.75 },
  warning: { ink: [0x0c, 0x72, 0xbd], covers: (x, y) => Math.abs(x) + Math.abs(y) <= 1 },
  ok: { ink: [0x59, 0x95, 0x2c], covers: (x, y) => Math.hypot(x, y) <= 0.72 },
  unknown: {
    ink: [0x8b, 0x80, 0x78],
    covers: (x, y) => Math.hypot(x, y) <= 0.85 && Math.hypot(x, y) >= 0.5,
  },
};

export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** The mark of a severity at a place of the picture: triangle, diamond, dot or hollow ring. */
export function markLayer(severity: Severity, { x, y, radius }: Spot): Layer {
  const { ink, covers } = MARKS[severity];
  return { ink, covers: (px, py) => covers((px - x) / radius, (py - y) / radius) };
}
