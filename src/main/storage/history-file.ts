import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import type { DiskCause } from '../../core/disk/trouble.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import { causeOf } from './disk-trouble.ts';
import { migrate, SCHEMA_VERSION, versionOf } from './history-schema.ts';

export type Sqlite = typeof DatabaseSync;

export interface HistoryPlace {
  readonly path: string;
  readonly sqlite: Sqlite;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * Opens the file, makes it where there is none, and brings it up to date. A damaged one, and one that a
 * later version wrote, is kept aside and a new one begun. Throws where the disk refuses.
 */
export function openHistoryFile(place: HistoryPlace): DatabaseSync {
  mkdirSync(dirname(place.path), { recursive: true });
  try {
    return openWhole(place);
  } catch (error) {
    if (!isUnusable(error)) throw error;
    setAside(place, error);
    return openWhole(place);
  }
}

/** Gives an unusable file another name beside its own and says so. What was in its journal goes with it. */
export function setAside({ path, clock, log }: HistoryPlace, why: unknown): void {
  const word = why instanceof NewerFile ? 'newer' : 'damaged';
  const aside = `${path}.${word}-${new Date(clock.now()).toISOString().replaceAll(':', '-')}`;
  renameSync(path, aside);
  if (existsSync(`${path}-wal`)) renameSync(`${path}-wal`, `${aside}-wal`);
  rmSync(`${path}-shm`, { force: true });
  log.warn('history', 'The history cannot be used; it was kept aside and a new one was begun.', {
    aside,
    reason: String(why),
  });
}

export class NewerFile extends Error {}

class DamagedFile extends Error {}

/** SQLite's numbers for a damaged file and for one that is no database. */
const DAMAGED: readonly number[] = [11, 26];

export function isUnusable(error: unknown): boolean {
  if (error instanceof NewerFile || error instanceof DamagedFile) return true;
  return DAMAGED.includes(codeOf(error) & 0xff);
}

/** SQLite's number of an error; 0 for any other error. */
export function codeOf(error: unknown): number {
  return error instanceof Error && 'errcode' in error ? Number(error.errcode) : 0;
}

/** SQLite's numbers: 13 = the disk is full, 8 = it is read-only. */
export function sqliteCause(error: unknown): DiskCause {
  switch (codeOf(error) & 0xff) {
    case 13:
      return 'full';
    case 8:
      return 'forbidden';
    default:
      return causeOf(error);
  }
}

function openWhole({ path, sqlite, log }: HistoryPlace): DatabaseSync {
  const database = new sqlite(path);
  try {
    prepareFile(database);
    const from = migrate(database);
    if (from > SCHEMA_VERSION) throw new NewerFile(`A later Floorwatch wrote it (version ${from}).`);
    if (from > 0 && from < SCHEMA_VERSION)
      log.info('history', 'The history was brought up to date.', { from, to: SCHEMA_VERSION });
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function prepareFile(database: DatabaseSync): void {
  // Before the first table, or never. What is dropped is given back in small steps.
  if (versionOf(database) === 0) database.exec('PRAGMA auto_vacuum = INCREMENTAL');
  // One writer only: a second program on the same file is told so at once.
  database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL');
  // Each minute is on the disk before the next: one sync a minute costs nothing that anyone notices.
  database.exec('PRAGMA synchronous = FULL; PRAGMA journal_size_limit = 16777216');
  const [found] = database.prepare('PRAGMA quick_check(1)').all();
  if (found?.quick_check !== 'ok') throw new DamagedFile(String(found?.quick_check));
}
