import type { DatabaseSync } from 'node:sqlite';
export declare const SCHEMA_VERSION: number;
export declare function versionOf(database: DatabaseSync): number;
/** Takes the file from its version to `to`, in one transaction. Answers with the version it had. */
export declare function migrate(database: DatabaseSync, to?: number): number;
