import type { Instant, Minute } from '../time/minute.ts';
import type { Alert } from './alert.ts';
import type { AlertSeverity } from './rule.ts';

/** A condition that holds, but not for long enough yet. */
export interface Pending {
  readonly ruleId: string;
  readonly subjectId: string;
  /** The first minute of the breach. */
  readonly since: Minute;
  /** The last minute in which it held; when that lies too far back, nobody knows what was between. */
  readonly lastBreach: Minute;
}

/** What one native notification tells: one alert, or several that started together. */
export interface Notice {
  readonly id: string;
  readonly severity: AlertSeverity;
  readonly title: string;
  readonly body: string;
  readonly alertIds: readonly string[];
  /** The campaign to open on a click; `null` where several or none are concerned. */
  readonly campaignId: string | null;
}

/**
 * All that alerting remembers between two minutes; plain values, so that it can be kept on disk as it is.
 */
export interface AlertState {
  /** The newest minute that was judged; an older or equal one changes nothing. */
  readonly judged: Minute | null;
  /** By `alertKey`. */
  readonly pending: Readonly<Record<string, Pending>>;
  /** Alerts that are not resolved, by `alertKey`: at most one per rule and subject. */
  readonly open: Readonly<Record<string, Alert>>;
  /** Decided and not yet handed over. Taken out before it is shown, so that nothing is shown twice. */
  readonly outbox: readonly Notice[];
  /** Nothing is told until then. */
  readonly snoozedUntil: Instant | null;
}

export const NO_ALERTS: AlertState = {
  judged: null,
  pending: {},
  open: {},
  outbox: [],
  snoozedUntil: null,
};

/** What identifies an episode while it lasts. */
export function alertKey(ruleId: string, subjectId: string): string {
  return `${ruleId} ${subjectId}`;
}

/** What a step changed, for whoever keeps the history and tells the windows. */
export type AlertEffect =
  { readonly type: 'raised'; readonly alert: Alert } | { readonly type: 'resolved'; readonly alert: Alert };
