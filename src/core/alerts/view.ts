import type { MemberGroup } from '../floor/queue.ts';
import type { Instant, Minute } from '../time/minute.ts';
import type { Alert, AlertStatus } from './alert.ts';
import type { AlertSeverity, Rule } from './rule.ts';

/** What every window shows of the alerts now. */
export interface AlertsView {
  /** Not resolved, worst first, newest first among equals. */
  readonly open: readonly Alert[];
  /** Resolved lately, newest first; the rest is asked for. */
  readonly recent: readonly Alert[];
  readonly snoozedUntil: Instant | null;
  /** The newest minute that was judged; `null` = none yet. */
  readonly judged: Minute | null;
}

export const NO_ALERTS_VIEW: AlertsView = { open: [], recent: [], snoozedUntil: null, judged: null };

/** Which alerts of the past are wanted. Empty lists and texts ask for everything. */
export interface HistoryQuery {
  readonly text: string;
  readonly statuses: readonly AlertStatus[];
  readonly severities: readonly AlertSeverity[];
  readonly ruleId: string | null;
  readonly from: Instant | null;
  readonly to: Instant | null;
  /** How many at most, newest first. */
  readonly limit: number;
}

export const EVERY_ALERT: HistoryQuery = {
  text: '',
  statuses: [],
  severities: [],
  ruleId: null,
  from: null,
  to: null,
  limit: Infinity,
};

export interface HistoryPage {
  readonly alerts: readonly Alert[];
  /** How many fit the query in all. */
  readonly total: number;
}

/** How a rule has behaved over the kept history. */
export interface RuleStatistics {
  readonly ruleId: string;
  readonly fired: number;
  readonly acknowledged: number;
  readonly falseAlarms: number;
  /** Of resolved alerts, ms; `null` = none was resolved. */
  readonly medianDurationMs: number | null;
  /** Why the rule is likely to be noisy, one sentence; `null` = it is not. */
  readonly noisy: string | null;
}

export interface RulesView {
  readonly rules: readonly Rule[];
  readonly statistics: readonly RuleStatistics[];
  /** Ids of built-in rules that differ from how they came. */
  readonly edited: readonly string[];
  /** What rules can be narrowed to besides campaigns and queues. */
  readonly teams: readonly MemberGroup[];
}

export const NO_RULES_VIEW: RulesView = { rules: [], statistics: [], edited: [], teams: [] };

/** What a rule would have done over the minutes that are stored. */
export interface RulePreview {
  /** The stored minutes that were looked at; `null` = none is stored yet. */
  readonly from: Minute | null;
  readonly to: Minute | null;
  readonly fired: number;
  /** The last few, newest first. */
  readonly examples: readonly PreviewExample[];
  /** Measures of the rule that were not known in any minute, so that it could not be judged. */
  readonly unknown: readonly string[];
}

export interface PreviewExample {
  readonly subject: string;
  readonly since: Minute;
  /** `null` = it would still be open. */
  readonly until: Minute | null;
}

/** How long nothing is told. */
export type SnoozeLength = '15m' | '1h' | 'shift';
