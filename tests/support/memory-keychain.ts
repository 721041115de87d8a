import type { Keychain } from '../../src/main/storage/credentials.ts';

export interface MemoryKeychain extends Keychain {
  /** What it holds, by "service/account". */
  readonly entries: ReadonlyMap<string, string>;
}

/** A keychain that takes everything and forgets it with the test. */
export function createMemoryKeychain(): MemoryKeychain {
  const entries = new Map<string, string>();
  return {
    entries,
    getPassword: (service, account) => Promise.resolve(entries.get(`${service}/${account}`) ?? null),
    setPassword(service, account, password) {
      entries.set(`${service}/${account}`, password);
      return Promise.resolve();
    },
    deletePassword: (service, account) => Promise.resolve(entries.delete(`${service}/${account}`)),
  };
}
