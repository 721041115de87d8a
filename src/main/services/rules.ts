import { isDeepStrictEqual } from 'node:util';
import { BUILT_IN_RULES } from '../../core/alerts/built-in.ts';
import { ruleProblem } from '../../core/alerts/check-rule.ts';
import type { Rule } from '../../core/alerts/rule.ts';
import { Refusal } from '../ports/refusal.ts';
import type { RuleStore } from '../ports/rule-store.ts';
import { createListeners } from './listeners.ts';

/** The rules in force: those that come with the app, as edited, and the supervisor's own. */
export interface RulesService {
  all(): readonly Rule[];
  /** Ids of built-in rules that differ from how they came. */
  edited(): readonly string[];
  /** Refuses in words what could never be judged, and a name in use. A rule without an id is a new one. */
  save(rule: Rule): { readonly id: string };
  /** Refuses built-in rules: they are switched off. */
  remove(id: string): void;
  /** A built-in rule as it came; leaves the supervisor's own alone. */
  reset(id: string): void;
  onChange(listener: () => void): () => void;
}

export interface RulesParts {
  readonly store: RuleStore;
  readonly newId: () => string;
}

export function createRules({ store, newId }: RulesParts): RulesService {
  const listeners = createListeners<[]>();
  let kept = store.read();

  function change(next: readonly Rule[]): void {
    kept = next;
    store.write(kept);
    listeners.tell();
  }

  function save(rule: Rule): { readonly id: string } {
    const id = rule.id === '' ? newId() : rule.id;
    const saved = { ...rule, id, builtIn: builtIn(id) !== undefined };
    const problem = ruleProblem(saved) ?? nameProblem(saved, all());
    if (problem !== null) throw new Refusal(problem);
    if (isDeepStrictEqual(saved, builtIn(id))) change(without(kept, id));
    else if (kept.some((other) => other.id === id))
      change(kept.map((other) => (other.id === id ? saved : other)));
    else change([...kept, saved]);
    return { id };
  }

  const all = (): readonly Rule[] => rulesInForce(kept);
  return {
    all,
    edited: () => kept.filter(({ id }) => builtIn(id) !== undefined).map(({ id }) => id),
    save,
    remove(id) {
      if (builtIn(id) !== undefined) throw new Refusal('A built-in rule can be switched off, not removed.');
      change(without(kept, id));
    },
    reset(id) {
      if (builtIn(id) !== undefined) change(without(kept, id));
    },
    onChange: listeners.add,
  };
}

/** A kept rule that was built in once and is no more is the supervisor's own. */
function rulesInForce(kept: readonly Rule[]): readonly Rule[] {
  const own = kept.filter(({ id }) => builtIn(id) === undefined).map((rule) => ({ ...rule, builtIn: false }));
  return [...BUILT_IN_RULES.map((rule) => kept.find(({ id }) => id === rule.id) ?? rule), ...own];
}

function builtIn(id: string): Rule | undefined {
  return BUILT_IN_RULES.find((rule) => rule.id === id);
}

function without(rules: readonly Rule[], id: string): readonly Rule[] {
  return rules.filter((rule) => rule.id !== id);
}

function nameProblem({ id, name }: Rule, rules: readonly Rule[]): string | null {
  const namesake = rules.find((other) => other.id !== id && folded(other.name) === folded(name));
  if (namesake === undefined) return null;
  return `There is a rule named "${namesake.name}" already. Choose another name.`;
}

function folded(name: string): string {
  return name.trim().toLowerCase();
}
