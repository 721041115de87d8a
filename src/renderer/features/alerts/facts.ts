import type { Fact } from '../../../core/alerts/alert.ts';
import { formatCount } from '../../format/numbers.ts';
import { formatSpan } from '../../format/times.ts';
import { decimalsOf, formatMeasure, MEASURE_LABELS } from '../../words/measures.ts';

/** One compared number in words, with both sides and both levels. */
export interface FactRow {
  readonly label: string;
  readonly value: string;
  /** Numerator and denominator, such as "9 / 22"; `null` where the measure has none. */
  readonly sides: string | null;
  /** Such as "10:40–10:41 · sample of 477"; `null` for a figure of its moment without a sample. */
  readonly window: string | null;
  /** At which level the alert is raised, and at which it ends. */
  readonly set: string;
  readonly clear: string;
}

export function factRow({ measure, measured, side, set, clear }: Fact, zone: string): FactRow {
  const above = side === 'above';
  return {
    label: MEASURE_LABELS[measure],
    value: formatMeasure(measure, measured.value),
    sides: sidesOf(measured),
    window: windowOf(measured, zone),
    set: `${above ? '≥' : '<'} ${formatMeasure(measure, set)}`,
    clear: `${above ? '<' : '≥'} ${formatMeasure(measure, clear)}`,
  };
}

function sidesOf({ numerator, denominator }: Fact['measured']): string | null {
  if (numerator === null || denominator === null) return null;
  return `${precise(numerator)} / ${precise(denominator)}`;
}

function windowOf({ from, to, sample }: Fact['measured'], zone: string): string | null {
  const parts = [
    formatSpan(from, to, zone),
    sample === null ? null : `sample of ${formatCount(sample)}`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(' · ');
}

function precise(value: number): string {
  return formatCount(value, decimalsOf(value));
}
