import type { Minute } from '../time/minute.ts';
import type { Explanation } from './alert.ts';
import { levelsOf, statesOf } from './conditions.ts';
import { MEASURES, STATES } from './definitions.ts';
import type { MeasureId, StateId } from './measure.ts';
import type { Reading } from './reading.ts';
import type { Rule } from './rule.ts';
import { NO_ALERTS } from './state.ts';
import { step } from './step.ts';
import type { PreviewExample, RulePreview } from './view.ts';

const MOST_EXAMPLES = 5;

/** Nobody reads why a rule would have spoken. */
const UNEXPLAINED: Explanation = { what: '', facts: [], cause: null, check: '', admin: null, people: [] };

/**
 * What a rule would have done over the given minutes, oldest first, if it had been on all the time. It is
 * judged as it would be live, so that the two agree.
 */
export function previewRule(rule: Rule, readings: Iterable<Reading>): RulePreview {
  const tried = { ...rule, enabled: true };
  const at = { rules: [tried], explain: () => UNEXPLAINED };
  const examples = new Map<string, PreviewExample>();
  const unknown = createUnknown(tried);
  let state = NO_ALERTS;
  let from: Minute | null = null;
  for (const reading of readings) {
    from ??= reading.minute;
    unknown.see(reading);
    const [next, effects] = step(state, reading, { ...at, now: reading.minute });
    state = next;
    for (const { type, alert } of effects) {
      const until = type === 'resolved' ? alert.lastBreach : null;
      examples.set(alert.id, { subject: alert.subject.name, since: alert.since, until });
    }
  }
  return {
    from,
    to: state.judged,
    fired: examples.size,
    examples: [...examples.values()].sort((a, b) => b.since - a.since).slice(0, MOST_EXAMPLES),
    unknown: unknown.names(),
  };
}

/** Collects what the rule asks for and no minute told. */
function createUnknown({ condition, subject }: Rule) {
  const measures = new Set<MeasureId>(levelsOf(condition).map(({ measure }) => measure));
  const states = new Set<StateId>(statesOf(condition));
  return {
    see({ subjects }: Reading): void {
      if (measures.size + states.size === 0) return;
      for (const reading of subjects) {
        for (const id of measures) if (reading.measures[id] !== undefined) measures.delete(id);
        for (const id of states) if (reading.states[id] !== undefined) states.delete(id);
      }
    },
    names(): readonly string[] {
      const note = subject === 'agent' ? ' (single agents are not stored)' : '';
      return [
        ...[...measures].map((id) => MEASURES[id].name + note),
        ...[...states].map((id) => `whether it ${STATES[id].holds}`),
      ];
    },
  };
}
