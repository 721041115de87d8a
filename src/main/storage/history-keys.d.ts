import type { DatabaseSync } from 'node:sqlite';
import type { IdentityKeys } from './history-readings.ts';
/** Long names as small numbers, each kept once. */
export interface HistoryKeys extends IdentityKeys {
    campaignKey(id: string): number;
    /** Without giving one out; a number that no campaign has where there is none. */
    knownKey(id: string): number;
    campaignId(key: number): string | null;
    /** Numbers that were given out within a transaction that was undone are of nobody. */
    forget(): void;
}
export declare function createHistoryKeys(database: DatabaseSync): HistoryKeys;
