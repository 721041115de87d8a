import { neededStretch, type PlanInput, type PlannedSource } from '../../core/polling/plan.ts';
import { type Need, type SlowedBy, slowedBy, steadyStretch, withNeed } from '../../core/polling/steady.ts';
import type { Instant } from '../../core/time/minute.ts';
import type { Budget } from '../ports/budget.ts';
import type { Log } from '../ports/log.ts';

/** By how much the polls are slowed now; `slowedBy` is absent at full cadence. */
export interface Slowing {
  readonly stretch: number;
  readonly slowedBy?: SlowedBy;
}

export interface CadenceParts {
  readonly budget: Budget;
  readonly log: Log;
  /** Platform time. */
  readonly now: () => Instant;
  /** What would be asked at full cadence. */
  readonly sources: () => readonly PlannedSource[];
  readonly input: () => PlanInput;
}

/** Fits the polls to the budget; every change of the fit is logged once, with what was found. */
export function createCadence(parts: CadenceParts): { slowing(): Slowing } {
  let needs: readonly Need[] = [];
  let before = 1;
  return {
    slowing() {
      const gate = parts.budget.state();
      const needed = neededStretch(parts.sources(), parts.input(), gate.own);
      needs = withNeed(needs, { at: parts.now(), stretch: needed });
      const stretch = steadyStretch(needs);
      const why = stretch > 1 ? slowedBy(gate) : null;
      if (stretch !== before) {
        const { allowed, others, own } = gate;
        const facts = { allowed, others, own, before, after: stretch, why };
        parts.log.info('budget', stretch > before ? 'The polls slow down.' : 'The polls quicken.', facts);
        before = stretch;
      }
      return why === null ? { stretch } : { stretch, slowedBy: why };
    },
  };
}
