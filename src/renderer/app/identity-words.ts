import type { IdentityView } from '../../core/board/view.ts';
import type { Profile } from '../../core/session/profile.ts';
import type { SessionState } from '../../core/session/session.ts';
import { placeWords } from '../words/profiles.ts';

export interface IdentityParts {
  readonly identity: IdentityView;
  readonly profile: Profile | null;
  readonly session: SessionState;
}

export interface IdentityWords {
  /** The organisation as it calls itself, else as the supervisor does. */
  readonly name: string;
  /** Region and person in one line. */
  readonly detail: string;
  /** Who is signed in, as a sentence; `null` where it is not told. */
  readonly who: string | null;
}

/** Whose board this is, in words. */
export function identityWords({ identity, profile, session }: IdentityParts): IdentityWords {
  if (profile === null) return { name: 'Choose an organisation', detail: '', who: null };
  const who = session.phase === 'signed-in' ? session.who : null;
  const region = identity.region === '' ? placeWords(profile) : identity.region;
  return {
    name: identity.organization ?? profile.name,
    detail: [region, who ?? PHASE_WORDS[session.phase]].filter((part) => part !== '').join(' · '),
    who: who === null ? null : `Signed in as ${who}`,
  };
}

const PHASE_WORDS: Readonly<Record<SessionState['phase'], string>> = {
  'no-profile': '',
  'signed-out': 'signed out',
  'signing-in': 'signing in',
  'signed-in': '',
  ended: 'signed out',
};
