import type { Resolution } from './alert.ts';
import type { SubjectKind } from './measure.ts';
import type { Reading, SubjectReading } from './reading.ts';
import type { Rule } from './rule.ts';
import { mayBelong } from './scope.ts';

/** Who is listed in a reading, and by which rules. */
export interface Roll {
  /** The rules that are switched on, by id. */
  readonly rules: ReadonlyMap<string, Rule>;
  subjects(kind: SubjectKind): readonly SubjectReading[];
  find(kind: SubjectKind, id: string): SubjectReading | undefined;
  /** Whether a subject of this kind that is not listed is gone, rather than not known. */
  isWhole(kind: SubjectKind): boolean;
}

export function rollOf(reading: Reading, rules: readonly Rule[]): Roll {
  const byKind = groupByKind(reading.subjects);
  const listed = new Map([...byKind].map(([kind, subjects]) => [kind, [...subjects.values()]] as const));
  return {
    rules: new Map(rules.filter(({ enabled }) => enabled).map((rule) => [rule.id, rule])),
    subjects: (kind) => listed.get(kind) ?? [],
    find: (kind, id) => byKind.get(kind)?.get(id),
    isWhole: (kind) => reading.whole.includes(kind) && (!reading.inhibited || kind === 'connection'),
  };
}

type ById = Map<string, SubjectReading>;

/** A subject that is listed twice counts by the first. */
function groupByKind(subjects: readonly SubjectReading[]): ReadonlyMap<SubjectKind, ById> {
  const groups = new Map<SubjectKind, ById>();
  for (const reading of subjects) {
    const { kind, id } = reading.subject;
    const group = groups.get(kind) ?? new Map<string, SubjectReading>();
    groups.set(kind, group);
    if (!group.has(id)) group.set(id, reading);
  }
  return groups;
}

/** A rule and a subject that a reading did not judge. */
interface Unseen {
  readonly ruleId: string;
  readonly id: string;
  readonly kind: SubjectKind | null;
}

/** Why it ends, or `null` where it is only not known at present. A listed subject is out of the rule's scope. */
export function endOfUnseen(roll: Roll, { ruleId, id, kind }: Unseen): Resolution | null {
  const rule = roll.rules.get(ruleId);
  if (kind === null || rule?.subject !== kind) return 'rule-changed';
  const listed = roll.find(kind, id);
  if (listed !== undefined) return mayBelong(rule, listed) ? null : 'rule-changed';
  return roll.isWhole(kind) ? 'subject-gone' : null;
}
