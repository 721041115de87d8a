import { useMemo, useState } from 'react';
import type { Rule } from '../../../core/alerts/rule.ts';
import { useCommand, type Command } from '../../app/command.ts';
import { useShared } from '../../app/context.tsx';
import { withAdded, withoutPart, withPart, type DraftCondition } from './condition-draft.ts';
import { draftOf, newDraft, NEW_RULE, ruleOf, type RuleDraft } from './draft.ts';
import { errorsOf, type Errors } from './errors.ts';

export interface RuleForm {
  readonly draft: RuleDraft;
  readonly change: (changes: Partial<RuleDraft>) => void;
  readonly changePart: (part: DraftCondition) => void;
  readonly addPart: (groupKey: number, part: DraftCondition) => void;
  readonly removePart: (key: number) => void;
  /** The part that was added last and takes the focus; `null` = none was. */
  readonly freshKey: number | null;
  /** What is wrong with fields that were left, or with all of them after a try to save. */
  readonly errors: Errors;
  /** Shows from now on what is wrong with this field. */
  readonly leaveField: (field: string) => void;
  /** Counts the tries to save, so that the focus can follow them. */
  readonly tries: number;
  readonly changed: boolean;
  /** The rule that can be tried on the past, with or without a name; `null` while its condition is not whole. */
  readonly trial: Rule | null;
  /** Saves where nothing is wrong. The id of the rule; `null` = it was not saved. */
  readonly submit: () => Promise<string | null>;
  readonly saving: Command;
}

/** The whole state of the editor. `rule` is `null` for a new one. */
export function useRuleForm(rule: Rule | null): RuleForm {
  const [first] = useState(() => (rule === null ? newDraft() : draftOf(rule)));
  const [draft, setDraft] = useState(first);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [tries, setTries] = useState(0);
  const [freshKey, setFreshKey] = useState<number | null>(null);
  const { api } = useShared();
  const saving = useCommand();
  const base = rule ?? NEW_RULE;
  const all = useMemo(() => errorsOf(draft), [draft]);
  const trial = useMemo(() => trialOf(draft, base, all), [draft, base, all]);
  const change: RuleForm['change'] = (changes) => {
    setDraft((before) => ({ ...before, ...changes }));
  };
  return {
    draft,
    change,
    changePart: (part) => change({ condition: withPart(draft.condition, part) }),
    addPart: (groupKey, part) => {
      const keyed = keyedFrom(part, draft.nextKey);
      setFreshKey(draft.nextKey);
      change({ condition: withAdded(draft.condition, groupKey, keyed), nextKey: draft.nextKey + 2 });
    },
    removePart: (key) => change({ condition: withoutPart(draft.condition, key) }),
    freshKey,
    errors: tries > 0 ? all : shownErrors(all, left),
    leaveField: (field) => {
      if (field !== '' && !left.has(field)) setLeft(new Set([...left, field]));
    },
    tries,
    changed: JSON.stringify(draft) !== JSON.stringify(first),
    trial,
    submit: async () => {
      setTries(tries + 1);
      if (Object.keys(all).length > 0) return null;
      let id: string | null = null;
      await saving.run(async () => {
        const answer = await api.rules.save(ruleOf(draft, base));
        if (answer.ok) id = answer.value.id;
        return answer;
      });
      return id;
    },
    saving,
  };
}

/** A new group comes with its first condition, so that it never stands empty; both need a key. */
function keyedFrom(part: DraftCondition, key: number): DraftCondition {
  if (part.kind === 'level' || part.kind === 'state') return { ...part, key };
  return { ...part, key: key + 1, of: part.of.map((each) => ({ ...each, key })) };
}

function shownErrors(all: Errors, left: ReadonlySet<string>): Errors {
  return Object.fromEntries(Object.entries(all).filter(([field]) => left.has(field)));
}

function trialOf(draft: RuleDraft, base: Rule, errors: Errors): Rule | null {
  if (Object.keys(errors).some((field) => field !== 'name')) return null;
  const rule = ruleOf(draft, base);
  return { ...rule, enabled: true, name: 'name' in errors ? 'New rule' : rule.name };
}
