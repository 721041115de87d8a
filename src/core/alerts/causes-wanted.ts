import type { Floor } from '../merge/floor.ts';
import type { Reading, SubjectReading } from './reading.ts';
import type { AlertState } from './state.ts';

/** The dialer's account costs two requests a campaign, so that only a few are asked for at once. */
export const MOST_CAUSES = 5;

export interface CausesInput {
  readonly state: AlertState;
  readonly reading: Reading;
  readonly floor: Floor;
}

/**
 * Voice campaigns whose diagnosis is worth asking for now: first those that a pending or open alert names,
 * then those that run and have fallen silent, as only the dialer can tell whether they are outside their
 * callable time. Of either, those come first whose diagnosis is oldest, so that everybody has a turn.
 */
export function wantedCauses({ state, reading, floor }: CausesInput): readonly string[] {
  const oldestFirst = (ids: readonly string[]): readonly string[] =>
    ids
      .filter((id) => floor.campaigns?.get(id)?.mediaType === 'voice')
      .sort((a, b) => (floor.diagnosedAt.get(a) ?? 0) - (floor.diagnosedAt.get(b) ?? 0));
  const named = oldestFirst([...namedIn(state, reading)]);
  const silent = oldestFirst(reading.subjects.filter(isSilent).map(({ subject }) => subject.id));
  return [...new Set([...named, ...silent])].slice(0, MOST_CAUSES);
}

/** An agent's status is explained by no dialer. */
function namedIn(state: AlertState, { subjects }: Reading): ReadonlySet<string> {
  const keys = new Set([
    ...Object.values(state.pending).map(({ subjectId }) => subjectId),
    ...Object.values(state.open).map(({ subject }) => subject.id),
  ]);
  const named = subjects.filter(({ subject }) => subject.kind !== 'agent' && keys.has(subject.id));
  return new Set(named.flatMap(({ campaignId }) => (campaignId === null ? [] : [campaignId])));
}

function isSilent({ subject, states }: SubjectReading): boolean {
  return (
    subject.kind === 'campaign' && states.running === true && states['outside-callable-time'] === undefined
  );
}
