import { createRequire } from 'node:module';
import type { SecretKeeping } from '../../core/session/session.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { LoadedSecret, SecretName, SecretStore } from '../ports/secret-store.ts';
import { sessionOnly, troubleOf, type KeychainTrouble } from './keychain-words.ts';

/** What is used of keytar. */
export interface Keychain {
  getPassword(service: string, account: string): Promise<string | null>;
  setPassword(service: string, account: string, password: string): Promise<void>;
  deletePassword(service: string, account: string): Promise<boolean>;
}

export interface CredentialsParts {
  readonly clock: Clock;
  readonly log: Log;
  readonly platform: NodeJS.Platform;
  /** Throws where the native module cannot be loaded. */
  readonly load: () => Keychain;
}

const SERVICE = 'Floorwatch';

/** A keychain that asks the user something may take for ever; the board does not wait for it. */
const LIMIT_MS = 5_000;

const IN_KEYCHAIN: SecretKeeping = { kind: 'keychain' };

/** The only place that loads keytar; why it is used still: docs/decisions/0004-keytar.md. */
export function loadKeytar(): Keychain {
  return createRequire(import.meta.url)('keytar') as Keychain;
}

/**
 * Secrets in the system's keychain, under the service "Floorwatch" and an account per profile and
 * kind. Each write is read back and compared. What the keychain does not take is held in memory until
 * the program ends; nothing is ever written to disk in the clear.
 */
export function openCredentials(parts: CredentialsParts): SecretStore {
  const memory = new Map<string, { readonly secret: string; readonly keeping: SecretKeeping }>();
  const use = createGuard(parts);
  const failed = (trouble: KeychainTrouble): SecretKeeping => {
    parts.log.warn('credentials', 'The keychain cannot be used; secrets stay in memory.', { trouble });
    return sessionOnly(trouble, parts.platform);
  };
  return {
    async load(name): Promise<LoadedSecret> {
      const held = memory.get(accountOf(name));
      if (held !== undefined) return held;
      const read = await use((keychain) => keychain.getPassword(SERVICE, accountOf(name)));
      if (read.ok) return { secret: read.value, keeping: IN_KEYCHAIN };
      return { secret: null, keeping: failed(read.trouble) };
    },
    async save(name, secret) {
      const trouble = await writeAndCompare(use, accountOf(name), secret);
      memory.delete(accountOf(name));
      if (trouble === null) return IN_KEYCHAIN;
      const keeping = failed(trouble);
      memory.set(accountOf(name), { secret, keeping });
      return keeping;
    },
    async forget(name) {
      memory.delete(accountOf(name));
      const gone = await use((keychain) => keychain.deletePassword(SERVICE, accountOf(name)));
      if (!gone.ok) failed(gone.trouble);
    },
  };
}

function accountOf({ profileId, kind }: SecretName): string {
  return `${profileId}/${kind}`;
}

type Used<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly trouble: KeychainTrouble };
type Use = <T>(call: (keychain: Keychain) => Promise<T>) => Promise<Used<T>>;

async function writeAndCompare(use: Use, account: string, secret: string): Promise<KeychainTrouble | null> {
  const written = await use((keychain) => keychain.setPassword(SERVICE, account, secret));
  if (!written.ok) return written.trouble;
  const read = await use((keychain) => keychain.getPassword(SERVICE, account));
  if (!read.ok) return read.trouble;
  if (read.value === secret) return null;
  await use((keychain) => keychain.deletePassword(SERVICE, account));
  return 'check-failed';
}

/**
 * Runs calls with a time limit. A call that hangs keeps a thread of the pool that files and names
 * share, so no other is begun before it has come back.
 */
function createGuard({ clock, load }: CredentialsParts): Use {
  let keychain: Keychain | null = null;
  let overdue = 0;
  return async (call) => {
    if (overdue > 0) return { ok: false, trouble: 'locked' };
    try {
      keychain ??= load();
    } catch {
      return { ok: false, trouble: 'module-missing' };
    }
    const ended = settle(call(keychain));
    return new Promise((answer) => {
      const cancel = clock.after(LIMIT_MS, () => {
        overdue += 1;
        void ended.then(() => (overdue -= 1));
        answer({ ok: false, trouble: 'locked' });
      });
      void ended.then((used) => {
        cancel();
        answer(used);
      });
    });
  };
}

/** An error's own words are not kept: nothing promises that they hold no secret. */
async function settle<T>(call: Promise<T>): Promise<Used<T>> {
  try {
    return { ok: true, value: await call };
  } catch (error) {
    return { ok: false, trouble: troubleOf(error) };
  }
}
