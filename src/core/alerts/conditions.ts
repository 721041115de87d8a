import type { MeasureId, StateId } from './measure.ts';
import type { Condition, LevelCondition } from './rule.ts';

/** A level whose alert stays until the value is on the other side of `clear`. */
interface Level {
  readonly set: number;
  /** The same as `set` unless given. */
  readonly clear?: number;
  readonly minimumSample?: number;
}

export function above(measure: MeasureId, level: Level): LevelCondition {
  return levelOn('above', measure, level);
}

export function below(measure: MeasureId, level: Level): LevelCondition {
  return levelOn('below', measure, level);
}

function levelOn(side: 'above' | 'below', measure: MeasureId, level: Level): LevelCondition {
  const { set, clear = set, minimumSample = null } = level;
  return { kind: 'level', measure, side, set, clear, minimumSample };
}

export function all(...of: readonly Condition[]): Condition {
  return { kind: 'all', of };
}

export function any(...of: readonly Condition[]): Condition {
  return { kind: 'any', of };
}

export function is(state: StateId): Condition {
  return { kind: 'state', state, holds: true };
}

export function isNot(state: StateId): Condition {
  return { kind: 'state', state, holds: false };
}

/** All levels of a condition, in the order in which they stand. */
export function levelsOf(condition: Condition): readonly LevelCondition[] {
  switch (condition.kind) {
    case 'level':
      return [condition];
    case 'state':
      return [];
    case 'all':
    case 'any':
      return condition.of.flatMap(levelsOf);
  }
}

/** The states that a condition asks for, in the order in which they stand. */
export function statesOf(condition: Condition): readonly StateId[] {
  switch (condition.kind) {
    case 'level':
      return [];
    case 'state':
      return [condition.state];
    case 'all':
    case 'any':
      return condition.of.flatMap(statesOf);
  }
}
