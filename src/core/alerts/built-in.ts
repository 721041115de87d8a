import { CAMPAIGN_RULES } from './built-in-campaign.ts';
import { CONNECTION_RULES } from './built-in-connection.ts';
import { PEOPLE_RULES } from './built-in-people.ts';
import { UTILIZATION_RULES } from './built-in-utilization.ts';
import type { Rule } from './rule.ts';

/** A rule that comes with the app, without what all of them share. Its id is kept for ever. */
export type BuiltIn = Omit<Rule, 'builtIn' | 'enabled' | 'scope' | 'when'> & Partial<Pick<Rule, 'when'>>;

/** The rules that come with the app. */
export const BUILT_IN_RULES: readonly Rule[] = [
  ...UTILIZATION_RULES,
  ...CAMPAIGN_RULES,
  ...PEOPLE_RULES,
  ...CONNECTION_RULES,
].map((rule) => ({
  ...{ builtIn: true, enabled: true, scope: { kind: 'all' }, when: 'shift' },
  ...rule,
}));
