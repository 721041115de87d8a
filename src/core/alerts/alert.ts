import type { AdminTarget } from '../board/view.ts';
import type { Instant, Minute } from '../time/minute.ts';
import type { Measured, MeasureId } from './measure.ts';
import type { Subject } from './reading.ts';
import type { AlertSeverity } from './rule.ts';

/** One compared number: what was measured and what it was compared with. */
export interface Fact {
  readonly measure: MeasureId;
  readonly measured: Measured;
  readonly side: 'above' | 'below';
  readonly set: number;
  readonly clear: number;
}

/** Why an alert was raised, in numbers and words. */
export interface Explanation {
  /** One sentence with the numbers. */
  readonly what: string;
  readonly facts: readonly Fact[];
  /** What the dialer or the agents' list says is behind it; `null` = nothing is known yet. */
  readonly cause: { readonly title: string; readonly detail: string } | null;
  /** What to look at first, one sentence. */
  readonly check: string;
  readonly admin: AdminTarget | null;
  /** Names of the people concerned, as far as they are known. */
  readonly people: readonly string[];
}

/** Why an alert ended. */
export type Resolution =
  | 'cleared'
  /** The day's counters began anew. */
  | 'lapsed'
  | 'subject-gone'
  /** The rule was changed, switched off or removed. */
  | 'rule-changed';

/** One episode of one rule and one subject. */
export interface Alert {
  /** The same for the same rule, subject and first minute, however often it is worked out. */
  readonly id: string;
  readonly ruleId: string;
  readonly ruleName: string;
  readonly severity: AlertSeverity;
  readonly subject: Subject;
  readonly campaignId: string | null;
  /** The first minute of the breach. */
  readonly since: Minute;
  readonly raisedAt: Instant;
  /** The last minute in which the condition held. */
  readonly lastBreach: Minute;
  readonly explanation: Explanation;
  readonly acknowledged: { readonly at: Instant; readonly note: string } | null;
  readonly snoozedUntil: Instant | null;
  readonly notified: { readonly at: Instant; readonly times: number } | null;
  readonly resolved: { readonly at: Instant; readonly how: Resolution } | null;
  /** Marked by the supervisor. */
  readonly falseAlarm: boolean;
}

export type AlertStatus = 'open' | 'acknowledged' | 'snoozed' | 'resolved';

/** What an alert counts as at `now`; a snooze that has run out is none. */
export function statusOf(alert: Alert, now: Instant): AlertStatus {
  if (alert.resolved !== null) return 'resolved';
  if (alert.snoozedUntil !== null && alert.snoozedUntil > now) return 'snoozed';
  return alert.acknowledged === null ? 'open' : 'acknowledged';
}
