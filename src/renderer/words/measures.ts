import type { MeasureDefinition, MeasureId } from '../../core/alerts/measure.ts';
import { formatStopwatch } from '../format/durations.ts';
import { formatCount, formatPercent } from '../format/numbers.ts';

interface MeasureWords {
  /** As it heads a row. */
  readonly label: string;
  readonly unit: MeasureDefinition['unit'];
}

/** How the figures of rules are called where there is little room. */
export const MEASURE_WORDS: Readonly<Record<MeasureId, MeasureWords>> = {
  utilization: { label: 'Utilization', unit: 'per cent' },
  'contacts-per-minute': { label: 'Contacts per minute', unit: 'contacts per minute' },
  volume: { label: 'Dialing rate', unit: 'per cent' },
  'connect-rate': { label: 'Connect rate', unit: 'per cent' },
  'abandon-rate': { label: 'Abandon rate', unit: 'per cent' },
  ready: { label: 'Campaign-ready', unit: 'agents' },
  'contacts-left': { label: 'Contacts left', unit: 'contacts' },
  'contacts-left-share': { label: 'Share of contacts left', unit: 'per cent' },
  'lines-used': { label: 'Lines used', unit: 'per cent' },
  'calls-per-agent': { label: 'Calls per agent', unit: 'calls' },
  'on-queue': { label: 'On queue', unit: 'agents' },
  idle: { label: 'Idle', unit: 'agents' },
  'not-responding': { label: 'Not responding', unit: 'agents' },
  inactive: { label: 'Licence inactive', unit: 'agents' },
  misaligned: { label: 'Not reachable by routing', unit: 'agents' },
  waiting: { label: 'Waiting', unit: 'interactions' },
  'longest-wait': { label: 'Longest wait', unit: 'seconds' },
  'minutes-idle': { label: 'Idle for', unit: 'minutes' },
  'minutes-interacting': { label: 'Interacting for', unit: 'minutes' },
  'minutes-not-responding': { label: 'Not responding for', unit: 'minutes' },
  'minutes-away': { label: 'Away for', unit: 'minutes' },
};

/** A value in the measure's unit, such as "41 %", "2:05" or "14 min". */
export function formatMeasure(measure: MeasureId, value: number): string {
  switch (MEASURE_WORDS[measure].unit) {
    case 'per cent':
      return formatPercent(value, decimalsOf(value));
    case 'seconds':
      return formatStopwatch(value * 1000);
    case 'minutes':
      return `${formatCount(value)}\u202fmin`;
    case 'contacts per minute':
      return `${formatCount(value, decimalsOf(value))}/min`;
    case 'contacts':
    case 'agents':
    case 'calls':
    case 'interactions':
      return formatCount(value, decimalsOf(value));
  }
}

/** Small numbers that are not whole keep one decimal; beyond that it says nothing. */
export function decimalsOf(value: number): number {
  return Number.isInteger(value) || value >= 100 ? 0 : 1;
}
