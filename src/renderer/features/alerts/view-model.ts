import { statusOf, type Alert, type AlertStatus } from '../../../core/alerts/alert.ts';
import type { AlertSeverity } from '../../../core/alerts/rule.ts';
import type { AlertsView, HistoryQuery } from '../../../core/alerts/view.ts';
import type { Instant } from '../../../core/time/minute.ts';
import { formatAge } from '../../format/durations.ts';
import { countOf } from '../../format/numbers.ts';
import { formatMoment, formatTime } from '../../format/times.ts';
import { RESOLUTION_WORDS } from '../../words/alerts.ts';

/** What narrows the inbox down. */
export interface InboxFilter {
  readonly text: string;
  readonly severity: AlertSeverity | 'all';
}

export const NO_FILTER: InboxFilter = { text: '', severity: 'all' };

/** How many alerts concern something, and how bad the worst is. */
export interface AlertCount {
  readonly count: number;
  readonly worst: AlertSeverity;
}

/**
 * The last snooze that has run out by `now`; 0 = none has. Taken as the time it gives every alert the
 * same status as `now` does, and changes only when a status does.
 */
export function lastStatusChange(alerts: readonly Alert[], now: Instant): Instant {
  const ends = alerts.map(({ snoozedUntil }) => snoozedUntil ?? 0);
  return Math.max(0, ...ends.filter((end) => end <= now));
}

/** The alerts of one status, in the order they came. */
export function withStatus(alerts: readonly Alert[], status: AlertStatus, now: Instant): readonly Alert[] {
  return alerts.filter((alert) => statusOf(alert, now) === status);
}

/** Open alerts in all; `null` where there is none. */
export function countOpen(alerts: readonly Alert[], now: Instant): AlertCount | null {
  return countAll(withStatus(alerts, 'open', now));
}

/** Open alerts by campaign. */
export function countByCampaign(alerts: readonly Alert[], now: Instant): ReadonlyMap<string, AlertCount> {
  const open = withStatus(alerts, 'open', now);
  const ids = new Set(open.map(({ campaignId }) => campaignId).filter((id) => id !== null));
  return new Map(
    [...ids].flatMap((id) => {
      const found = countAll(open.filter(({ campaignId }) => campaignId === id));
      return found === null ? [] : [[id, found] as const];
    }),
  );
}

function countAll(alerts: readonly Alert[]): AlertCount | null {
  if (alerts.length === 0) return null;
  const critical = alerts.some(({ severity }) => severity === 'critical');
  return { count: alerts.length, worst: critical ? 'critical' : 'warning' };
}

/** Alerts of the wanted severity in which every word of the text is found. */
export function filterAlerts(alerts: readonly Alert[], { text, severity }: InboxFilter): readonly Alert[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return alerts.filter(
    (alert) =>
      (severity === 'all' || alert.severity === severity) &&
      words.every((word) => searchable(alert).includes(word)),
  );
}

function searchable({ ruleName, subject, explanation, acknowledged }: Alert): string {
  const { what, cause, people } = explanation;
  const parts = [ruleName, subject.name, what, cause?.title ?? '', acknowledged?.note ?? '', ...people];
  return parts.join(' ').toLowerCase();
}

/** The resolved alerts that a filter asks the history for. */
export function historyQuery({ text, severity }: InboxFilter, limit: number): HistoryQuery {
  return {
    text: text.trim(),
    statuses: ['resolved'],
    severities: severity === 'all' ? [] : [severity],
    ruleId: null,
    from: null,
    to: null,
    limit,
  };
}

/** Where an alert is found in the inbox; `null` where it is not known (any more). */
export function tabOf({ open, recent }: AlertsView, alertId: string, now: Instant): AlertStatus | null {
  const alert = [...open, ...recent].find(({ id }) => id === alertId);
  return alert === undefined ? null : statusOf(alert, now);
}

/** Since when and for how long, such as "since 14:32 · 6 min" or "14:32–14:50 · 18 min · back in order". */
export function sinceWords({ since, resolved }: Alert, now: Instant, zone: string): string {
  const begin = formatMoment(since, now, zone);
  if (resolved === null) return `since ${begin} · ${formatAge(now - since)}`;
  const span = `${begin}–${formatTime(resolved.at, zone)} · ${formatAge(resolved.at - since)}`;
  return `${span} · ${RESOLUTION_WORDS[resolved.how]}`;
}

/** What the bell says to whoever cannot see it. */
export function bellWords(open: AlertCount | null, snoozed: boolean): string {
  const told = open === null ? 'none open' : `${String(open.count)} open, the worst ${open.worst}`;
  return `Alerts: ${told}${snoozed ? '; all are snoozed' : ''}`;
}

/** The line above a list, such as "3 alerts, worst first". */
export function listWords(status: AlertStatus, count: number): string {
  return `${countOf(count, 'alert')}, ${status === 'resolved' ? 'newest first' : 'worst first'}`;
}

/** People concerned: the first few by name, the rest as a number. */
export function peopleWords(people: readonly string[], most: number): string {
  if (people.length <= most) return people.join(', ');
  return `${people.slice(0, most).join(', ')} and ${String(people.length - most)} more`;
}

/** The row that a key leads to from `index`; `null` for keys that lead nowhere. */
export function alertAfterKey(key: string, index: number, count: number): number | null {
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: index + 1,
    ArrowUp: index - 1,
    Home: 0,
    End: count - 1,
  };
  const target = targets[key];
  return target === undefined || count === 0 ? null : Math.min(count - 1, Math.max(0, target));
}
