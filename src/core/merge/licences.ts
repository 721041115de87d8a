import { type LicenceHolder, letsWorkContacts } from '../readiness/licences.ts';
import type { Instant } from '../time/minute.ts';
import type { Floor, LicenceNow } from './floor.ts';

/** What a reading of licences covered. */
export interface LicenceScope {
  /** Whether the organisation's whole list was read, or only the agents that were asked for. */
  readonly whole: boolean;
  /** Suspects whom the reading was to settle. */
  readonly asked: readonly string[];
  readonly readAt: Instant;
}

/**
 * Takes in who holds which licences. A list may leave people out, such as those of other divisions, so
 * that absence says nothing by itself; who was asked for by name and found without any stays so until
 * somebody tells better. Answers that come late do not turn newer ones back.
 */
export function gatherLicences(
  floor: Floor,
  holders: readonly LicenceHolder[],
  { whole, asked, readAt }: LicenceScope,
): Floor {
  const licences = new Map(whole ? keptWithout(floor, readAt) : floor.licences);
  for (const { agentId, licenceIds } of holders) {
    if ((licences.get(agentId)?.readAt ?? readAt) > readAt) continue;
    licences.set(agentId, { working: letsWorkContacts(licenceIds), readAt });
  }
  return { ...floor, licences, suspects: without(floor.suspects, asked) };
}

function keptWithout({ licences }: Floor, readAt: Instant): readonly (readonly [string, LicenceNow])[] {
  return [...licences].filter(([, known]) => !known.working || known.readAt > readAt);
}

function without(suspects: ReadonlySet<string>, answered: readonly string[]): ReadonlySet<string> {
  if (suspects.size === 0) return suspects;
  const done = new Set(answered);
  return new Set([...suspects].filter((id) => !done.has(id)));
}

/**
 * Who is to be asked for anew once a sweep shows `live`: the platform takes agents out of live data the
 * moment their licence ends, and puts them back when they hold one again.
 */
export function suspectsAfter(floor: Floor, live: ReadonlySet<string>): ReadonlySet<string> {
  // With nobody gone and nobody new, only answers are outstanding.
  if (live === floor.live) return settledIn(floor.suspects, live);
  const vanished = [...floor.live].filter((id) => !live.has(id) && !isInactive(floor, id));
  const still = [...floor.suspects].filter((id) => !live.has(id));
  const back = [...live].filter((id) => floor.licences.get(id)?.working === false && !floor.live.has(id));
  const next = new Set([...still, ...vanished, ...back]);
  return next.size === 0 && floor.suspects.size === 0 ? floor.suspects : next;
}

function settledIn(suspects: ReadonlySet<string>, live: ReadonlySet<string>): ReadonlySet<string> {
  const still = [...suspects].filter((id) => !live.has(id));
  return still.length === suspects.size ? suspects : new Set(still);
}

/**
 * Whether the platform lets the agent work no contacts: an inactive or deleted user, or no licence for
 * it. Whoever is not in the directory is deleted, unless live data show them: then they are new.
 */
export function isInactive(floor: Floor, agentId: string): boolean {
  if (floor.licences.get(agentId)?.working === false) return true;
  const person = floor.people.get(agentId);
  if (person === undefined) return floor.peopleReadAt !== null && !floor.live.has(agentId);
  return person.state === 'inactive' || person.state === 'deleted';
}
