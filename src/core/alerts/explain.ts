import type { AdminTarget } from '../board/view.ts';
import type { Explanation, Fact } from './alert.ts';
import { causeOf } from './cause.ts';
import { statesOf } from './conditions.ts';
import { STATES } from './definitions.ts';
import { factWords } from './fact-words.ts';
import { factsOf } from './facts.ts';
import { firstCheck } from './first-check.ts';
import type { SubjectKind } from './measure.ts';
import type { Context, Subject, SubjectReading } from './reading.ts';
import type { Condition, Rule } from './rule.ts';

/** Why a rule speaks of a subject: in numbers, in words, and what is likely to be behind it. */
export function explain(rule: Rule, reading: SubjectReading, context: Context): Explanation {
  const facts = factsOf(rule.condition, reading);
  const cause = causeOf(rule.condition, context.findings);
  return {
    what: facts.length > 0 ? factSentence(facts) : stateSentence(rule.condition, reading),
    facts,
    cause: cause === null ? null : { title: cause.title, detail: cause.detail },
    check: cause?.remedy ?? firstCheck(rule.condition),
    admin: cause?.admin ?? pageOf(reading.subject),
    people: [...new Set(facts.flatMap(({ measure }) => context.people[measure] ?? []))],
  };
}

/** The first number stands for itself; the others are what it happened beside. */
function factSentence([first, ...rest]: readonly Fact[]): string {
  if (first === undefined) return '';
  const beside = rest.length === 0 ? '' : ` while ${rest.map(factWords).join(', and ')}`;
  return `${capitalised(factWords(first))}${beside}.`;
}

/** Of whom a sentence says that a state holds. */
export const SUBJECT_WORDS: Readonly<Record<SubjectKind, string>> = {
  campaign: 'the campaign',
  queue: 'a campaign of the queue',
  agent: 'the agent',
  connection: 'the board',
};

function stateSentence(condition: Condition, { subject, states }: SubjectReading): string {
  const holding = statesOf(condition).filter((state) => states[state] === true);
  const [words = 'needs a look'] = holding.map((state) => STATES[state].holds);
  return `${capitalised(SUBJECT_WORDS[subject.kind])} ${words}.`;
}

function pageOf({ kind, id }: Subject): AdminTarget | null {
  switch (kind) {
    case 'campaign':
    case 'queue':
      return { page: kind, id };
    case 'agent':
      return { page: 'person', id };
    case 'connection':
      return null;
  }
}

function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
