import type { DatabaseSync } from 'node:sqlite';
import type { Instant } from '../../core/time/minute.ts';
export interface Retention {
    /** Figures, cards and alerts, ms. */
    readonly ageMs: number;
    /** What rules read and what explained a campaign, ms: large, and asked for within days only. */
    readonly detailsMs: number;
    /** The most that may be in use on the disk. */
    readonly sizeBytes: number;
}
export declare const DEFAULT_RETENTION: Retention;
export interface HistoryPruner {
    /** One small step; `true` = there is more to do. */
    step(now: Instant): boolean;
}
/**
 * Drops from the oldest end. Freed pages are used again; beyond a tenth of the file they are given back, a few
 * at a time. The file is never rewritten as a whole: that would hold the board up for seconds and need
 * its size once more.
 */
export declare function createHistoryPruner(database: DatabaseSync, retention: Retention): HistoryPruner;
