/** Where in the settings the supervisor is; the dialog is closed while there is none. */
export type SettingsPlace =
  | { readonly pane: 'organizations'; readonly task: OrganizationTask }
  | { readonly pane: 'access' }
  | { readonly pane: 'rules'; readonly task: RuleTask }
  | { readonly pane: 'shift' }
  | { readonly pane: 'notifications' }
  | { readonly pane: 'appearance' };

export type RuleTask =
  /** `last` is the rule that was edited before: the keyboard goes on there. */
  | { readonly kind: 'list'; readonly last?: string }
  | { readonly kind: 'add' }
  | { readonly kind: 'edit'; readonly id: string };

export type OrganizationTask =
  | { readonly kind: 'list' }
  | { readonly kind: 'add' }
  | { readonly kind: 'edit' | 'remove'; readonly id: string };

export type SettingsPane = SettingsPlace['pane'];

/** The beginning of a pane, without anything under way. */
export function startOf(pane: SettingsPane): SettingsPlace {
  return pane === 'organizations' || pane === 'rules' ? { pane, task: { kind: 'list' } } : { pane };
}

/** The list of rules, with the keyboard at one of them. */
export function listAt(ruleId: string | undefined): SettingsPlace {
  const last = ruleId === undefined ? {} : { last: ruleId };
  return { pane: 'rules', task: { kind: 'list', ...last } };
}
