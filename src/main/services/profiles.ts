import type { Profile, ProfileDraft, Profiles } from '../../core/session/profile.ts';
import type { ProfileStore } from '../ports/profile-store.ts';
import { Refusal } from '../ports/refusal.ts';
import type { SecretStore } from '../ports/secret-store.ts';
import { forgetAll, type DeskProfile } from './desk.ts';

/** A profile that lasts as long as the program: given by the environment, or the demo's. */
export interface PassingProfile {
  readonly profile: Profile;
  readonly secret: string;
}

export interface ProfilesParts {
  readonly store: ProfileStore;
  readonly secrets: SecretStore;
  readonly newId: () => string;
  /** From the environment; active from the start. */
  readonly first: PassingProfile | null;
}

/** The organisations that can be watched: those that are kept and those that pass. */
export interface ProfilesService {
  read(): Profiles;
  find(id: string | null): DeskProfile | null;
  save(draft: ProfileDraft): Promise<{ readonly id: string }>;
  remove(id: string): Promise<void>;
  activate(id: string): void;
  /** Adds a profile that is not kept, in place of an earlier one of its id, and watches it. */
  lend(passing: PassingProfile): void;
  /** `savedId` = what was just saved, as its secret may be another one. */
  onChange(listener: (profiles: Profiles, savedId: string | null) => void): () => void;
}

export function createProfiles({ store, secrets, newId, first }: ProfilesParts): ProfilesService {
  const listeners = new Set<(profiles: Profiles, savedId: string | null) => void>();
  let kept = store.read();
  let passing: readonly PassingProfile[] = first === null ? [] : [first];
  let activeId = first?.profile.id ?? kept.activeId;

  const read = (): Profiles => ({ list: [...passing.map(({ profile }) => profile), ...kept.list], activeId });
  const find = (id: string | null): DeskProfile | null => {
    const lent = passing.find(({ profile }) => profile.id === id);
    if (lent !== undefined) return { ...lent, kept: false };
    const profile = kept.list.find((other) => other.id === id);
    return profile === undefined ? null : { profile, kept: true, secret: null };
  };
  const change = (list: readonly Profile[], savedId: string | null = null): void => {
    const isKept = list.some(({ id }) => id === activeId);
    kept = { list, activeId: isKept ? activeId : kept.activeId };
    store.write(kept);
    listeners.forEach((listener) => listener(read(), savedId));
  };
  const known = (id: string): DeskProfile => {
    const found = find(id);
    if (found === null) throw new Refusal('This profile is not there any more.');
    return found;
  };

  return {
    read,
    find,
    async save(draft) {
      const id = draft.id ?? newId();
      const before = draft.id === null ? null : known(draft.id);
      if (before?.kept === false) throw new Refusal('This profile lasts only until quitting; add a new one.');
      const profile = profileOf(draft, id);
      if (before !== null && signsInElsewhere(before.profile, profile)) {
        await secrets.forget({ profileId: id, kind: 'refresh-token' });
      }
      if (draft.clientSecret !== null) {
        await secrets.save({ profileId: id, kind: 'client-secret' }, draft.clientSecret);
      }
      change([...kept.list.filter((other) => other.id !== id), profile], id);
      return { id };
    },
    async remove(id) {
      const found = known(id);
      if (id === first?.profile.id) {
        throw new Refusal(
          'This profile comes from the environment (FLOORWATCH_ settings); unset them instead.',
        );
      }
      if (found.kept) await Promise.all(forgetAll(secrets, id));
      passing = passing.filter(({ profile }) => profile.id !== id);
      const list = kept.list.filter((other) => other.id !== id);
      if (activeId === id) activeId = passing[0]?.profile.id ?? list[0]?.id ?? null;
      if (kept.activeId === id) kept = { ...kept, activeId: null };
      change(list);
    },
    activate(id) {
      activeId = known(id).profile.id;
      change(kept.list);
    },
    lend(profile) {
      passing = [...passing.filter((other) => other.profile.id !== profile.profile.id), profile];
      activeId = profile.profile.id;
      change(kept.list);
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function profileOf({ name, place, method, clientId, dialect }: ProfileDraft, id: string): Profile {
  return { id, name, place, method, clientId, dialect, demo: false };
}

/** Whether what signed in before is of no use after a change. */
export function signsInElsewhere(before: Profile, after: Profile): boolean {
  return identityOf(before) !== identityOf(after);
}

function identityOf({ place, method, clientId, dialect }: Profile): string {
  return JSON.stringify([Object.entries(place).sort(), method, clientId, dialect]);
}
