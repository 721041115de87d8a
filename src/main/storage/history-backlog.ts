import type { DiskCause } from '../../core/disk/trouble.ts';
import type { Log } from '../ports/log.ts';
import { codeOf, sqliteCause } from './history-file.ts';
import type { HistoryWriter } from './history-write.ts';

export type Job = (writer: HistoryWriter) => void;

export interface Backlog {
  /**
   * Writes what waits and then this; what is refused waits for the next time. `again` = the platform can be asked
   * for it once more, so that it is the first to go where too much waits.
   */
  add(job: Job, again?: boolean): void;
  /** Something else was refused. */
  note(error: unknown): void;
  /** What is wrong, in words and by its kind; `null` = nothing is. */
  trouble(): Refused | null;
}

export interface Refused {
  readonly why: string;
  readonly refused: DiskCause;
}

export interface BacklogParts {
  readonly log: Log;
  /** Throws where the disk refuses; then nothing of the job was done. */
  readonly write: (job: Job) => void;
  /** Whether writing may be tried once more at once. */
  readonly recover: (error: unknown) => boolean;
}

/** Four hours of minutes; a disk that is full for longer costs the oldest of them. */
const MOST_WAITING = 240;

interface Waiting {
  readonly job: Job;
  readonly again: boolean;
}

export function createBacklog({ log, write, recover }: BacklogParts): Backlog {
  let waiting: readonly Waiting[] = [];
  let trouble: unknown = null;
  const note = (error: unknown): void => {
    if (trouble === null || codeOf(trouble) !== codeOf(error))
      log.error('history', 'The history cannot be written; it is tried again each minute.', {
        error: String(error),
      });
    trouble = error;
  };
  const flush = (): boolean => {
    try {
      for (const { job } of waiting) {
        write(job);
        waiting = waiting.slice(1);
      }
      return true;
    } catch (error) {
      if (recover(error)) return false;
      note(error);
      return true;
    }
  };
  return {
    add(job, again = false) {
      waiting = withinLimit([...waiting, { job, again }]);
      if (!flush()) flush();
      if (waiting.length > 0 || trouble === null) return;
      trouble = null;
      log.info('history', 'The history is written again.');
    },
    note,
    trouble: () => (trouble === null ? null : refusedBy(trouble)),
  };
}

/** What was watched cannot be had again; it goes last. */
function withinLimit(waiting: readonly Waiting[]): readonly Waiting[] {
  if (waiting.length <= MOST_WAITING) return waiting;
  return waiting.toSpliced(
    Math.max(
      0,
      waiting.findIndex(({ again }) => again),
    ),
    1,
  );
}

function refusedBy(error: unknown): Refused {
  const refused = sqliteCause(error);
  return { refused, why: WORDS[refused] };
}

const WORDS: Readonly<Record<DiskCause, string>> = {
  full: 'The disk is full, so the newest minutes are not kept. Make room; then they are written.',
  forbidden: 'The history may not be written, so the newest minutes are not kept. Check the folder’s rights.',
  refused: 'The disk refuses the history, so the newest minutes are not kept. The log says why.',
};
