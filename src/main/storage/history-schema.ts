import type { DatabaseSync } from 'node:sqlite';

/*
 * Minutes are whole minutes since 1970, times are milliseconds, counts are counts; NULL = not known.
 * Steps are appended and never changed afterwards; a file's version is the number of steps it has been
 * through (PRAGMA user_version).
 *
 * - `minutes`: one row per kept minute; `phase` NULL = not watched, only filled in
 * - `figures`: one row per minute and campaign, by minute first, so that writing only adds at the end and
 *   dropping the oldest only takes from the start
 * - `cards`: how a campaign is configured, written when that changes
 * - `details`: what is large and of use for days only: what rules read, and what explained the campaigns
 *   that changed; both deflated JSON. `figures.explained` says how many minutes ago that was written
 * - `subjects`: who the readings are about, so that no reading repeats their names
 */
const STEPS: readonly string[] = [
  `CREATE TABLE campaigns (key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE) STRICT;
   CREATE TABLE subjects (key INTEGER PRIMARY KEY, body TEXT NOT NULL UNIQUE) STRICT;
   CREATE TABLE minutes (minute INTEGER PRIMARY KEY, phase TEXT, freshness TEXT,
     day_from INTEGER, day_to INTEGER) STRICT;
   CREATE TABLE figures (minute INTEGER NOT NULL, campaign INTEGER NOT NULL,
     people INTEGER, agents INTEGER, interacting INTEGER, communicating INTEGER, idle INTEGER,
     not_responding INTEGER, off_queue INTEGER,
     contacts INTEGER, dialed REAL, connected REAL, abandoned REAL,
     listed INTEGER, ready INTEGER, assigned INTEGER, ready_why TEXT,
     today_dialed INTEGER, today_connected INTEGER, today_abandoned INTEGER,
     processed INTEGER, total INTEGER, explained INTEGER,
     PRIMARY KEY (minute, campaign)) STRICT, WITHOUT ROWID;
   CREATE TABLE cards (campaign INTEGER NOT NULL, minute INTEGER NOT NULL, body TEXT NOT NULL,
     PRIMARY KEY (campaign, minute)) STRICT, WITHOUT ROWID;
   CREATE TABLE details (minute INTEGER PRIMARY KEY, reading BLOB NOT NULL, explained BLOB NOT NULL) STRICT;`,
  `CREATE TABLE alerts (id TEXT PRIMARY KEY, raised INTEGER NOT NULL, resolved INTEGER,
     body TEXT NOT NULL) STRICT;`,
];

export const SCHEMA_VERSION = STEPS.length;

export function versionOf(database: DatabaseSync): number {
  return Number(database.prepare('PRAGMA user_version').get()?.user_version ?? 0);
}

/** Takes the file from its version to `to`, in one transaction. Answers with the version it had. */
export function migrate(database: DatabaseSync, to = SCHEMA_VERSION): number {
  const from = versionOf(database);
  if (from >= to) return from;
  database.exec('BEGIN IMMEDIATE');
  try {
    STEPS.slice(from, to).forEach((step) => database.exec(step));
    database.exec(`PRAGMA user_version = ${to}; COMMIT`);
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
  return from;
}
