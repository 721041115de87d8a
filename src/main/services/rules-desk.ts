import type { Rule } from '../../core/alerts/rule.ts';
import type { RulePreview, RulesView } from '../../core/alerts/view.ts';
import type { Alerter } from './alerter.ts';
import type { KnownTeams } from './known-teams.ts';
import type { RulesService } from './rules.ts';
import { createTeller } from './teller.ts';

/** The rules with how they have behaved and what they can be narrowed to, as a window shows them. */
export interface RulesWithRecord {
  read(): RulesView;
  save(rule: Rule): { readonly id: string };
  remove(id: string): void;
  reset(id: string): void;
  preview(rule: Rule): RulePreview;
  /** Told only what differs: most minutes change nothing about the rules. */
  onChange(listener: (view: RulesView) => void): () => void;
}

export interface RulesDeskParts {
  readonly rules: RulesService;
  readonly alerter: Pick<Alerter, 'statistics' | 'preview' | 'onChange'>;
  readonly teams: Pick<KnownTeams, 'read' | 'onChange'>;
}

export function withRecord({ rules, alerter, teams }: RulesDeskParts): RulesWithRecord {
  const read = (): RulesView => ({
    rules: rules.all(),
    statistics: alerter.statistics(),
    edited: rules.edited(),
    teams: teams.read(),
  });
  const teller = createTeller(read);
  rules.onChange(teller.refresh);
  alerter.onChange(teller.refresh);
  teams.onChange(teller.refresh);
  return {
    read,
    save: rules.save,
    remove: rules.remove,
    reset: rules.reset,
    preview: alerter.preview,
    onChange: teller.add,
  };
}
