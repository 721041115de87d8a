import type { AlertSeverity, Rule, Scope } from '../../../core/alerts/rule.ts';
import type { SubjectKind } from '../../../core/alerts/measure.ts';
import { conditionOf, draftGroup, EMPTY_LEVEL, type DraftGroup } from './condition-draft.ts';
import { numberOf } from './numbers.ts';

/** A rule as it is being written: numbers are texts, so that nothing that was typed is lost. */
export interface RuleDraft {
  readonly name: string;
  readonly severity: AlertSeverity;
  readonly subject: SubjectKind;
  readonly condition: DraftGroup;
  readonly sustain: string;
  readonly hold: string;
  readonly again: boolean;
  /** Minutes between two notifications; kept while `again` is off. */
  readonly renotify: string;
  readonly when: Rule['when'];
  readonly scopeKind: Scope['kind'];
  readonly campaignIds: readonly string[];
  readonly queueIds: readonly string[];
  readonly teamIds: readonly string[];
  /** The key of the next condition that is added. */
  readonly nextKey: number;
}

/** What a new rule begins as; an empty id asks for a new one. */
export const NEW_RULE: Rule = {
  id: '',
  name: '',
  about: '',
  builtIn: false,
  enabled: true,
  severity: 'warning',
  subject: 'campaign',
  condition: { kind: 'all', of: [] },
  sustainMinutes: 3,
  holdMinutes: 2,
  scope: { kind: 'all' },
  renotifyMinutes: null,
  when: 'shift',
};

const USUAL_RENOTIFY = '30';

/** The draft of a rule that is changed. */
export function draftOf(rule: Rule): RuleDraft {
  const { condition, nextKey } = draftGroup(rule.condition);
  const { scope } = rule;
  const some = scope.kind === 'some' ? scope : { campaignIds: [], queueIds: [], teamIds: [] };
  return {
    name: rule.name,
    severity: rule.severity,
    subject: rule.subject,
    condition,
    sustain: String(rule.sustainMinutes),
    hold: String(rule.holdMinutes),
    again: rule.renotifyMinutes !== null,
    renotify: rule.renotifyMinutes === null ? USUAL_RENOTIFY : String(rule.renotifyMinutes),
    when: rule.when,
    scopeKind: scope.kind,
    campaignIds: some.campaignIds,
    queueIds: some.queueIds,
    teamIds: some.teamIds,
    nextKey,
  };
}

/** The draft of a new rule: one level, still to be filled in. */
export function newDraft(): RuleDraft {
  const draft = draftOf(NEW_RULE);
  const condition = { ...draft.condition, bare: true, of: [{ ...EMPTY_LEVEL, key: draft.nextKey }] };
  return { ...draft, condition, nextKey: draft.nextKey + 1 };
}

/** The rule that a draft without errors means; what the draft does not hold stays as in `base`. */
export function ruleOf(draft: RuleDraft, base: Rule): Rule {
  const { campaignIds, queueIds, teamIds } = draft;
  return {
    ...base,
    name: draft.name.trim(),
    severity: draft.severity,
    subject: draft.subject,
    condition: conditionOf(draft.condition),
    sustainMinutes: numberOf(draft.sustain) ?? base.sustainMinutes,
    holdMinutes: numberOf(draft.hold) ?? base.holdMinutes,
    scope: draft.scopeKind === 'all' ? { kind: 'all' } : { kind: 'some', campaignIds, queueIds, teamIds },
    renotifyMinutes: draft.again ? numberOf(draft.renotify) : null,
    when: draft.when,
  };
}
