import type { Instant } from '../time/minute.ts';
import type { Alert, Explanation } from './alert.ts';
import { breach, goOn, isContinuous, isRipe, type Moment, raise, resolve } from './episode.ts';
import { evaluate, type Firing, type Verdict } from './evaluate.ts';
import { endOfUnseen, type Roll, rollOf } from './roll.ts';
import type { Reading, SubjectReading } from './reading.ts';
import type { Rule } from './rule.ts';
import { scopeOf } from './scope.ts';
import { alertKey, type AlertEffect, type AlertState, type Pending } from './state.ts';

export interface StepAt {
  readonly now: Instant;
  readonly rules: readonly Rule[];
  /** Asked for only where an alert is raised or still holds. */
  readonly explain: (rule: Rule, reading: SubjectReading) => Explanation;
}

/**
 * Judges one closed minute by all rules. The same state and reading always give the same answer; a minute
 * that is not newer than the newest judged changes nothing. Effects tell what was raised and resolved, in
 * no particular order; whatever else changed is in the state.
 */
export function step(
  state: AlertState,
  reading: Reading,
  at: StepAt,
): readonly [AlertState, readonly AlertEffect[]] {
  if (state.judged !== null && reading.minute <= state.judged) return [state, []];
  const draft: Draft = { before: state, reading, at, pending: {}, open: {}, effects: [], seen: new Set() };
  const roll = rollOf(reading, at.rules);
  for (const rule of roll.rules.values()) judgeRule(draft, rule, roll);
  keepUnseen(draft, roll);
  const { pending, open, effects } = draft;
  return [{ ...state, judged: reading.minute, pending, open }, effects];
}

/** What a step writes into, so that thousands of pairs do not copy the records thousands of times. */
interface Draft {
  readonly before: AlertState;
  readonly reading: Reading;
  readonly at: StepAt;
  readonly pending: Record<string, Pending>;
  readonly open: Record<string, Alert>;
  readonly effects: AlertEffect[];
  readonly seen: Set<string>;
}

function judgeRule(draft: Draft, rule: Rule, roll: Roll): void {
  const inScope = scopeOf(rule);
  for (const reading of roll.subjects(rule.subject)) {
    if (inScope(reading)) judgePair(draft, rule, reading);
  }
}

function judgePair(draft: Draft, rule: Rule, reading: SubjectReading): void {
  const key = alertKey(rule.id, reading.subject.id);
  if (draft.seen.has(key)) return;
  draft.seen.add(key);
  const { minute } = draft.reading;
  const moment: Moment = { rule, reading, minute, now: draft.at.now, explain: draft.at.explain };
  const alert = draft.before.open[key];
  if (alert === undefined) judgeBreach(draft, key, moment);
  else if (alert.subject.kind === rule.subject) {
    put(draft, key, goOn(alert, verdictOf(draft, moment, alert), moment));
  } else put(draft, key, resolve(alert, 'rule-changed', moment.now));
}

function judgeBreach(draft: Draft, key: string, moment: Moment): void {
  const former = draft.before.pending[key];
  const verdict = verdictOf(draft, moment, null);
  if (verdict === 'unknown' && former !== undefined) keepPending(draft, key, former);
  if (verdict !== 'holds') return;
  const pending = breach(former, moment);
  if (isRipe(pending, moment)) tellRaised(draft, key, raise(pending, moment));
  else draft.pending[key] = pending;
}

function tellRaised(draft: Draft, key: string, alert: Alert): void {
  draft.open[key] = alert;
  draft.effects.push({ type: 'raised', alert });
}

function verdictOf({ reading }: Draft, moment: Moment, firing: Firing | null): Verdict {
  if (reading.inhibited && moment.rule.subject !== 'connection') return 'unknown';
  return evaluate(moment.rule.condition, moment.reading, firing);
}

/** Alerts and pending breaches whose pair this reading does not judge: ended, or kept as they are. */
function keepUnseen(draft: Draft, roll: Roll): void {
  for (const [key, alert] of Object.entries(draft.before.open)) {
    if (draft.seen.has(key)) continue;
    const how = endOfUnseen(roll, { ruleId: alert.ruleId, id: alert.subject.id, kind: alert.subject.kind });
    put(draft, key, how === null ? alert : resolve(alert, how, draft.at.now));
  }
  for (const [key, pending] of Object.entries(draft.before.pending)) {
    if (draft.seen.has(key)) continue;
    const { ruleId, subjectId } = pending;
    const how = endOfUnseen(roll, { ruleId, id: subjectId, kind: roll.rules.get(ruleId)?.subject ?? null });
    if (how === null) keepPending(draft, key, pending);
  }
}

function keepPending(draft: Draft, key: string, pending: Pending): void {
  if (isContinuous(pending, draft.reading.minute)) draft.pending[key] = pending;
}

function put(draft: Draft, key: string, alert: Alert): void {
  if (alert.resolved === null) draft.open[key] = alert;
  else draft.effects.push({ type: 'resolved', alert });
}
