import { MEASURES, STATES } from '../../../core/alerts/definitions.ts';
import type { MeasureDefinition, StateId, SubjectKind } from '../../../core/alerts/measure.ts';

export const SUBJECTS: readonly SubjectKind[] = ['campaign', 'queue', 'agent', 'connection'];

export const SUBJECT_WORDS: Readonly<Record<SubjectKind, { readonly one: string; readonly many: string }>> = {
  campaign: { one: 'Each campaign', many: 'Campaigns' },
  queue: { one: 'Each queue', many: 'Queues' },
  agent: { one: 'Each agent', many: 'Agents' },
  connection: { one: 'The connection', many: 'Connections' },
};

/** What stands above the rules of a subject. */
export const GROUP_TITLES: Readonly<Record<SubjectKind, string>> = {
  campaign: 'Campaigns',
  queue: 'Queues',
  agent: 'Agents',
  connection: 'Connection',
};

/** Which of them a rule watches. */
export const SCOPE_WORDS: Readonly<Record<SubjectKind, { readonly all: string; readonly some: string }>> = {
  campaign: { all: 'All campaigns', some: 'Chosen campaigns, or campaigns of chosen queues and teams' },
  queue: { all: 'All queues', some: 'Chosen queues, or queues of chosen campaigns and teams' },
  agent: { all: 'All agents', some: 'Agents of chosen campaigns, queues or teams' },
  connection: { all: 'The connection', some: 'The connection' },
};

/** How the unit is written behind a number that is typed in. */
export const UNIT_MARKS: Readonly<Record<MeasureDefinition['unit'], string>> = {
  'per cent': '%',
  contacts: 'contacts',
  'contacts per minute': 'per min',
  agents: 'agents',
  calls: 'calls',
  seconds: 's',
  minutes: 'min',
  interactions: 'interactions',
};

/** The measures that a subject has, in the order of their definitions. */
export function measuresFor(subject: SubjectKind): readonly MeasureDefinition[] {
  return Object.values(MEASURES).filter(({ subjects }) => subjects.includes(subject));
}

export interface StateChoice {
  readonly id: StateId;
  /** Such as "is running". */
  readonly holds: string;
  readonly not: string;
}

/** The states that a subject has. */
export function statesFor(subject: SubjectKind): readonly StateChoice[] {
  const all = Object.entries(STATES) as readonly (readonly [StateId, (typeof STATES)[StateId]])[];
  return all
    .filter(([, { subjects }]) => subjects.includes(subject))
    .map(([id, { holds, not }]) => ({ id, holds, not }));
}

/** As it begins a line. */
export function capitalized(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
