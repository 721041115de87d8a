import type { Identity } from '../../core/alerts/reading.ts';
import type { IdentityKeys } from './history-readings.ts';

/** Identities as numbers for as long as the program lives. */
export function createMemoryKeys(): IdentityKeys {
  const keys = new Map<string, number>();
  const identities: Identity[] = [];
  return {
    keyOf(identity) {
      const text = JSON.stringify(identity);
      const known = keys.get(text);
      if (known !== undefined) return known;
      keys.set(text, identities.length);
      return identities.push(identity) - 1;
    },
    identityOf: (key) => identities[key] ?? null,
  };
}
