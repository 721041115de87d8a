import type { MeasureId, StateId } from '../../../core/alerts/measure.ts';
import type { Condition, LevelCondition } from '../../../core/alerts/rule.ts';
import { numberOf } from './numbers.ts';

export type DraftCondition = DraftGroup | DraftLevel | DraftState;

export interface DraftGroup {
  readonly kind: 'all' | 'any';
  readonly key: number;
  /** Whether a single condition stands without a group around it; only at the top. */
  readonly bare: boolean;
  readonly of: readonly DraftCondition[];
}

export interface DraftLevel {
  readonly kind: 'level';
  readonly key: number;
  /** `null` = still to be chosen. */
  readonly measure: MeasureId | null;
  readonly side: LevelCondition['side'];
  readonly set: string;
  readonly clear: string;
  /** Empty = none is needed. */
  readonly sample: string;
}

export interface DraftState {
  readonly kind: 'state';
  readonly key: number;
  /** `null` = still to be chosen. */
  readonly state: StateId | null;
  readonly holds: boolean;
}

export const EMPTY_LEVEL: DraftLevel = {
  kind: 'level',
  key: 0,
  measure: null,
  side: 'above',
  set: '',
  clear: '',
  sample: '',
};

export const EMPTY_STATE: DraftState = { kind: 'state', key: 0, state: null, holds: true };

/** The condition as one group with a key for each part; keys count from 0. */
export function draftGroup(condition: Condition): {
  readonly condition: DraftGroup;
  readonly nextKey: number;
} {
  let nextKey = 0;
  const draft = (from: Condition): DraftCondition => {
    const key = nextKey++;
    switch (from.kind) {
      case 'all':
      case 'any':
        return { kind: from.kind, key, bare: false, of: from.of.map(draft) };
      case 'level':
        return { kind: 'level', key, ...levelTexts(from) };
      case 'state':
        return { kind: 'state', key, state: from.state, holds: from.holds };
    }
  };
  const top = draft(condition);
  const whole: DraftGroup =
    top.kind === 'level' || top.kind === 'state'
      ? { kind: 'all', key: nextKey++, bare: true, of: [top] }
      : top;
  return { condition: whole, nextKey };
}

function levelTexts({ measure, side, set, clear, minimumSample }: LevelCondition) {
  const sample = minimumSample === null ? '' : String(minimumSample);
  return { measure, side, set: String(set), clear: String(clear), sample };
}

/** The condition that a draft without errors means. */
export function conditionOf(group: DraftGroup): Condition {
  const [first] = group.of;
  if (group.bare && first !== undefined && group.of.length === 1) return partOf(first);
  return partOf(group);
}

function partOf(draft: DraftCondition): Condition {
  switch (draft.kind) {
    case 'all':
    case 'any':
      return { kind: draft.kind, of: draft.of.map(partOf) };
    case 'level':
      return {
        kind: 'level',
        measure: chosen(draft.measure),
        side: draft.side,
        set: chosen(numberOf(draft.set)),
        clear: chosen(numberOf(draft.clear)),
        minimumSample: draft.sample.trim() === '' ? null : chosen(numberOf(draft.sample)),
      };
    case 'state':
      return { kind: 'state', state: chosen(draft.state), holds: draft.holds };
  }
}

function chosen<T>(value: T | null): T {
  if (value === null) throw new Error('A draft with errors is no rule yet');
  return value;
}

/** The group with one part changed, wherever it stands. */
export function withPart(group: DraftGroup, part: DraftCondition): DraftGroup {
  const inside = group.of.map((each) => {
    if (each.key === part.key) return part;
    return isGroup(each) ? withPart(each, part) : each;
  });
  return { ...group, of: inside };
}

/** The group with a part added at the end of the named group. */
export function withAdded(group: DraftGroup, groupKey: number, part: DraftCondition): DraftGroup {
  if (group.key === groupKey) return { ...group, of: [...group.of, part] };
  return { ...group, of: group.of.map((each) => (isGroup(each) ? withAdded(each, groupKey, part) : each)) };
}

/** The group without one part, wherever it stands. */
export function withoutPart(group: DraftGroup, key: number): DraftGroup {
  const left = group.of.filter((each) => each.key !== key);
  return { ...group, of: left.map((each) => (isGroup(each) ? withoutPart(each, key) : each)) };
}

export function isGroup(draft: DraftCondition): draft is DraftGroup {
  return draft.kind === 'all' || draft.kind === 'any';
}

/** Every level and state of a group, top down. */
export function leavesOf(group: DraftGroup): readonly (DraftLevel | DraftState)[] {
  return group.of.flatMap((each) => (isGroup(each) ? leavesOf(each) : [each]));
}

/** Every group, the outermost first. */
export function groupsOf(group: DraftGroup): readonly DraftGroup[] {
  return [group, ...group.of.filter(isGroup).flatMap(groupsOf)];
}
