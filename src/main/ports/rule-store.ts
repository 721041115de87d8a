import type { Rule } from '../../core/alerts/rule.ts';

/** Where rules are kept: built-in ones that were edited, and the supervisor's own. Neither call fails. */
export interface RuleStore {
  read(): readonly Rule[];
  write(rules: readonly Rule[]): void;
}
