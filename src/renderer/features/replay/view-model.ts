import { DateTime } from 'luxon';
import type { Alert } from '../../../core/alerts/alert.ts';
import type { AlertSeverity } from '../../../core/alerts/rule.ts';
import type { HistoryQuery } from '../../../core/alerts/view.ts';
import type { KeptAlert } from '../../../core/history/kept-alert.ts';
import type { HistoryState } from '../../../core/history/view.ts';
import { MINUTE_MS, minuteOf, type Minute } from '../../../core/time/minute.ts';
import { formatAge } from '../../format/durations.ts';
import { formatMoment } from '../../format/times.ts';
import type { AlertCount } from '../alerts/view-model.ts';

/** The oldest and the newest minute, both kept. */
export interface Reach {
  readonly from: Minute;
  readonly to: Minute;
}

/** How far the kept past reaches; `null` = nothing is kept yet. */
export function reachOf({ from, to }: HistoryState): Reach | null {
  return from === null || to === null ? null : { from, to };
}

const DAY_MS = 86_400_000;

/** What the scrubber spans: all that is kept, or of a longer past the day of `minute`, so that a minute can be hit. */
export function scrubReach(minute: Minute, reach: Reach, zone: string): Reach {
  if (reach.to - reach.from <= DAY_MS) return reach;
  const day = DateTime.fromMillis(minute, { zone }).startOf('day');
  const end = day.plus({ days: 1 }).toMillis() - MINUTE_MS;
  return { from: Math.max(reach.from, day.toMillis()), to: Math.min(reach.to, end) };
}

/** Whose alerts are asked for: up to a day beyond the day shown, so that the newest ones do not take all the room. */
export function stopsReach(minute: Minute, reach: Reach, zone: string): Reach {
  return { from: reach.from, to: Math.min(reach.to, scrubReach(minute, reach, zone).to + DAY_MS) };
}

/** Where in the reach a minute lies, 0 to 1. */
export function shareOf(minute: Minute, { from, to }: Reach): number {
  return to === from ? 1 : (minute - from) / (to - from);
}

/** A minute in which an alert was raised. */
export interface AlertStop {
  readonly minute: Minute;
  readonly severity: AlertSeverity;
  /** The campaign of the worst of them; `null` = none in particular. */
  readonly campaignId: string | null;
}

/** The minutes of the reach in which alerts were raised, ascending; of several in one, the worst. */
export function alertStops(alerts: readonly Alert[], { from, to }: Reach): readonly AlertStop[] {
  const stops = new Map<Minute, AlertStop>();
  for (const { raisedAt, severity, campaignId } of alerts) {
    const minute = minuteOf(raisedAt);
    if (minute < from || minute > to) continue;
    if (stops.get(minute)?.severity !== 'critical') stops.set(minute, { minute, severity, campaignId });
  }
  return [...stops.values()].sort((a, b) => a.minute - b.minute);
}

/** The nearest stop before or after a minute; `null` where there is none. */
export function nextStop(
  stops: readonly AlertStop[],
  minute: Minute,
  direction: 'before' | 'after',
): AlertStop | null {
  const found =
    direction === 'before'
      ? stops.findLast((stop) => stop.minute < minute)
      : stops.find((stop) => stop.minute > minute);
  return found ?? null;
}

/** So many alerts at most are marked on the scrubber, the newest ones. */
const MOST_ALERTS = 500;

export function raisedQuery({ from, to }: Reach): HistoryQuery {
  const all = { text: '', statuses: [], severities: [], ruleId: null };
  return { ...all, from, to: to + MINUTE_MS, limit: MOST_ALERTS };
}

/** As an input of a date with time writes it, such as "2026-11-24T14:32". */
export function toInput(minute: Minute, zone: string): string {
  return DateTime.fromMillis(minute, { zone }).toFormat("yyyy-MM-dd'T'HH:mm");
}

/** `null` while what is written is no time. */
export function fromInput(text: string, zone: string): Minute | null {
  const read = DateTime.fromFormat(text.slice(0, 16), "yyyy-MM-dd'T'HH:mm", { zone });
  return read.isValid ? read.toMillis() : null;
}

/** Since when an alert of the past was open, as of the end of the replayed minute. */
export function keptSinceWords(alert: KeptAlert, minute: Minute, zone: string): string {
  const end = minute + MINUTE_MS;
  return `since ${formatMoment(alert.since, end, zone)} · ${formatAge(end - alert.since)} by then`;
}

/** Alerts of a past minute by campaign. */
export function countKept(alerts: readonly KeptAlert[]): ReadonlyMap<string, AlertCount> {
  const counts = new Map<string, AlertCount>();
  for (const { campaignId, severity } of alerts) {
    if (campaignId === null) continue;
    const known = counts.get(campaignId);
    const worst = severity === 'critical' ? severity : (known?.worst ?? severity);
    counts.set(campaignId, { count: (known?.count ?? 0) + 1, worst });
  }
  return counts;
}
