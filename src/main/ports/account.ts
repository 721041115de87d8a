import type { Fault, Outcome } from '../../core/faults/fault.ts';
import type { Profile } from '../../core/session/profile.ts';
import type { Instant } from '../../core/time/minute.ts';
import type { Budget } from './budget.ts';
import type { ContactCentre } from './contact-centre.ts';
import type { Feed } from './feed.ts';
import type { Identity } from './identity.ts';

/** What one signs in with. */
export type SignInMeans =
  | { readonly kind: 'client-secret'; readonly secret: string }
  /** From an earlier sign-in through the browser. */
  | { readonly kind: 'refresh-token'; readonly token: string }
  | {
      readonly kind: 'browser';
      /** Gives the sign-in up. */
      readonly signal: AbortSignal;
      /** The page is open in the browser; its answer is waited for until then. */
      readonly onOpened: (until: Instant) => void;
    };

export interface SignedIn {
  /** Signs in again without the browser; `null` where the platform gave none. */
  readonly refreshToken: string | null;
}

/** What an account tells by itself. */
export interface AccountEvents {
  /** The platform ended the sign-in; nothing but another sign-in helps. Told once per sign-in. */
  readonly onEnded: (fault: Fault) => void;
  /** The platform replaced the refresh token; the former is worthless. */
  readonly onRefreshToken: (token: string) => void;
}

/** One organisation as one client of it: signs in and out, and asks in between. */
export interface Account {
  readonly contactCentre: ContactCentre;
  /** Who asks, and what that one may do; `null` in a dialect that does not tell. */
  readonly identity: Identity | null;
  /** Changes as they happen; `null` in a dialect that tells none. */
  readonly feed: Feed | null;
  readonly budget: Budget;
  /** Such as "EU (Frankfurt)" or the custom host. */
  readonly regionLabel: string;
  signIn(means: SignInMeans): Promise<Outcome<SignedIn>>;
  /** Name of the supervisor or of the client; `null` where the platform does not tell. */
  who(): Promise<string | null>;
  /** Revokes the token as far as the platform can be reached, and forgets it. */
  signOut(): Promise<void>;
  /** Ends what is under way; every later call answers with a fault. */
  close(): void;
}

/** Prepares an account without asking anything. Fails only for an unusable place. */
export type OpenAccount = (profile: Profile, events: AccountEvents) => Outcome<Account>;
