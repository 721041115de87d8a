import type { Instant } from '../time/minute.ts';
import type { Alert, Explanation } from './alert.ts';
import { breach, goOn, isContinuous, isRipe, type Moment, raise, resolve } from './episode.ts';
import { evaluate, type Firing, type Verdict } from './evaluate.ts';
import { endOfUnseen, type Roll, rollOf } from './roll.ts';
import type { Reading, SubjectReading } from './reading.ts';
import type { Rule } from './rule.ts';
import { scopeOf } from './scope.ts';
import { type PendingStanding, type Standing, type Standings, standingsOf } from './standing.ts';
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
  const draft: Draft = { reading, at, pending: {}, open: {}, effects: [] };
  const standings = standingsOf(state);
  const roll = rollOf(reading, at.rules);
  for (const rule of roll.rules.values()) judgeRule(draft, rule, { roll, standings });
  for (const standing of standings.left()) keepUnseen(draft, standing, roll);
  const { pending, open, effects } = draft;
  return [{ ...state, judged: reading.minute, pending, open }, effects];
}

/** What a step writes into, so that thousands of pairs do not copy the records thousands of times. */
interface Draft {
  readonly reading: Reading;
  readonly at: StepAt;
  readonly pending: Record<string, Pending>;
  readonly open: Record<string, Alert>;
  readonly effects: AlertEffect[];
}

interface Known {
  readonly roll: Roll;
  readonly standings: Standings;
}

function judgeRule(draft: Draft, rule: Rule, { roll, standings }: Known): void {
  const inScope = scopeOf(rule);
  const { minute } = draft.reading;
  const { now, explain } = draft.at;
  for (const reading of roll.subjects(rule.subject)) {
    if (!inScope(reading)) continue;
    const standing = standings.take(rule.id, reading.subject.id);
    judgePair(draft, { rule, reading, minute, now, explain }, standing);
  }
}

function judgePair(draft: Draft, moment: Moment, standing: Standing | undefined): void {
  if (standing?.kind !== 'open') {
    judgeBreach(draft, moment, standing);
    return;
  }
  const { key, alert } = standing;
  const isSameKind = alert.subject.kind === moment.rule.subject;
  const next = isSameKind
    ? goOn(alert, verdictOf(draft, moment, alert), moment)
    : resolve(alert, 'rule-changed', moment.now);
  put(draft, key, next);
}

function judgeBreach(draft: Draft, moment: Moment, standing: PendingStanding | undefined): void {
  const verdict = verdictOf(draft, moment, null);
  if (verdict === 'unknown' && standing !== undefined) keepPending(draft, standing);
  if (verdict !== 'holds') return;
  const key = standing?.key ?? alertKey(moment.rule.id, moment.reading.subject.id);
  const pending = breach(standing?.pending, moment);
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

/** An alert or a pending breach whose pair this reading does not judge: ended, or kept as it is. */
function keepUnseen(draft: Draft, standing: Standing, roll: Roll): void {
  if (standing.kind === 'pending') {
    const { ruleId, subjectId: id } = standing.pending;
    const kind = roll.rules.get(ruleId)?.subject ?? null;
    if (endOfUnseen(roll, { ruleId, id, kind }) === null) keepPending(draft, standing);
    return;
  }
  const { ruleId, subject } = standing.alert;
  const how = endOfUnseen(roll, { ruleId, id: subject.id, kind: subject.kind });
  put(draft, standing.key, how === null ? standing.alert : resolve(standing.alert, how, draft.at.now));
}

function keepPending(draft: Draft, { key, pending }: PendingStanding): void {
  if (isContinuous(pending, draft.reading.minute)) draft.pending[key] = pending;
}

function put(draft: Draft, key: string, alert: Alert): void {
  if (alert.resolved === null) draft.open[key] = alert;
  else draft.effects.push({ type: 'resolved', alert });
}
