import type { Alert, Explanation } from '../../src/core/alerts/alert.ts';
import type { Measured, MeasureId } from '../../src/core/alerts/measure.ts';
import type { Reading, SubjectReading } from '../../src/core/alerts/reading.ts';
import type { LevelCondition, Rule } from '../../src/core/alerts/rule.ts';
import { alertKey, type AlertState, NO_ALERTS } from '../../src/core/alerts/state.ts';
import { type Minute, MINUTE_MS } from '../../src/core/time/minute.ts';

/** The first minute of the tests' day. */
export const NINE: Minute = Date.UTC(2026, 10, 25, 9);

/** The minute `count` minutes after nine. */
export function minuteAt(count: number): Minute {
  return NINE + count * MINUTE_MS;
}

/** "Utilization below 50 %, until it is at 55 % again", but for what is given. */
export function aLevel(change: Partial<LevelCondition> = {}): LevelCondition {
  return {
    kind: 'level',
    measure: 'utilization',
    side: 'below',
    set: 50,
    clear: 55,
    minimumSample: null,
    ...change,
  };
}

/** A rule over all campaigns that raises and clears at the first closed minute, but for what is given. */
export function aRule(change: Partial<Rule> = {}): Rule {
  return {
    id: 'low',
    name: 'Low utilization',
    about: 'Agents wait for contacts.',
    builtIn: false,
    enabled: true,
    severity: 'critical',
    subject: 'campaign',
    condition: aLevel(),
    sustainMinutes: 0,
    holdMinutes: 0,
    scope: { kind: 'all' },
    renotifyMinutes: null,
    when: 'always',
    ...change,
  };
}

export function aMeasured(value: number, change: Partial<Measured> = {}): Measured {
  return { value, sample: null, numerator: null, denominator: null, from: null, to: null, ...change };
}

/** What is known of a campaign: "c1" of queue "q1", but for what is given. */
export function aReadingOf(
  measures: Partial<Record<MeasureId, number>>,
  change: Partial<SubjectReading> = {},
): SubjectReading {
  const known = Object.entries(measures).map(([id, value]) => [id, aMeasured(value)] as const);
  return {
    subject: { kind: 'campaign', id: 'c1', name: 'Spring renewal' },
    campaignId: 'c1',
    queueId: 'q1',
    teamIds: [],
    measures: Object.fromEntries(known),
    states: {},
    ...change,
  };
}

/** The minute `count` minutes after nine, with all campaigns listed. */
export function aReading(
  count: number,
  subjects: readonly SubjectReading[],
  change: Partial<Reading> = {},
): Reading {
  return { minute: minuteAt(count), subjects, whole: ['campaign'], inhibited: false, ...change };
}

export const EXPLANATION: Explanation = {
  what: 'Utilization is 34 %, below 50 %.',
  facts: [{ measure: 'utilization', measured: aMeasured(34), side: 'below', set: 50, clear: 55 }],
  cause: { title: 'All lines are in use', detail: '40 of 40 lines' },
  check: 'Look at the lines of the site.',
  admin: null,
  people: [],
};

/** An open alert of the campaign "c1", raised at nine, but for what is given. */
export function anAlert(change: Partial<Alert> = {}): Alert {
  return {
    id: `low c1 ${NINE}`,
    ruleId: 'low',
    ruleName: 'Low utilization',
    severity: 'critical',
    subject: { kind: 'campaign', id: 'c1', name: 'Spring renewal' },
    campaignId: 'c1',
    since: NINE,
    raisedAt: NINE + 2 * MINUTE_MS,
    lastBreach: NINE,
    explanation: EXPLANATION,
    acknowledged: null,
    snoozedUntil: null,
    notified: null,
    resolved: null,
    falseAlarm: false,
    ...change,
  };
}

/** A state in which these alerts are open. */
export function aStateWith(...alerts: readonly Alert[]): AlertState {
  const open = alerts.map((alert) => [alertKey(alert.ruleId, alert.subject.id), alert] as const);
  return { ...NO_ALERTS, judged: NINE, open: Object.fromEntries(open) };
}
