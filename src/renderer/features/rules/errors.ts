import { MEASURES } from '../../../core/alerts/definitions.ts';
import { groupsOf, leavesOf, type DraftLevel, type DraftState } from './condition-draft.ts';
import type { RuleDraft } from './draft.ts';
import { numberOf } from './numbers.ts';
import { measuresFor, statesFor, SUBJECT_WORDS } from './vocabulary.ts';

/**
 * What is wrong, by field: "name", "sustain", "hold", "renotify", "scope", and for a part of the condition
 * its field and key, such as "clear-3".
 */
export type Errors = Readonly<Record<string, string>>;

/** A day: a longer wait would be no alerting any more. */
const MAX_MINUTES = 1_440;
const LONGEST_NAME = 100;
/** As many as a group may hold. */
const LARGEST_GROUP = 20;

/** Everything that keeps a draft from being a rule; empty where nothing does. */
export function errorsOf(draft: RuleDraft): Errors {
  const found: Record<string, string | null> = {
    name: nameError(draft.name),
    ...groupErrors(draft),
    ...leafErrors(draft),
    sustain: minutesError(draft.sustain, 0),
    hold: minutesError(draft.hold, 0),
    renotify: draft.again ? minutesError(draft.renotify, 1) : null,
    scope: scopeError(draft),
  };
  return Object.fromEntries(
    Object.entries(found).filter((entry): entry is [string, string] => entry[1] !== null),
  );
}

function nameError(name: string): string | null {
  if (name.trim() === '') return 'Enter a name.';
  return name.trim().length > LONGEST_NAME ? `Use at most ${LONGEST_NAME} characters.` : null;
}

function minutesError(text: string, least: number): string | null {
  const minutes = numberOf(text);
  if (minutes === null || !Number.isInteger(minutes)) return 'Enter whole minutes, such as 3.';
  if (minutes < least) return 'At least 1 minute.';
  return minutes > MAX_MINUTES ? 'At most a day: 1440 minutes.' : null;
}

function scopeError({ scopeKind, campaignIds, queueIds, teamIds }: RuleDraft): string | null {
  if (scopeKind === 'all' || campaignIds.length + queueIds.length + teamIds.length > 0) return null;
  return 'Choose at least one, or watch all.';
}

function groupErrors({ condition }: RuleDraft): Record<string, string | null> {
  return Object.fromEntries(
    groupsOf(condition).map(({ key, of }) => [`group-${key}`, groupError(of.length)]),
  );
}

function groupError(size: number): string | null {
  if (size === 0) return 'Add a condition, or remove this group.';
  return size > LARGEST_GROUP ? `Use at most ${LARGEST_GROUP} conditions in a group.` : null;
}

function leafErrors(draft: RuleDraft): Record<string, string | null> {
  const entries = leavesOf(draft.condition).flatMap((leaf) =>
    Object.entries(leaf.kind === 'level' ? levelErrors(leaf, draft) : stateErrors(leaf, draft)).map(
      ([field, error]) => [`${field}-${leaf.key}`, error] as const,
    ),
  );
  return Object.fromEntries(entries);
}

function levelErrors(level: DraftLevel, { subject }: RuleDraft): Record<string, string | null> {
  return {
    measure: measureError(level, subject),
    set: numberOf(level.set) === null ? 'Enter a number of 0 or more.' : rangeError(level),
    clear: clearError(level),
    sample: sampleError(level.sample),
  };
}

function measureError({ measure }: DraftLevel, subject: RuleDraft['subject']): string | null {
  if (measure === null) return 'Choose what is measured.';
  if (measuresFor(subject).some(({ id }) => id === measure)) return null;
  return `${SUBJECT_WORDS[subject].many} have no ${MEASURES[measure].name}: choose another measure.`;
}

function rangeError({ measure, set }: DraftLevel): string | null {
  // The dialing rate is compared with an earlier one, and may well be twice that.
  const percent = measure !== null && measure !== 'volume' && MEASURES[measure].unit === 'per cent';
  return percent && (numberOf(set) ?? 0) > 100 ? 'At most 100 %.' : null;
}

/** The two levels must leave room between them in the right order, or an alert would end as it begins. */
function clearError({ side, set, clear }: DraftLevel): string | null {
  const [at, until] = [numberOf(set), numberOf(clear)];
  if (until === null) return 'Enter a number of 0 or more.';
  if (at === null) return null;
  if (side === 'above' && until > at) return `Must be ${at} or less: the alert ends below it.`;
  if (side === 'below' && until < at) return `Must be ${at} or more: the alert ends there.`;
  return null;
}

function sampleError(text: string): string | null {
  if (text.trim() === '') return null;
  const sample = numberOf(text);
  return sample === null || !Number.isInteger(sample) ? 'Enter a whole number, or nothing.' : null;
}

function stateErrors({ state }: DraftState, { subject }: RuleDraft): Record<string, string | null> {
  if (state === null) return { state: 'Choose a state.' };
  const has = statesFor(subject).some(({ id }) => id === state);
  return { state: has ? null : `${SUBJECT_WORDS[subject].many} have no such state: choose another.` };
}
