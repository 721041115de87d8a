import { percent, type Ratio } from '../metrics/ratio.ts';
import type { Span } from '../time/minute.ts';
import type { Measured, MeasureId } from './measure.ts';

/** Measures of one subject while they are put together. */
export type Measures = Partial<Record<MeasureId, Measured>>;

/** A figure of this moment without two sides. */
export function moment(value: number): Measured {
  return { value, sample: null, numerator: null, denominator: null, from: null, to: null };
}

/** A figure that covers a window. */
export function within(value: number, { from, to }: Span): Measured {
  return { ...moment(value), from, to };
}

/** A share in per cent with both sides; `null` where nothing can be divided. */
export function share(
  ratio: Ratio,
  of: { readonly span: Span | null; readonly sample: number | null },
): Measured | null {
  const value = percent(ratio);
  if (value === null) return null;
  return { value, ...ratio, sample: of.sample, from: of.span?.from ?? null, to: of.span?.to ?? null };
}

/** The given measures without those that are not known. */
export function known(measures: Readonly<Partial<Record<MeasureId, Measured | null>>>): Measures {
  return Object.fromEntries(Object.entries(measures).filter(([, measured]) => measured !== null));
}
