import type { Instant } from '../time/minute.ts';
import type { Alert } from './alert.ts';
import type { Notice } from './state.ts';

/** A native notification shows about four lines: three names and how many more there are. */
const NAMED = 3;

/**
 * One notice for all alerts of a moment, worst first and at least one. Its severity is that of the worst.
 */
export function noticeOf(alerts: readonly Alert[], now: Instant): Notice {
  const [first, ...others] = alerts;
  if (first === undefined) throw new Error('A notice tells at least one alert.');
  return {
    id: `${now} ${first.id}`,
    severity: first.severity,
    title: others.length === 0 ? headlineOf(first) : countsOf(alerts),
    body: others.length === 0 ? bodyOf(first) : listOf(alerts),
    alertIds: alerts.map(({ id }) => id),
    campaignId: others.every(({ campaignId }) => campaignId === first.campaignId) ? first.campaignId : null,
  };
}

/** What is wrong with whom, such as "Low utilization: Spring renewal". */
export function headlineOf({ ruleName, subject }: Alert): string {
  return subject.kind === 'connection' ? ruleName : `${ruleName}: ${subject.name}`;
}

function bodyOf({ explanation: { what, cause, check } }: Alert): string {
  const why = cause === null ? null : `${cause.title}: ${cause.detail}`;
  return [what, why, check].filter((line) => line !== null && line !== '').join('\n');
}

/** Such as "3 alerts: 2 critical", "2 critical alerts" or "4 warnings". */
function countsOf(alerts: readonly Alert[]): string {
  const critical = alerts.filter(({ severity }) => severity === 'critical').length;
  if (critical === alerts.length) return `${critical} critical alerts`;
  return critical === 0 ? `${alerts.length} warnings` : `${alerts.length} alerts: ${critical} critical`;
}

function listOf(alerts: readonly Alert[]): string {
  const more = alerts.length - NAMED;
  const lines = alerts.slice(0, NAMED).map(headlineOf);
  return [...lines, ...(more > 0 ? [`and ${more} more`] : [])].join('\n');
}
