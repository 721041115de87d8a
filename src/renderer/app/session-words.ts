import type { Fault, FaultKind } from '../../core/faults/fault.ts';
import { remedyFor, type Remedy } from '../../core/faults/remedies.ts';
import type { SignInMethod } from '../../core/session/profile.ts';
import type { SecretKeeping, SessionState } from '../../core/session/session.ts';

/** Why the last sign-in failed, and what to do. During a sign-in nothing goes on by itself. */
export function signInRemedy(fault: Fault, method: SignInMethod): Remedy {
  const { title, remedy } = remedyFor(fault);
  const words = SIGN_IN_WORDS[fault.kind];
  if (words === undefined) return { title, remedy };
  return { title: words.title ?? title, remedy: method === 'browser' ? words.browser : words.client };
}

interface SignInWords {
  /** Instead of the general title. */
  readonly title?: string;
  readonly browser: string;
  readonly client: string;
}

const TRY_NETWORK = 'Check the network, proxy and firewall, then try again.';
const TRY_LATER = 'Try again in a moment. If this lasts, give the correlation id to the platform’s support.';

const SIGN_IN_WORDS: Partial<Readonly<Record<FaultKind, SignInWords>>> = {
  'no-credentials': {
    browser: 'Sign in with your own account in the browser.',
    client: 'The client secret is not kept on this machine. Enter it to sign in.',
  },
  'credentials-rejected': {
    browser: 'Check the client ID, its type and the redirect URI registered on it, then try again.',
    client: 'Check the client ID, the client secret and the region, then try again.',
  },
  'signed-out': {
    browser: 'Sign in again in the browser.',
    client: 'Sign in again.',
  },
  'request-refused': {
    title: 'The sign-in was refused',
    browser: 'Sign in with another account, or ask an administrator to allow this client, then try again.',
    client: 'Ask an administrator whether this client is allowed, then try again.',
  },
  'sign-in-failed': {
    browser: 'Mend what is said below, then try again.',
    client: 'Mend what is said below, then try again.',
  },
  timeout: {
    title: 'The sign-in was not finished in time',
    browser: 'Try again, and finish on the page that opens in the browser.',
    client: TRY_NETWORK,
  },
  unreachable: { browser: TRY_NETWORK, client: TRY_NETWORK },
  'rate-limited': {
    browser: 'Wait a minute, then try again.',
    client: 'Wait a minute, then try again. Other integrations on the same client share the limit.',
  },
  'platform-error': { browser: TRY_LATER, client: TRY_LATER },
  'malformed-answer': {
    browser: 'Check the region or the login address, then try again.',
    client: 'Check the region or the login address, then try again.',
  },
  internal: {
    title: 'The sign-in could not be started',
    browser: 'Mend what is said below, then try again.',
    client: 'Mend what is said below, then try again.',
  },
};

/** What the supervisor can do about the sign-in from a board that stays on screen. */
export type SessionAction = 'sign-in' | 'enter-secret' | 'wait-for-browser' | 'wait' | null;

export interface SessionBanner {
  readonly severity: 'critical' | 'info';
  readonly title: string;
  readonly text: string;
  readonly action: SessionAction;
  readonly fault: Fault | null;
}

/** What is said above a board about its sign-in; `null` while signed in. */
export function sessionBanner(session: SessionState, method: SignInMethod): SessionBanner | null {
  switch (session.phase) {
    case 'no-profile':
    case 'signed-in':
      return null;
    case 'ended':
      return endedBanner(session.fault, method);
    case 'signed-out':
      return signedOutBanner(session.fault, method);
    case 'signing-in':
      return session.browserUntil === null ? SIGNING_IN : FINISH_IN_BROWSER;
  }
}

function endedBanner(fault: Fault, method: SignInMethod): SessionBanner {
  const { title } = remedyFor(fault);
  const how = method === 'browser' ? 'Sign in again in the browser.' : 'Sign in again.';
  const text = `${how} The last known board stays on screen; nothing on it is of this moment.`;
  return { severity: 'critical', title, text, action: 'sign-in', fault };
}

function signedOutBanner(fault: Fault | null, method: SignInMethod): SessionBanner {
  if (fault === null) return SIGNED_OUT;
  const { title, remedy } = signInRemedy(fault, method);
  const lacksSecret = method === 'client-credentials' && ASKS_FOR_SECRET.includes(fault.kind);
  return {
    severity: 'critical',
    title,
    text: remedy,
    action: lacksSecret ? 'enter-secret' : 'sign-in',
    fault,
  };
}

const ASKS_FOR_SECRET: readonly FaultKind[] = ['no-credentials', 'credentials-rejected'];

const SIGNED_OUT: SessionBanner = {
  severity: 'critical',
  title: 'Signed out',
  text: 'The last known board stays on screen; nothing on it is of this moment.',
  action: 'sign-in',
  fault: null,
};

const SIGNING_IN: SessionBanner = {
  severity: 'info',
  title: 'Signing in',
  text: 'The last known board stays on screen until the platform has answered.',
  action: 'wait',
  fault: null,
};

const FINISH_IN_BROWSER: SessionBanner = {
  severity: 'info',
  title: 'Finish signing in in your browser',
  text: 'A sign-in page has opened there. The board goes on by itself afterwards.',
  action: 'wait-for-browser',
  fault: null,
};

/** Why nothing is kept, and what that means; `null` while the keychain does its work. */
export function keepingWords(
  keeping: SecretKeeping,
): { readonly title: string; readonly text: string } | null {
  if (keeping.kind !== 'session-only') return null;
  return {
    title: 'Your sign-in is kept for this session only',
    text: `${WHY_NOT_KEPT[keeping.why]} It is held in memory until Floorwatch quits. ${keeping.remedy}`,
  };
}

const WHY_NOT_KEPT: Readonly<Record<Extract<SecretKeeping, { why: unknown }>['why'], string>> = {
  'no-keychain': 'This system has no keychain that Floorwatch can use.',
  locked: 'The keychain is locked.',
  'check-failed': 'The keychain did not give back what was put into it.',
};

/** What is said beside an empty secret field about the secret that is held already. */
export function heldSecretWords(keeping: SecretKeeping | null): string {
  switch (keeping?.kind) {
    case 'keychain':
      return 'Kept in the keychain. Leave this empty to go on with it.';
    case 'session-only':
      return 'Kept for this session only. Leave this empty to go on with it.';
    case 'nothing':
      return 'None is kept.';
    case 'environment':
      return 'Given through the environment; nothing is kept.';
    case undefined:
      return 'Leave this empty to go on with the secret that is held.';
  }
}
