import type { Fault } from '../faults/fault.ts';
import type { Instant } from '../time/minute.ts';

/** Where the secret of the active profile is. Never on disk in the clear, whatever happens. */
export type SecretKeeping =
  | { readonly kind: 'keychain' }
  /** Given through the environment, as for the demo; nothing is kept. */
  | { readonly kind: 'environment' }
  /** The platform gave nothing that could be kept: after quitting, one click signs in again. */
  | { readonly kind: 'nothing' }
  /** In memory until quitting, because the keychain cannot be used; `remedy` says what to do. */
  | {
      readonly kind: 'session-only';
      readonly why: 'no-keychain' | 'locked' | 'check-failed';
      readonly remedy: string;
    };

/** The state of the sign-in to the active profile. */
export type SessionState =
  | { readonly phase: 'no-profile' }
  /** Waits for the supervisor to sign in; `fault` = why the last try failed. */
  | { readonly phase: 'signed-out'; readonly fault: Fault | null }
  /** `browserUntil` = the sign-in page is open in the browser until then. */
  | { readonly phase: 'signing-in'; readonly browserUntil: Instant | null }
  | {
      readonly phase: 'signed-in';
      /** Name of the supervisor or client; `null` where not told. */
      readonly who: string | null;
      readonly keeping: SecretKeeping;
    }
  /** Was signed in; the platform ended it (expiry, idle timeout, revocation). The board stays, greyed. */
  | { readonly phase: 'ended'; readonly fault: Fault };
