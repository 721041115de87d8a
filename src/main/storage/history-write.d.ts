import type { DatabaseSync } from 'node:sqlite';
import type { Corrections, KeptMinute } from '../../core/history/kept.ts';
import type { KeptAlert } from '../../core/history/kept-alert.ts';
import type { HistoryKeys } from './history-keys.ts';
/** Writes within the transaction of its caller. */
export interface HistoryWriter {
    keep(minute: KeptMinute): void;
    correct(corrections: Corrections): void;
    keepAlerts(alerts: readonly KeptAlert[]): void;
    /** What was written last counts no more, after a transaction that was undone. */
    forget(): void;
}
export declare function createHistoryWriter(database: DatabaseSync, keys: HistoryKeys): HistoryWriter;
