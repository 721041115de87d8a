import type { DatabaseSync } from 'node:sqlite';
import type { Reading } from '../../core/alerts/reading.ts';
import type { ProgressAt, RecalledMinute } from '../../core/history/kept.ts';
import type { KeptAlert } from '../../core/history/kept-alert.ts';
import type { MinuteFigures } from '../../core/merge/series.ts';
import { type Minute, type Span } from '../../core/time/minute.ts';
import type { Explained } from '../ports/history.ts';
import type { HistoryKeys } from './history-keys.ts';
export interface HistoryReader {
    span(): {
        readonly from: Minute | null;
        readonly to: Minute | null;
    };
    sizeBytes(): number;
    figures(span: Span): ReadonlyMap<string, readonly MinuteFigures[]>;
    figuresOf(campaignId: string, span: Span): readonly MinuteFigures[];
    readings(span: Span): readonly Reading[];
    progressOf(campaignId: string, span: Span): readonly ProgressAt[];
    recall(at: Minute): RecalledMinute | null;
    explained(campaignId: string, minute: Minute): Explained | null;
    alertsIn(minute: Minute): readonly KeptAlert[];
}
export declare function createHistoryReader(database: DatabaseSync, keys: HistoryKeys): HistoryReader;
