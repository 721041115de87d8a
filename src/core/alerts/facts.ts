import type { Fact } from './alert.ts';
import { evaluate } from './evaluate.ts';
import type { SubjectReading } from './reading.ts';
import type { Condition } from './rule.ts';

/**
 * The compared numbers behind an alert, in the order of its condition. Of alternatives only those that hold
 * are told; what is not known is left out.
 */
export function factsOf(condition: Condition, reading: SubjectReading): readonly Fact[] {
  switch (condition.kind) {
    case 'level': {
      const { measure, side, set, clear } = condition;
      const measured = reading.measures[measure];
      return measured === undefined ? [] : [{ measure, measured, side, set, clear }];
    }
    case 'state':
      return [];
    case 'all':
      return condition.of.flatMap((part) => factsOf(part, reading));
    case 'any':
      return alternatives(condition.of, reading).flatMap((part) => factsOf(part, reading));
  }
}

/** While an alert lasts between its two levels, none holds by the first; then all of them are told. */
function alternatives(of: readonly Condition[], reading: SubjectReading): readonly Condition[] {
  const holding = of.filter((part) => evaluate(part, reading, null) === 'holds');
  return holding.length > 0 ? holding : of;
}
