import type { Severity } from '../board/view.ts';

/*
 * The levels that colour tiles, rows and the chart, and that the rules that come with the app start from:
 * what is red and what raises an alert cannot drift apart.
 */

/** Below this share of live answers an abandon rate is chance: 1 of 8 must page nobody. */
export const ABANDON_MINIMUM_SAMPLE = 50;

/** Per cent. The legal limit is 3 % in several countries; 2 % leaves time to act. */
export const ABANDON_WARNING = 2;
export const ABANDON_CRITICAL = 3;

/** Per cent. The guide's level for idle staff, and the level from which on people tire. */
export const UTILIZATION_LOW = 50;
export const UTILIZATION_HIGH = 90;

/** Per cent of the list. With less to go it is nearly exhausted. */
export const LIST_NEARLY_EXHAUSTED = 5;

export function abandonSeverity(rate: number | null): Severity {
  if (rate === null) return 'unknown';
  if (rate >= ABANDON_CRITICAL) return 'critical';
  return rate >= ABANDON_WARNING ? 'warning' : 'ok';
}

/** Low utilization counts only while the campaign runs: an idle floor beside a stopped dialer is expected. */
export function utilizationSeverity(utilization: number | null, running: boolean): Severity {
  if (!running) return 'none';
  if (utilization === null) return 'unknown';
  if (utilization < UTILIZATION_LOW) return 'critical';
  return utilization >= UTILIZATION_HIGH ? 'warning' : 'ok';
}

const ORDER: readonly Severity[] = ['critical', 'warning', 'ok', 'unknown', 'none'];

/** The worst of several; `none` where there are none. */
export function worst(severities: readonly Severity[]): Severity {
  return ORDER.find((severity) => severities.includes(severity)) ?? 'none';
}

/** Sorts worst first. */
export function severityRank(severity: Severity): number {
  return ORDER.indexOf(severity);
}
