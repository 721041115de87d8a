import type { DatabaseSync } from 'node:sqlite';
import type { History } from '../ports/history.ts';
import { removeFile } from './durable-files.ts';
import { type Backlog, createBacklog, type Job, type Refused } from './history-backlog.ts';
import { type HistoryPlace, isUnusable, openHistoryFile, setAside } from './history-file.ts';
import { createHistoryKeys } from './history-keys.ts';
import { createHistoryPruner, type HistoryPruner, type Retention } from './history-prune.ts';
import { createHistoryReader, type HistoryReader } from './history-read.ts';
import { createHistoryWriter, type HistoryWriter } from './history-write.ts';

interface Opened {
  readonly database: DatabaseSync;
  readonly reader: HistoryReader;
  readonly writer: HistoryWriter;
  readonly pruner: HistoryPruner;
}

/**
 * A history in a file. Throws where it cannot be opened; from then on nothing does. What the disk refuses is
 * tried again with the next write, in order; a file that turns out damaged is kept aside and begun anew.
 */
export function openDiskHistory(place: HistoryPlace, retention: Retention): History {
  const file = openFile(place, retention);
  const { read, write } = file;
  return {
    state: () => ({
      kind: 'disk',
      ...(file.trouble() ?? UNREFUSED),
      ...read(({ reader }) => ({ ...reader.span(), sizeBytes: reader.sizeBytes() }), UNKNOWN),
    }),
    keep: (minute) => write((writer) => writer.keep(minute)),
    correct: (corrections) => write((writer) => writer.correct(corrections), true),
    keepAlerts: (alerts) => write((writer) => writer.keepAlerts(alerts)),
    figures: (span) => read<ReturnType<History['figures']>>(({ reader }) => reader.figures(span), new Map()),
    figuresOf: (id, span) => read(({ reader }) => reader.figuresOf(id, span), []),
    readings: (span) => read(({ reader }) => reader.readings(span), []),
    progressOf: (id, span) => read(({ reader }) => reader.progressOf(id, span), []),
    recall: (at) => read(({ reader }) => reader.recall(at), null),
    explained: (id, minute) => read(({ reader }) => reader.explained(id, minute), null),
    alertsIn: (minute) => read(({ reader }) => reader.alertsIn(minute), []),
    tidy: (now) => read(({ pruner }) => pruner.step(now), false),
    forget() {
      file.close();
      attempt(() => removeFile(place.path));
    },
    close: file.close,
  };
}

interface OpenFile {
  /** Answers with `nothing` where the file does not let it be read. */
  read<T>(of: (opened: Opened) => T, nothing: T): T;
  write: Backlog['add'];
  trouble(): Refused | null;
  close(): void;
}

function openFile(place: HistoryPlace, retention: Retention): OpenFile {
  let opened: Opened | null = open(place, retention);
  /** Begins anew where the file is damaged; `false` = it is not, or the disk refuses that as well. */
  const recover = (error: unknown): boolean =>
    isUnusable(error) &&
    attempt(() => {
      opened?.database.close();
      setAside(place, error);
      opened = open(place, retention);
    });
  const write = (job: Job): void => {
    if (opened !== null) inTransaction(opened, job);
  };
  const backlog = createBacklog({ log: place.log, write, recover });
  return {
    read(of, nothing) {
      try {
        return opened === null ? nothing : of(opened);
      } catch (error) {
        if (!recover(error)) backlog.note(error);
        return nothing;
      }
    },
    write: backlog.add,
    trouble: backlog.trouble,
    close() {
      attempt(() => opened?.database.close());
      opened = null;
    },
  };
}

const UNREFUSED = { why: null, refused: null } as const;
const UNKNOWN = { from: null, to: null, sizeBytes: 0 } as const;

function open(place: HistoryPlace, retention: Retention): Opened {
  const database = openHistoryFile(place);
  const keys = createHistoryKeys(database);
  return {
    database,
    reader: createHistoryReader(database, keys),
    writer: createHistoryWriter(database, keys),
    pruner: createHistoryPruner(database, retention),
  };
}

/** All of it or nothing of it. */
function inTransaction({ database, writer }: Opened, job: Job): void {
  database.exec('BEGIN IMMEDIATE');
  try {
    job(writer);
    database.exec('COMMIT');
  } catch (error) {
    writer.forget();
    attempt(() => database.exec('ROLLBACK'));
    throw error;
  }
}

/** A full disk may have undone the transaction already; then there is nothing to roll back. */
function attempt(act: () => void): boolean {
  try {
    act();
    return true;
  } catch {
    return false;
  }
}
