import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Clock } from '../ports/clock.ts';
import type { History, OpenHistory } from '../ports/history.ts';
import type { Log } from '../ports/log.ts';
import { openDiskHistory } from './history-disk.ts';
import { codeOf, type Sqlite, sqliteCause } from './history-file.ts';
import { createMemoryHistory } from './history-memory.ts';
import { DEFAULT_RETENTION, type Retention } from './history-prune.ts';

export interface HistoriesPlace {
  readonly folder: string;
  readonly clock: Clock;
  readonly log: Log;
  readonly retention?: Retention;
  /** `null` = this runtime has none; as it is found where not given. */
  readonly sqlite?: Sqlite | null;
}

/** Histories below `folder`, one file per profile; in memory where no file can be had, which their state says. */
export function openHistories(place: HistoriesPlace): OpenHistory {
  const histories = new Map<string, History>();
  return (profileId) => {
    const known = histories.get(profileId);
    if (known !== undefined) return known;
    const history = open(place, profileId);
    const forget = (): void => {
      history.forget();
      histories.delete(profileId);
    };
    histories.set(profileId, { ...history, forget });
    return { ...history, forget };
  };
}

/** `null` on runtimes older than Node 22.13, such as that of Electron 33. */
export function findSqlite(): Sqlite | null {
  // Loaded by hand: an import of it would keep the whole program from starting there.
  const found = process.getBuiltinModule('node:sqlite') as typeof import('node:sqlite') | undefined;
  return found?.DatabaseSync ?? null;
}

function open(place: HistoriesPlace, profileId: string): History {
  const { folder, clock, log, retention = DEFAULT_RETENTION } = place;
  const sqlite = place.sqlite === undefined ? findSqlite() : place.sqlite;
  if (sqlite === null) {
    log.info('history', 'This runtime has no SQLite; the past is kept in memory only.');
    return createMemoryHistory(WITHOUT_SQLITE);
  }
  try {
    const path = join(folder, `${fileNameOf(profileId)}.sqlite`);
    return openDiskHistory({ path, sqlite, clock, log }, retention);
  } catch (error) {
    log.error('history', 'The history cannot be opened; the past is kept in memory only.', {
      error: String(error),
    });
    if (isHeld(error)) return createMemoryHistory(HELD);
    return createMemoryHistory(REFUSED, sqliteCause(error));
  }
}

/** Ids come from settings; as a hash none can be a path, a reserved name or differ from another in case only. */
function fileNameOf(profileId: string): string {
  return createHash('sha256').update(profileId).digest('hex').slice(0, 32);
}

const WITHOUT_SQLITE =
  'This version of Floorwatch’s runtime cannot keep the past: it ends when you quit. Update Floorwatch to keep it.';

const HELD =
  'Another Floorwatch keeps the past of this organisation; here it ends when you quit. Close the other one.';

const REFUSED =
  'The disk refuses the history, so the past ends when you quit. Check that the data folder may be written.';

/** SQLite's number 5 = another program has the file. */
function isHeld(error: unknown): boolean {
  return (codeOf(error) & 0xff) === 5;
}
