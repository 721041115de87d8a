import type { Rule } from '../../core/alerts/rule.ts';
import type { RulePreview, RulesView } from '../../core/alerts/view.ts';
import type { Alerter } from './alerter.ts';
import type { RulesService } from './rules.ts';
import { createTeller } from './teller.ts';

/** The rules with how they have behaved, as a window shows them. */
export interface RulesWithRecord {
  read(): RulesView;
  save(rule: Rule): { readonly id: string };
  remove(id: string): void;
  reset(id: string): void;
  preview(rule: Rule): RulePreview;
  /** Told only what differs: most minutes change nothing about the rules. */
  onChange(listener: (view: RulesView) => void): () => void;
}

export function withRecord(
  rules: RulesService,
  alerter: Pick<Alerter, 'statistics' | 'preview' | 'onChange'>,
): RulesWithRecord {
  const read = (): RulesView => ({
    rules: rules.all(),
    statistics: alerter.statistics(),
    edited: rules.edited(),
  });
  const teller = createTeller(read);
  rules.onChange(teller.refresh);
  alerter.onChange(teller.refresh);
  return {
    read,
    save: rules.save,
    remove: rules.remove,
    reset: rules.reset,
    preview: alerter.preview,
    onChange: teller.add,
  };
}
