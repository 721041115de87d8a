import { type Instant, type Minute, MINUTE_MS } from '../time/minute.ts';
import type { Alert, Explanation, Resolution } from './alert.ts';
import type { Verdict } from './evaluate.ts';
import type { SubjectReading } from './reading.ts';
import type { Rule } from './rule.ts';
import { alertKey, type Pending } from './state.ts';

/** After a longer time in which nothing was seen to hold, a breach counts from its next minute on. */
export const CONTINUITY_MS = 5 * MINUTE_MS;

/** One rule and one subject at one closed minute. */
export interface Moment {
  readonly rule: Rule;
  readonly reading: SubjectReading;
  readonly minute: Minute;
  readonly now: Instant;
  readonly explain: (rule: Rule, reading: SubjectReading) => Explanation;
}

/** Whether a pending breach is still known to be one and the same. */
export function isContinuous(pending: Pending, minute: Minute): boolean {
  return minute - pending.lastBreach <= CONTINUITY_MS;
}

/** The breach as it stands after a minute in which the condition held. */
export function breach(former: Pending | undefined, { rule, reading, minute }: Moment): Pending {
  const since = former !== undefined && isContinuous(former, minute) ? former.since : minute;
  return { ruleId: rule.id, subjectId: reading.subject.id, since, lastBreach: minute };
}

/** Whether a breach has lasted for as long as its rule asks. */
export function isRipe({ since }: Pending, { rule, minute }: Moment): boolean {
  return minute + MINUTE_MS - since >= Math.max(1, rule.sustainMinutes) * MINUTE_MS;
}

/** The alert of a ripe breach. */
export function raise({ since }: Pending, moment: Moment): Alert {
  const { rule, reading, minute, now } = moment;
  return {
    id: `${alertKey(rule.id, reading.subject.id)} ${since}`,
    ruleId: rule.id,
    ruleName: rule.name,
    severity: rule.severity,
    subject: reading.subject,
    campaignId: reading.campaignId,
    since,
    raisedAt: now,
    lastBreach: minute,
    explanation: moment.explain(rule, reading),
    acknowledged: null,
    snoozedUntil: null,
    notified: null,
    resolved: null,
    falseAlarm: false,
  };
}

/** An open alert after one more minute; resolved when it has been over for long enough. */
export function goOn(alert: Alert, verdict: Verdict, moment: Moment): Alert {
  switch (verdict) {
    case 'holds':
      return refresh(alert, moment);
    case 'over':
      return isHeldOut(alert, moment) ? resolve(alert, 'cleared', moment.now) : alert;
    case 'lapsed':
      return resolve(alert, 'lapsed', moment.now);
    case 'unknown':
      return alert;
  }
}

export function resolve(alert: Alert, how: Resolution, now: Instant): Alert {
  return { ...alert, resolved: { at: now, how } };
}

function isHeldOut({ lastBreach }: Alert, { rule, minute }: Moment): boolean {
  return minute - lastBreach >= rule.holdMinutes * MINUTE_MS;
}

/** Names and severity follow the rule, so that the list speaks of it as it is now. */
function refresh(alert: Alert, { rule, reading, minute, explain }: Moment): Alert {
  return {
    ...alert,
    ruleName: rule.name,
    severity: rule.severity,
    subject: reading.subject,
    campaignId: reading.campaignId,
    lastBreach: minute,
    explanation: explain(rule, reading),
  };
}
