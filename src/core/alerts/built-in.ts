import type { Rule } from './rule.ts';

/** The rules that come with the app. */
export const BUILT_IN_RULES: readonly Rule[] = [];
