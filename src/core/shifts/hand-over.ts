import { type Alert, type AlertStatus, statusOf } from '../alerts/alert.ts';
import { headlineOf } from '../alerts/notice-words.ts';
import type { Instant } from '../time/minute.ts';
import type { Calendar } from './calendar.ts';
import { handOverText } from './hand-over-text.ts';
import type { HandOverNote, WorstMinute } from './plan.ts';

export interface HandOverInput {
  readonly id: string;
  readonly organization: string;
  /** Open ones and those of the history; the same alert may be in both. */
  readonly alerts: readonly Alert[];
  readonly worst: readonly WorstMinute[];
  readonly from: Instant;
  /** The end of the shift; alerts are told of as they were by then. */
  readonly to: Instant;
  readonly now: Instant;
  /** The plan's; `null` = this machine's. */
  readonly zone: string | null;
  readonly calendar: Calendar;
}

/** An alert of the shift as it was at its end. */
export interface AlertAtEnd {
  readonly alert: Alert;
  readonly status: AlertStatus;
}

/** What the next supervisor needs to know of the shift `[from, to]`; what is open comes first, worst first. */
export function handOverNote(input: HandOverInput): HandOverNote {
  const { id, organization, worst, from, to } = input;
  const during = (instant: Instant | undefined): boolean =>
    instant !== undefined && instant >= from && instant <= to;
  const alerts = alertsInShift(input);
  const counts = {
    raised: alerts.filter(({ alert }) => during(alert.raisedAt)).length,
    acknowledged: alerts.filter(({ alert }) => during(alert.acknowledged?.at)).length,
  };
  const lines = alerts.map(({ alert, status }) => ({
    alertId: alert.id,
    status,
    severity: alert.severity,
    title: headlineOf(alert),
    campaignId: alert.campaignId,
    since: alert.since,
    note: alert.acknowledged?.note ?? '',
  }));
  const text = handOverText({ ...input, ...counts, inShift: alerts });
  return { id, from, to, organization, ...counts, lines, worst, text };
}

/** The alerts that were open within `[from, to]`, as they were at its end: open first, worst first. */
export function alertsInShift({
  alerts,
  from,
  to,
}: Pick<HandOverInput, 'alerts' | 'from' | 'to'>): readonly AlertAtEnd[] {
  return latestOf(alerts)
    .filter(({ raisedAt, resolved }) => raisedAt <= to && (resolved === null || resolved.at >= from))
    .map((alert) => asOf(alert, to))
    .map((alert) => ({ alert, status: statusOf(alert, to) }))
    .sort(
      (a, b) =>
        ORDER[a.status] - ORDER[b.status] ||
        SEVERITY[a.alert.severity] - SEVERITY[b.alert.severity] ||
        b.alert.since - a.alert.since,
    );
}

/** One version of each alert: the one that knows of its end, else the first. */
function latestOf(alerts: readonly Alert[]): readonly Alert[] {
  const latest = new Map<string, Alert>();
  for (const alert of alerts) {
    const known = latest.get(alert.id);
    if (known === undefined || (known.resolved === null && alert.resolved !== null))
      latest.set(alert.id, alert);
  }
  return [...latest.values()];
}

/** What happened to it after `to` is the next shift's. */
function asOf(alert: Alert, to: Instant): Alert {
  const { acknowledged, resolved } = alert;
  return {
    ...alert,
    acknowledged: acknowledged !== null && acknowledged.at <= to ? acknowledged : null,
    resolved: resolved !== null && resolved.at <= to ? resolved : null,
  };
}

const ORDER: Readonly<Record<AlertStatus, number>> = { open: 0, acknowledged: 1, snoozed: 2, resolved: 3 };
const SEVERITY = { critical: 0, warning: 1 } as const;
