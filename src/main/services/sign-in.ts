import { fault, type Fault, type FaultKind } from '../../core/faults/fault.ts';
import type { Profile } from '../../core/session/profile.ts';
import type { SecretKeeping } from '../../core/session/session.ts';
import type { Instant } from '../../core/time/minute.ts';
import type { Account } from '../ports/account.ts';
import type { LoadedSecret, SecretStore } from '../ports/secret-store.ts';

export interface SignInParts {
  readonly profile: Profile;
  readonly account: Account;
  readonly secrets: SecretStore;
  /** The secret of a profile that is not kept (environment, demo); `null` where it was forgotten. */
  readonly given: () => string | null;
  readonly kept: boolean;
  /** Told of the secret before it is used, so that the log can hide it. */
  readonly hide: (secret: string) => void;
}

export interface Wish {
  /** Whether the supervisor asked for it; otherwise no browser is opened. */
  readonly asked: boolean;
  readonly signal: AbortSignal;
  readonly onOpened: (until: Instant) => void;
}

export type SignInResult =
  | { readonly kind: 'signed-in'; readonly keeping: SecretKeeping }
  /** There is nothing to sign in with unless the supervisor does. */
  | { readonly kind: 'nothing-kept' }
  | { readonly kind: 'failed'; readonly fault: Fault };

/** Signs in with what is kept for the profile; through the browser only where that was asked for. */
export function signIn(parts: SignInParts, wish: Wish): Promise<SignInResult> {
  return parts.profile.method === 'browser' ? asSupervisor(parts, wish) : asClient(parts);
}

async function asClient(parts: SignInParts): Promise<SignInResult> {
  const { secret, keeping } = await clientSecret(parts);
  if (secret === null) return { kind: 'failed', fault: fault('no-credentials', noSecret(keeping)) };
  parts.hide(secret);
  const outcome = await parts.account.signIn({ kind: 'client-secret', secret });
  return outcome.ok ? { kind: 'signed-in', keeping } : { kind: 'failed', fault: outcome.fault };
}

function clientSecret({ kept, given, secrets, profile }: SignInParts): Promise<LoadedSecret> {
  if (kept) return secrets.load({ profileId: profile.id, kind: 'client-secret' });
  return Promise.resolve({ secret: given(), keeping: { kind: 'environment' } });
}

function noSecret(keeping: SecretKeeping): string {
  switch (keeping.kind) {
    case 'environment':
      return 'The client secret was forgotten when signing out; start Floorwatch or the demo again.';
    case 'session-only':
      return `The client secret could not be read from the keychain; enter it again. ${keeping.remedy}`;
    case 'keychain':
    case 'nothing':
      return 'No client secret is found in the keychain, which may be locked; enter it in the profile’s settings.';
  }
}

async function asSupervisor(parts: SignInParts, wish: Wish): Promise<SignInResult> {
  const silent = await withRefreshToken(parts);
  if (silent.kind === 'signed-in' || !wish.asked) return silent;
  // A broken network would break the browser's way too; a worthless token would not.
  if (silent.kind === 'failed' && isPassing(silent.fault)) return silent;
  const { account, profile, secrets } = parts;
  const { signal, onOpened } = wish;
  const outcome = await account.signIn({ kind: 'browser', signal, onOpened });
  if (!outcome.ok) return { kind: 'failed', fault: outcome.fault };
  const { refreshToken } = outcome.value;
  if (refreshToken === null || signal.aborted) return { kind: 'signed-in', keeping: { kind: 'nothing' } };
  const name = { profileId: profile.id, kind: 'refresh-token' } as const;
  return { kind: 'signed-in', keeping: await secrets.save(name, refreshToken) };
}

async function withRefreshToken({ account, hide, profile, secrets }: SignInParts): Promise<SignInResult> {
  const name = { profileId: profile.id, kind: 'refresh-token' } as const;
  const { secret, keeping } = await secrets.load(name);
  if (secret === null) return { kind: 'nothing-kept' };
  hide(secret);
  const outcome = await account.signIn({ kind: 'refresh-token', token: secret });
  if (outcome.ok) return { kind: 'signed-in', keeping };
  if (isPassing(outcome.fault)) return { kind: 'failed', fault: outcome.fault };
  await secrets.forget(name);
  return { kind: 'failed', fault: fault('signed-out', 'The earlier sign-in has run out; sign in again.') };
}

/** Whether the same means may work later: the platform or the network failed, not what was shown to it. */
export function isPassing({ kind }: Fault): boolean {
  return PASSING.includes(kind);
}

/** Proxies and certificates belong to a network, and machines move to others. */
const PASSING: readonly FaultKind[] = [
  'unreachable',
  'proxy-refused',
  'untrusted-certificate',
  'timeout',
  'rate-limited',
  'platform-error',
  'malformed-answer',
];
