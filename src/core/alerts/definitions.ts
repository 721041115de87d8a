import type { MeasureDefinition, MeasureId, StateId, SubjectKind } from './measure.ts';
import { MEASURE_WORDS } from './measure-words.ts';

/** One definition per measure; feeds the editor of rules and every explanation, so that they cannot differ. */
export const MEASURES = Object.fromEntries(
  Object.entries(MEASURE_WORDS).map(([id, words]) => [id, { id, sampleOf: null, ...words }]),
) as unknown as Readonly<Record<MeasureId, MeasureDefinition>>;

export interface StateWords {
  /** As it stands after "the campaign", such as "is running". */
  readonly holds: string;
  readonly not: string;
  /** The subjects that have it. */
  readonly subjects: readonly SubjectKind[];
}

/** How each state stands in a sentence. */
export const STATES: Readonly<Record<StateId, StateWords>> = {
  running: { holds: 'is running', not: 'is not running', subjects: ['campaign', 'queue'] },
  invalid: { holds: 'is invalid', not: 'is valid', subjects: ['campaign'] },
  'forced-off': { holds: 'was forced off', not: 'was not forced off', subjects: ['campaign'] },
  exhausted: { holds: 'has no contacts left', not: 'has contacts left', subjects: ['campaign'] },
  'outside-callable-time': {
    holds: 'is outside its callable time',
    not: 'is within its callable time',
    subjects: ['campaign'],
  },
  'data-stale': { holds: 'is out of date', not: 'is up to date', subjects: ['connection'] },
  'rate-limited': {
    holds: 'waits for the request limit',
    not: 'is within the request limit',
    subjects: ['connection'],
  },
  'signed-out': { holds: 'is signed out', not: 'is signed in', subjects: ['connection'] },
};

/**
 * A value of a measure with its unit: "34 %", "7 contacts/min", "12 min", "1 agent". `beside` is the level that
 * the value is compared with: it is not rounded up or down to it.
 */
export function formatMeasured(id: MeasureId, value: number, beside: number | null = null): string {
  switch (MEASURES[id].unit) {
    case 'per cent':
      return `${digits(value, beside)} %`;
    case 'contacts per minute':
      return `${digits(value, beside)} contacts/min`;
    case 'contacts':
      return counted(value, 'contact');
    case 'agents':
      return counted(value, 'agent');
    case 'interactions':
      return counted(value, 'interaction');
    case 'calls':
      return `${formatNumber(value, 1)} calls per agent`;
    case 'seconds':
      return `${formatNumber(Math.floor(value), 0)} s`;
    case 'minutes':
      return `${formatNumber(Math.floor(value), 0)} min`;
  }
}

/** Such as "1,204.5"; a decimal that is zero is left out. */
export function formatNumber(value: number, decimals: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: decimals });
}

/** Below ten a tenth tells something, and so it does next to the level. */
function digits(value: number, beside: number | null): string {
  const misleading = value !== beside && Math.round(value) === beside;
  return formatNumber(value, Math.abs(value) < 10 || misleading ? 1 : 0);
}

function counted(value: number, one: string): string {
  const rounded = Math.round(value);
  return `${formatNumber(rounded, 0)} ${rounded === 1 ? one : `${one}s`}`;
}
