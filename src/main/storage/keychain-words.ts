import type { SecretKeeping } from '../../core/session/session.ts';

/** Why the keychain cannot be used. `module-missing` is a `no-keychain` of our own making. */
export type KeychainTrouble = 'module-missing' | 'no-keychain' | 'locked' | 'check-failed';

/** What libsecret, the Security framework and Windows say of a keychain that exists but is shut. */
const LOCKED = /locked|dismissed|cancell?ed|denied|interaction is not allowed|authorization/i;

/** What an error of the keychain's library means. */
export function troubleOf(error: unknown): KeychainTrouble {
  return LOCKED.test(error instanceof Error ? error.message : String(error)) ? 'locked' : 'no-keychain';
}

/** The state for the window: what went wrong and what to do about it on this system. */
export function sessionOnly(trouble: KeychainTrouble, platform: NodeJS.Platform): SecretKeeping {
  const why = trouble === 'module-missing' ? 'no-keychain' : trouble;
  return { kind: 'session-only', why, remedy: remedyOf(trouble, platform) };
}

function remedyOf(trouble: KeychainTrouble, platform: NodeJS.Platform): string {
  switch (trouble) {
    case 'module-missing':
      return platform === 'linux'
        ? 'Install libsecret (on Debian and Ubuntu: libsecret-1-0), start Floorwatch again and sign in.'
        : 'This installation lacks its keychain module; install Floorwatch again.';
    case 'no-keychain':
      return NO_KEYCHAIN[platform] ?? NO_KEYCHAIN.linux;
    case 'locked':
      return LOCKED_KEYCHAIN[platform] ?? LOCKED_KEYCHAIN.linux;
    case 'check-failed':
      return 'The keychain gave back something else than was put in. Repair or reset it, then sign in again.';
  }
}

type Words = Readonly<Partial<Record<NodeJS.Platform, string>>> & { readonly linux: string };

const NO_KEYCHAIN: Words = {
  linux:
    'Start a secret service on the D-Bus session, such as GNOME Keyring or KWallet, with a default keyring in it, then sign in again.',
  darwin: 'Open Keychain Access, make a login keychain the default one, then sign in again.',
  win32: 'Start the Windows service "Credential Manager", then sign in again.',
};

const LOCKED_KEYCHAIN: Words = {
  linux: 'Unlock the keyring (in "Passwords and Keys" or KWallet Manager), then sign in again.',
  darwin: 'Unlock the login keychain in Keychain Access and allow Floorwatch to use it, then sign in again.',
  win32: 'Sign in to Windows again so that Credential Manager is unlocked, then sign in here again.',
};
