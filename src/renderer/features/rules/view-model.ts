import type { SubjectKind } from '../../../core/alerts/measure.ts';
import type { Rule } from '../../../core/alerts/rule.ts';
import type { RuleStatistics, RulesView } from '../../../core/alerts/view.ts';
import { formatMinutes } from '../../format/durations.ts';
import { countOf, formatCount } from '../../format/numbers.ts';
import { SUBJECTS } from './vocabulary.ts';

export interface RuleLine {
  readonly rule: Rule;
  /** Whether a built-in rule differs from how it came. */
  readonly edited: boolean;
  /** How it has behaved, in words. */
  readonly record: string;
  /** Why it is likely to be noisy; `null` = it is not. */
  readonly noisy: string | null;
}

export interface RuleGroup {
  readonly subject: SubjectKind;
  readonly lines: readonly RuleLine[];
}

/** The rules by what they watch; critical ones first, else in their own order. */
export function groupRules({ rules, statistics, edited }: RulesView): readonly RuleGroup[] {
  const byId = new Map(statistics.map((each) => [each.ruleId, each]));
  const lineOf = (rule: Rule): RuleLine => {
    const known = byId.get(rule.id);
    return {
      rule,
      edited: edited.includes(rule.id),
      record: recordWords(known),
      noisy: known?.noisy ?? null,
    };
  };
  return SUBJECTS.map((subject) => ({
    subject,
    lines: rules
      .filter((rule) => rule.subject === subject)
      .toSorted((a, b) => rank(a) - rank(b))
      .map(lineOf),
  })).filter(({ lines }) => lines.length > 0);
}

function rank({ severity }: Rule): number {
  return severity === 'critical' ? 0 : 1;
}

/** Such as "Fired 12 · acknowledged 9 · median 6 min · 1 false alarm". */
export function recordWords(statistics: RuleStatistics | undefined): string {
  if (statistics === undefined || statistics.fired === 0) return 'Has not fired yet';
  const { fired, acknowledged, medianDurationMs, falseAlarms } = statistics;
  const parts = [
    `Fired ${formatCount(fired)}`,
    `acknowledged ${formatCount(acknowledged)}`,
    medianDurationMs === null ? null : `median ${formatMinutes(Math.max(1, medianDurationMs / 60_000))}`,
    falseAlarms === 0 ? null : countOf(falseAlarms, 'false alarm'),
  ];
  return parts.filter((part) => part !== null).join(' · ');
}
