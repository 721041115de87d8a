import { MEASURES } from '../../core/alerts/definitions.ts';
import type { MeasureId } from '../../core/alerts/measure.ts';
import { formatStopwatch } from '../format/durations.ts';
import { formatCount, formatPercent } from '../format/numbers.ts';

/** How the figures of rules are called where there is little room. */
export const MEASURE_LABELS: Readonly<Record<MeasureId, string>> = {
  utilization: 'Utilization',
  'contacts-per-minute': 'Contacts per minute',
  volume: 'Dialing rate',
  'connect-rate': 'Connect rate',
  'abandon-rate': 'Abandon rate',
  ready: 'Campaign-ready',
  'contacts-left': 'Contacts left',
  'contacts-left-share': 'Share of contacts left',
  'lines-used': 'Lines used',
  'calls-per-agent': 'Calls per agent',
  'on-queue': 'On queue',
  idle: 'Idle',
  'not-responding': 'Not responding',
  inactive: 'Licence inactive',
  misaligned: 'Not reachable by routing',
  waiting: 'Waiting',
  'longest-wait': 'Longest wait',
  'minutes-idle': 'Idle for',
  'minutes-interacting': 'Interacting for',
  'minutes-not-responding': 'Not responding for',
  'minutes-away': 'Away for',
};

/** A value in the measure's unit, such as "41 %", "2:05" or "14 min". */
export function formatMeasure(measure: MeasureId, value: number): string {
  switch (MEASURES[measure].unit) {
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
