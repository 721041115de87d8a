import { profileOf, signsInElsewhere, withoutProfile, withProfile } from '../../core/session/profile-list.ts';
import type { Profile, ProfileDraft, Profiles } from '../../core/session/profile.ts';
import type { ProfileStore } from '../ports/profile-store.ts';
import { Refusal } from '../ports/refusal.ts';
import type { SecretStore } from '../ports/secret-store.ts';
import { forgetAll, type DeskProfile } from './desk.ts';
import { createListeners } from './listeners.ts';

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

export function createProfiles(parts: ProfilesParts): ProfilesService {
  const book = openBook(parts);
  const known = (id: string): DeskProfile => {
    const found = book.find(id);
    if (found === null) throw new Refusal('This profile is not there any more.');
    return found;
  };
  return {
    read: book.read,
    find: book.find,
    onChange: book.onChange,
    save: (draft) => save(parts, book, { draft, before: draft.id === null ? null : known(draft.id) }),
    async remove(id) {
      const { kept } = known(id);
      if (id === parts.first?.profile.id) throw new Refusal(FROM_ENVIRONMENT);
      if (kept) await Promise.all(forgetAll(parts.secrets, id));
      book.drop(id);
    },
    activate: (id) => book.activate(known(id).profile.id),
    lend: (passing) => book.lend(passing),
  };
}

const FROM_ENVIRONMENT =
  'This profile comes from the environment (FLOORWATCH_ settings); unset them to be rid of it.';

/** The secret goes first: whoever hears of the profile may use it at once. */
async function save(
  { newId, secrets }: ProfilesParts,
  book: Book,
  { draft, before }: { readonly draft: ProfileDraft; readonly before: DeskProfile | null },
): Promise<{ readonly id: string }> {
  if (before?.kept === false) throw new Refusal('This profile lasts only until quitting; add a new one.');
  const id = before?.profile.id ?? newId();
  const profile = profileOf(draft, id);
  if (before !== null && signsInElsewhere(before.profile, profile)) {
    await secrets.forget({ profileId: id, kind: 'refresh-token' });
  }
  if (draft.clientSecret !== null) {
    await secrets.save({ profileId: id, kind: 'client-secret' }, draft.clientSecret);
  }
  book.put(profile);
  return { id };
}

/** The lists behind the service: what is kept goes to the store with every change. */
interface Book extends Pick<ProfilesService, 'read' | 'find' | 'activate' | 'lend' | 'onChange'> {
  put(profile: Profile): void;
  drop(id: string): void;
}

function openBook({ store, first }: ProfilesParts): Book {
  const listeners = createListeners<[profiles: Profiles, savedId: string | null]>();
  let kept = store.read();
  let passing: readonly PassingProfile[] = first === null ? [] : [first];
  let activeId = first?.profile.id ?? kept.activeId;

  const read = (): Profiles => ({ list: [...passing.map(({ profile }) => profile), ...kept.list], activeId });
  const change = (list: readonly Profile[], savedId: string | null = null): void => {
    const remembered = [activeId, kept.activeId].find((id) => list.some((profile) => profile.id === id));
    kept = { list, activeId: remembered ?? null };
    store.write(kept);
    listeners.tell(read(), savedId);
  };
  return {
    read,
    find(id) {
      const lent = passing.find(({ profile }) => profile.id === id);
      if (lent !== undefined) return { ...lent, kept: false };
      const profile = kept.list.find((other) => other.id === id);
      return profile === undefined ? null : { profile, kept: true, secret: null };
    },
    put: (profile) => change(withProfile(kept.list, profile), profile.id),
    drop(id) {
      passing = passing.filter(({ profile }) => profile.id !== id);
      const list = withoutProfile(kept.list, id);
      if (activeId === id) activeId = passing[0]?.profile.id ?? list[0]?.id ?? null;
      change(list);
    },
    activate(id) {
      activeId = id;
      change(kept.list);
    },
    lend(lent) {
      passing = [...passing.filter(({ profile }) => profile.id !== lent.profile.id), lent];
      activeId = lent.profile.id;
      change(kept.list);
    },
    onChange: listeners.add,
  };
}
