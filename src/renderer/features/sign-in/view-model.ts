import type { Fault } from '../../../core/faults/fault.ts';
import type { Profile, ProfileDraft } from '../../../core/session/profile.ts';

/** What stands above the sign-in while nothing is wrong with it. */
export function signInWords(
  profile: Profile | null,
  fault: Fault | null,
): { readonly title: string; readonly text: string } {
  const title = profile === null ? 'Not signed in' : `Sign in to ${profile.name}`;
  if (profile === null) return { title, text: fault?.detail ?? 'Choose an organisation first.' };
  if (profile.method === 'browser') {
    return { title, text: 'With your own account, on a page that opens in your browser.' };
  }
  return fault?.kind === 'no-credentials'
    ? { title, text: 'The client secret is not kept on this machine. Enter it to sign in.' }
    : { title, text: 'With the client that belongs to Floorwatch.' };
}

/** The profile as it is, with another secret. */
export function secretChange(profile: Profile, clientSecret: string): ProfileDraft {
  const { id, name, place, method, clientId, dialect } = profile;
  return { id, name, place, method, clientId, dialect, clientSecret };
}
