import type { Profile, ProfileDraft } from './profile.ts';

/** The profile that a draft describes, under the given id. */
export function profileOf(draft: Omit<ProfileDraft, 'id' | 'clientSecret'>, id: string): Profile {
  const { name, place, method, clientId, dialect } = draft;
  return { id, name, place, method, clientId, dialect, demo: false };
}

/** The list with a profile in the place of its former self, or at the end. */
export function withProfile(list: readonly Profile[], profile: Profile): readonly Profile[] {
  const isKnown = list.some(({ id }) => id === profile.id);
  return isKnown ? list.map((other) => (other.id === profile.id ? profile : other)) : [...list, profile];
}

export function withoutProfile(list: readonly Profile[], id: string): readonly Profile[] {
  return list.filter((other) => other.id !== id);
}

/** Whether what signed in before is of no use after a change; a new name alone changes nothing. */
export function signsInElsewhere(before: Profile, after: Profile): boolean {
  return identityOf(before) !== identityOf(after);
}

function identityOf({ place, method, clientId, dialect }: Profile): string {
  const where = place.kind === 'region' ? [place.region] : [place.apiUrl, place.loginUrl];
  return JSON.stringify([place.kind, ...where, method, clientId, dialect]);
}
