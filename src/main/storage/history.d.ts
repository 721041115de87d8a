import type { Clock } from '../ports/clock.ts';
import type { OpenHistory } from '../ports/history.ts';
import type { Log } from '../ports/log.ts';
import { type Sqlite } from './history-file.ts';
import { type Retention } from './history-prune.ts';
export interface HistoriesPlace {
    readonly folder: string;
    readonly clock: Clock;
    readonly log: Log;
    readonly retention?: Retention;
    /** `null` = this runtime has none; as it is found where not given. */
    readonly sqlite?: Sqlite | null;
}
/** Histories below `folder`, one file per profile; in memory where no file can be had, which their state says. */
export declare function openHistories(place: HistoriesPlace): OpenHistory;
/** `null` on runtimes older than Node 22.13, such as that of Electron 33. */
export declare function findSqlite(): Sqlite | null;
