import { MINUTE_MS } from '../time/minute.ts';
import type { Alert } from './alert.ts';
import { type Behaviour, noiseOf } from './noise.ts';
import type { Rule } from './rule.ts';
import type { RuleStatistics } from './view.ts';

const DAY_MS = 24 * 60 * MINUTE_MS;

/**
 * How each rule has behaved, in the order of the rules. `alerts` = the kept history and whatever is open, in
 * any order; those of rules that are no longer there are passed over.
 */
export function statisticsOf(rules: readonly Rule[], alerts: readonly Alert[]): readonly RuleStatistics[] {
  const days = daysOf(alerts);
  const byRule = groupByRule(alerts);
  return rules.map((rule) => {
    const behaviour = behaviourOf(byRule.get(rule.id) ?? [], days);
    const { fired, acknowledged, falseAlarms, medianDurationMs } = behaviour;
    return {
      ruleId: rule.id,
      fired,
      acknowledged,
      falseAlarms,
      medianDurationMs,
      noisy: noiseOf(rule, behaviour),
    };
  });
}

function behaviourOf(alerts: readonly Alert[], days: number): Behaviour {
  return {
    fired: alerts.length,
    perDay: alerts.length / days,
    acknowledged: alerts.filter(({ acknowledged }) => acknowledged !== null).length,
    falseAlarms: alerts.filter(({ falseAlarm }) => falseAlarm).length,
    medianDurationMs: median(alerts.flatMap(durationOf)),
  };
}

function durationOf({ raisedAt, resolved }: Alert): readonly number[] {
  return resolved === null ? [] : [resolved.at - raisedAt];
}

/** The days the history covers; less than one counts as one, so that one bad hour is not taken for a habit. */
function daysOf(alerts: readonly Alert[]): number {
  let first = Infinity;
  let last = -Infinity;
  for (const { raisedAt } of alerts) {
    first = Math.min(first, raisedAt);
    last = Math.max(last, raisedAt);
  }
  return Math.max(1, (last - first) / DAY_MS);
}

function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  return upper === undefined || lower === undefined ? null : (upper + lower) / 2;
}

function groupByRule(alerts: readonly Alert[]): ReadonlyMap<string, readonly Alert[]> {
  const groups = new Map<string, Alert[]>();
  for (const alert of alerts) {
    const group = groups.get(alert.ruleId);
    if (group === undefined) groups.set(alert.ruleId, [alert]);
    else group.push(alert);
  }
  return groups;
}
