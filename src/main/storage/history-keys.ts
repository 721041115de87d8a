import type { DatabaseSync } from 'node:sqlite';
import type { Identity } from '../../core/alerts/reading.ts';
import type { IdentityKeys } from './history-readings.ts';

/** Long names as small numbers, each kept once. */
export interface HistoryKeys extends IdentityKeys {
  campaignKey(id: string): number;
  /** Without giving one out; a number that no campaign has where there is none. */
  knownKey(id: string): number;
  campaignId(key: number): string | null;
  /** Numbers that were given out within a transaction that was undone are of nobody. */
  forget(): void;
}

export function createHistoryKeys(database: DatabaseSync): HistoryKeys {
  const campaigns = createNames(database, { table: 'campaigns', column: 'id' });
  const subjects = createNames(database, { table: 'subjects', column: 'body' });
  const identities = new Map<number, Identity | null>();
  return {
    campaignKey: campaigns.keyOf,
    knownKey: campaigns.find,
    campaignId: campaigns.nameOf,
    keyOf: (identity) => subjects.keyOf(JSON.stringify(identity)),
    identityOf(key) {
      if (!identities.has(key)) identities.set(key, identityIn(subjects.nameOf(key)));
      return identities.get(key) ?? null;
    },
    forget() {
      campaigns.forget();
      subjects.forget();
      identities.clear();
    },
  };
}

function identityIn(body: string | null): Identity | null {
  return body === null ? null : (JSON.parse(body) as Identity);
}

const NOBODY = -1;

interface Names {
  find(name: string): number;
  keyOf(name: string): number;
  nameOf(key: number): string | null;
  forget(): void;
}

function createNames(
  database: DatabaseSync,
  { table, column }: { readonly table: string; readonly column: string },
): Names {
  const look = database.prepare(`SELECT key FROM ${table} WHERE ${column} = ?`);
  const add = database.prepare(`INSERT INTO ${table} (${column}) VALUES (?)`);
  const read = database.prepare(`SELECT ${column} AS name FROM ${table} WHERE key = ?`);
  const keys = new Map<string, number>();
  const find = (name: string): number => keys.get(name) ?? Number(look.get(name)?.key ?? NOBODY);
  return {
    find,
    keyOf(name) {
      const known = find(name);
      const key = known === NOBODY ? Number(add.run(name).lastInsertRowid) : known;
      keys.set(name, key);
      return key;
    },
    nameOf(key) {
      const name = read.get(key)?.name;
      return typeof name === 'string' ? name : null;
    },
    forget: () => keys.clear(),
  };
}
