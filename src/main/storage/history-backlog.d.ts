import type { Log } from '../ports/log.ts';
import type { HistoryWriter } from './history-write.ts';
export type Job = (writer: HistoryWriter) => void;
export interface Backlog {
    /** Writes what waits and then this; what is refused waits for the next time. */
    add(job: Job): void;
    /** Something else was refused. */
    note(error: unknown): void;
    /** What is wrong, in words; `null` = nothing is. */
    why(): string | null;
}
export interface BacklogParts {
    readonly log: Log;
    /** Throws where the disk refuses; then nothing of the job was done. */
    readonly write: (job: Job) => void;
    /** Whether writing may be tried once more at once. */
    readonly recover: (error: unknown) => boolean;
}
export declare function createBacklog({ log, write, recover }: BacklogParts): Backlog;
