import type { DatabaseSync } from 'node:sqlite';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
export type Sqlite = typeof DatabaseSync;
export interface HistoryPlace {
    readonly path: string;
    readonly sqlite: Sqlite;
    readonly clock: Clock;
    readonly log: Log;
}
/**
 * Opens the file, makes it where there is none, and brings it up to date. A damaged one, and one that a
 * later version wrote, is kept aside and a new one begun. Throws where the disk refuses.
 */
export declare function openHistoryFile(place: HistoryPlace): DatabaseSync;
/** Gives an unusable file another name beside its own and says so. What was in its journal goes with it. */
export declare function setAside({ path, clock, log }: HistoryPlace, why: unknown): void;
export declare class NewerFile extends Error {
}
export declare function isUnusable(error: unknown): boolean;
/** SQLite's number of an error; 0 for any other error. */
export declare function codeOf(error: unknown): number;
