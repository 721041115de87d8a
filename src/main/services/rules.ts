import type { Rule } from '../../core/alerts/rule.ts';
import { BUILT_IN_RULES } from '../../core/alerts/built-in.ts';
import type { RuleStore } from '../ports/rule-store.ts';
import { Refusal } from '../ports/refusal.ts';
import { createListeners } from './listeners.ts';

/** The rules in force: those that come with the app, as edited, and the supervisor's own. */
export interface RulesService {
  all(): readonly Rule[];
  /** Ids of built-in rules that differ from how they came. */
  edited(): readonly string[];
  save(rule: Rule): { readonly id: string };
  remove(id: string): void;
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
  const change = (next: readonly Rule[]): void => {
    kept = next;
    store.write(kept);
    listeners.tell();
  };
  const builtIn = (id: string): Rule | undefined => BUILT_IN_RULES.find((rule) => rule.id === id);
  const without = (id: string): readonly Rule[] => kept.filter((rule) => rule.id !== id);
  return {
    all: () => [
      ...BUILT_IN_RULES.map((rule) => kept.find(({ id }) => id === rule.id) ?? rule),
      ...kept.filter(({ id }) => builtIn(id) === undefined),
    ],
    edited: () => kept.filter(({ id }) => builtIn(id) !== undefined).map(({ id }) => id),
    save(rule) {
      const id = rule.id === '' ? newId() : rule.id;
      change([...without(id), { ...rule, id, builtIn: builtIn(id) !== undefined }]);
      return { id };
    },
    remove(id) {
      if (builtIn(id) !== undefined) throw new Refusal('A built-in rule can be switched off, not removed.');
      change(without(id));
    },
    reset: (id) => change(without(id)),
    onChange: listeners.add,
  };
}
