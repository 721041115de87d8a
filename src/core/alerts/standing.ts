import type { Alert } from './alert.ts';
import type { AlertState, Pending } from './state.ts';

/** What a rule and a subject bring along from the minutes before. */
export type Standing = OpenStanding | PendingStanding;

interface OpenStanding {
  readonly kind: 'open';
  readonly key: string;
  readonly alert: Alert;
}

export interface PendingStanding {
  readonly kind: 'pending';
  readonly key: string;
  readonly pending: Pending;
}

/** Takes each standing out once, so that what is left at the end was not judged. */
export interface Standings {
  take(ruleId: string, subjectId: string): Standing | undefined;
  left(): readonly Standing[];
}

/** By rule and then by subject: a key per pair would cost more than judging it. */
export function standingsOf({ open, pending }: AlertState): Standings {
  const byRule = new Map<string, Map<string, Standing>>();
  for (const key of Object.keys(pending)) {
    const value = pending[key];
    if (value === undefined) continue;
    subjectsOf(byRule, value.ruleId).set(value.subjectId, { kind: 'pending', key, pending: value });
  }
  for (const key of Object.keys(open)) {
    const alert = open[key];
    if (alert === undefined) continue;
    subjectsOf(byRule, alert.ruleId).set(alert.subject.id, { kind: 'open', key, alert });
  }
  return {
    take: (ruleId, subjectId) => {
      const subjects = byRule.get(ruleId);
      const standing = subjects?.get(subjectId);
      if (standing !== undefined) subjects?.delete(subjectId);
      return standing;
    },
    left: () => [...byRule.values()].flatMap((subjects) => [...subjects.values()]),
  };
}

function subjectsOf(byRule: Map<string, Map<string, Standing>>, ruleId: string): Map<string, Standing> {
  const known = byRule.get(ruleId);
  if (known !== undefined) return known;
  const made = new Map<string, Standing>();
  byRule.set(ruleId, made);
  return made;
}
