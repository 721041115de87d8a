import { formatMeasured, MEASURES, STATES } from './definitions.ts';
import type { SubjectKind } from './measure.ts';
import type { Condition, LevelCondition, Rule } from './rule.ts';

/** Why a rule could never be judged as it was meant, in words with the remedy; `null` = it is sound. */
export function ruleProblem(rule: Rule): string | null {
  if (rule.name.trim() === '') return 'Give the rule a name.';
  if (isScopeEmpty(rule)) return 'Choose at least one campaign, queue or team, or watch all of them.';
  return conditionProblem(rule.condition, rule.subject);
}

function isScopeEmpty({ scope }: Rule): boolean {
  if (scope.kind === 'all') return false;
  return scope.campaignIds.length + scope.queueIds.length + scope.teamIds.length === 0;
}

function conditionProblem(condition: Condition, subject: SubjectKind): string | null {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return groupProblem(condition.of, subject);
    case 'level':
      return subjectProblem(condition, subject) ?? levelProblem(condition);
    case 'state':
      return STATES[condition.state].subjects.includes(subject)
        ? null
        : `Whether something ${STATES[condition.state].holds} is not known of ${SUBJECTS[subject]}. Choose another condition.`;
  }
}

function groupProblem(of: readonly Condition[], subject: SubjectKind): string | null {
  if (of.length === 0) return 'A group needs at least one condition. Add one, or remove the group.';
  return (
    of.map((condition) => conditionProblem(condition, subject)).find((problem) => problem !== null) ?? null
  );
}

function subjectProblem({ measure }: LevelCondition, subject: SubjectKind): string | null {
  const { name, subjects } = MEASURES[measure];
  if (subjects.includes(subject)) return null;
  return `There is no ${name} of ${SUBJECTS[subject]}. Choose another figure, or another kind of subject.`;
}

function levelProblem({ measure, side, set, clear }: LevelCondition): string | null {
  const [name, level] = [MEASURES[measure].name, formatMeasured(measure, set)];
  switch (side) {
    case 'above':
      return clear <= set ? null : `An alert at ${level} ${name} or more must clear at ${level} or less.`;
    case 'below':
      return clear >= set ? null : `An alert below ${level} ${name} must clear at ${level} or more.`;
  }
}

const SUBJECTS: Readonly<Record<SubjectKind, string>> = {
  campaign: 'a campaign',
  queue: 'a queue',
  agent: 'an agent',
  connection: 'the connection',
};
