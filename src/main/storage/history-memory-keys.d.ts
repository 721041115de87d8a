import type { IdentityKeys } from './history-readings.ts';
/** Identities as numbers for as long as the program lives. */
export declare function createMemoryKeys(): IdentityKeys;
