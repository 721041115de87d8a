import type { Rule } from '../../core/alerts/rule.ts';
import type { RulePreview, RulesView } from '../../core/alerts/view.ts';
import type { Alerter } from './alerter.ts';
import { createListeners } from './listeners.ts';
import type { RulesService } from './rules.ts';

/** The rules with how they have behaved, as a window shows them. */
export interface RulesWithRecord {
  read(): RulesView;
  save(rule: Rule): { readonly id: string };
  remove(id: string): void;
  reset(id: string): void;
  preview(rule: Rule): RulePreview;
  onChange(listener: (view: RulesView) => void): () => void;
}

export function withRecord(rules: RulesService, alerter: Alerter): RulesWithRecord {
  const listeners = createListeners<[view: RulesView]>();
  const read = (): RulesView => ({
    rules: rules.all(),
    statistics: alerter.statistics(),
    edited: rules.edited(),
  });
  rules.onChange(() => listeners.tell(read()));
  alerter.onChange(() => listeners.tell(read()));
  return {
    read,
    save: rules.save,
    remove: rules.remove,
    reset: rules.reset,
    preview: alerter.preview,
    onChange: listeners.add,
  };
}
