import type { KeptBoard, RecalledCampaign } from '../../core/history/kept.ts';
import type { MinuteFigures } from '../../core/merge/series.ts';
import { type Minute, type Span } from '../../core/time/minute.ts';
export interface MemoryMinute {
    readonly minute: Minute;
    readonly board: KeptBoard | null;
    readonly campaigns: ReadonlyMap<string, MemoryCampaign>;
    readonly reading: Uint8Array | null;
    readonly explained: Uint8Array | null;
}
export interface MemoryCampaign extends Pick<MinuteFigures, 'people' | 'contacts'> {
    /** `null` = it was not in the list then, only counted. */
    readonly recalled: RecalledCampaign | null;
}
/** Minutes in order, the oldest dropped when there are too many. */
export declare function createMemoryMinutes(): {
    at: (minute: Minute) => MemoryMinute | null;
    put(minute: MemoryMinute): void;
    within: ({ from, to }: Span) => readonly MemoryMinute[];
    newest(at: Minute): MemoryMinute | null;
    span(): {
        readonly from: Minute | null;
        readonly to: Minute | null;
    };
};
