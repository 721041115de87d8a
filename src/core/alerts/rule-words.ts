import { formatMeasured, formatNumber, MEASURES, STATES } from './definitions.ts';
import { SUBJECT_WORDS } from './explain.ts';
import type { MeasureId, SubjectKind } from './measure.ts';
import type { Condition, LevelCondition, Rule } from './rule.ts';

/** A rule in one sentence: when it speaks and for how long that must hold. */
export function ruleWords(rule: Rule): string {
  const words = conditionWords(rule.condition, rule.subject);
  const sentence = words.slice(0, 1).toUpperCase() + words.slice(1);
  return rule.sustainMinutes > 1 ? `${sentence}, for ${rule.sustainMinutes} minutes.` : `${sentence}.`;
}

/** A condition in words, such as "utilization below 50 % until 55 % and the campaign is running". */
export function conditionWords(condition: Condition, subject: SubjectKind): string {
  switch (condition.kind) {
    case 'level':
      return levelWords(condition);
    case 'state':
      return `${SUBJECT_WORDS[subject]} ${stateWords(condition)}`;
    case 'all':
      return joined(condition.of, subject, 'and');
    case 'any':
      return joined(condition.of, subject, 'or');
  }
}

/** "below 50 % until 55 %"; "2 % or more until below 1.5 %". */
function levelWords({ measure, side, set, clear, minimumSample }: LevelCondition): string {
  const { name, sampleOf } = MEASURES[measure];
  const told = (value: number): string => valueWords(measure, value);
  const level = side === 'below' ? `below ${told(set)}` : `${told(set)} or more`;
  const end = side === 'below' ? `until ${told(clear)}` : `until below ${told(clear)}`;
  const sample = minimumSample === null || sampleOf === null ? '' : ` (from ${minimumSample} ${sampleOf} on)`;
  return `${name} ${level}${clear === set ? '' : ` ${end}`}${sample}`;
}

/** "idle agents 3 or more": names that count something have their unit already. */
function valueWords(measure: MeasureId, value: number): string {
  switch (MEASURES[measure].unit) {
    case 'per cent':
    case 'seconds':
    case 'minutes':
      return formatMeasured(measure, value);
    case 'agents':
    case 'contacts':
    case 'contacts per minute':
    case 'calls':
    case 'interactions':
      return formatNumber(value, 1);
  }
}

type StateCondition = Extract<Condition, { kind: 'state' }>;

function stateWords({ state, holds }: StateCondition): string {
  return holds ? STATES[state].holds : STATES[state].not;
}

/** States of one group share their subject: "the campaign is running and has contacts left". */
function joined(of: readonly Condition[], subject: SubjectKind, word: 'and' | 'or'): string {
  const states = of.filter((part) => part.kind === 'state').map(stateWords);
  const others = of.filter((part) => part.kind !== 'state').map((part) => grouped(part, subject));
  const last = states.length === 0 ? [] : [`${SUBJECT_WORDS[subject]} ${listed(states, word)}`];
  return listed([...others, ...last], word);
}

function grouped(part: Condition, subject: SubjectKind): string {
  const words = conditionWords(part, subject);
  return part.kind === 'level' ? words : `(${words})`;
}

/** "a, b and c". */
function listed(parts: readonly string[], word: 'and' | 'or'): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} ${word} ${parts.at(-1) ?? ''}`;
}
