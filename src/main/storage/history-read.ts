import type { DatabaseSync, SQLOutputValue, StatementSync } from 'node:sqlite';
import type { KeptBoard, RecalledCampaign, RecalledMinute } from '../../core/history/kept.ts';
import type { KeptAlert } from '../../core/history/kept-alert.ts';
import type { MinuteFigures } from '../../core/merge/series.ts';
import { type Minute, MINUTE_MS, type Span } from '../../core/time/minute.ts';
import type { Explained, History } from '../ports/history.ts';
import type { HistoryKeys } from './history-keys.ts';
import { unpack } from './history-pack.ts';
import { unpackReading } from './history-readings.ts';
import {
  type Card,
  figuresAt,
  minuteAt,
  numberAt,
  recalledAt,
  type Row,
  SIDE_COLUMNS,
  stampOf,
} from './history-rows.ts';

export interface HistoryReader extends Pick<
  History,
  'figures' | 'figuresOf' | 'readings' | 'progressOf' | 'recall' | 'explained' | 'alertsIn'
> {
  span(): { readonly from: Minute | null; readonly to: Minute | null };
  sizeBytes(): number;
}

type Statements = ReturnType<typeof statementsOn>;

export function createHistoryReader(database: DatabaseSync, keys: HistoryKeys): HistoryReader {
  const get = statementsOn(database);
  return {
    span() {
      const row = get.span.get();
      return { from: minuteOrNull(row?.first), to: minuteOrNull(row?.last) };
    },
    sizeBytes: () => Number(get.pages.get()?.page_count ?? 0) * Number(get.pageSize.get()?.page_size ?? 0),
    figures: (span) => figuresWithin(get, keys, span),
    figuresOf: (id, span) => figuresOfOne(get, keys.knownKey(id), span),
    readings: (span) =>
      get.readings.all(...stamps(span)).flatMap((row) => {
        const reading = unpackReading(row.reading as Uint8Array, minuteAt(row.minute), keys);
        return reading === null ? [] : [reading];
      }),
    progressOf: (id, span) =>
      get.progress.all(keys.knownKey(id), ...stamps(span)).map((row) => ({
        minute: minuteAt(row.minute),
        processed: Number(row.processed),
        total: Number(row.total),
      })),
    recall: (at) => recall(get, at),
    explained: (id, minute) => explained(get, keys.knownKey(id), stampOf(minute)),
    alertsIn: (minute) =>
      get.alerts.all(minute + MINUTE_MS, minute).map(({ body }) => JSON.parse(String(body)) as KeptAlert),
  };
}

function minuteOrNull(value: SQLOutputValue | undefined): Minute | null {
  return numberAt(value) === null ? null : minuteAt(value);
}

/** The first minute and the one after the last. */
function stamps({ from, to }: Span): [first: number, end: number] {
  return [Math.ceil(from / MINUTE_MS), Math.ceil(to / MINUTE_MS)];
}

function figuresWithin(
  get: Statements,
  keys: HistoryKeys,
  span: Span,
): ReadonlyMap<string, readonly MinuteFigures[]> {
  const byKey = new Map<SQLOutputValue | undefined, MinuteFigures[]>();
  for (const [key, stamp, ...sides] of listsOf(get.figures.all(...stamps(span)))) {
    const minutes = byKey.get(key);
    const figures = figuresAt(minuteAt(stamp), sides);
    if (minutes === undefined) byKey.set(key, [figures]);
    else minutes.push(figures);
  }
  return new Map([...byKey].map(([key, minutes]) => [keys.campaignId(Number(key)) ?? '', minutes]));
}

function figuresOfOne(get: Statements, key: number, span: Span): readonly MinuteFigures[] {
  const rows = listsOf(get.figuresOf.all(key, ...stamps(span)));
  return rows.map(([stamp, ...sides]) => figuresAt(minuteAt(stamp), sides));
}

/** Rows of a statement that was told to return lists, which its type does not know. */
function listsOf(rows: unknown): readonly (readonly SQLOutputValue[])[] {
  return rows as readonly (readonly SQLOutputValue[])[];
}

function recall(get: Statements, at: Minute): RecalledMinute | null {
  const row = get.minute.get(stampOf(at));
  if (row === undefined) return null;
  const board = boardAt(row);
  const rows = get.listed.all(Number(row.minute)).filter(({ listed }) => board === null || listed !== null);
  return { minute: minuteAt(row.minute), board, campaigns: rows.flatMap((of) => recalledOf(get, of)) };
}

/** A campaign of a minute that was never watched is known by what it was configured as before. */
function recalledOf(get: Statements, row: Row): readonly RecalledCampaign[] {
  const [key, stamp] = [Number(row.campaign), Number(row.minute)];
  const body = (get.cardBefore.get(key, stamp) ?? get.cardAfter.get(key, stamp))?.body;
  return typeof body === 'string' ? [recalledAt(row, JSON.parse(body) as Card)] : [];
}

function boardAt({ phase, freshness, day_from, day_to }: Row): KeptBoard | null {
  if (phase === null) return null;
  const [from, to] = [numberAt(day_from), numberAt(day_to)];
  return {
    phase: phase as KeptBoard['phase'],
    freshness: freshness as KeptBoard['freshness'],
    day: from === null || to === null ? null : { from, to },
  };
}

function explained(get: Statements, key: number, stamp: number): Explained | null {
  const ago = numberAt(get.explained.get(stamp, key)?.explained);
  const bytes = ago === null ? undefined : get.details.get(stamp - ago)?.explained;
  if (!(bytes instanceof Uint8Array)) return null;
  return (unpack(bytes) as Readonly<Record<string, Explained>> | null)?.[key] ?? null;
}

const SIDES = SIDE_COLUMNS.join(', ');

function statementsOn(database: DatabaseSync) {
  // A shift is a hundred thousand rows and more: as lists they take half the time.
  const lists = (sql: string): StatementSync => {
    const statement = database.prepare(sql);
    statement.setReturnArrays(true);
    return statement;
  };
  const within = 'minute >= ? AND minute < ?';
  // Each minute is looked up by its whole key: reading one campaign does not pass over all the others.
  const ofOne = `FROM minutes CROSS JOIN figures USING (minute)
    WHERE figures.campaign = ? AND minutes.minute >= ? AND minutes.minute < ?`;
  return {
    span: database.prepare(
      'SELECT (SELECT min(minute) FROM minutes) AS first, (SELECT max(minute) FROM minutes) AS last',
    ),
    pages: database.prepare('PRAGMA page_count'),
    pageSize: database.prepare('PRAGMA page_size'),
    figures: lists(`SELECT campaign, minute, ${SIDES} FROM figures WHERE ${within} ORDER BY minute`),
    figuresOf: lists(`SELECT minutes.minute, ${SIDES} ${ofOne} ORDER BY minutes.minute`),
    readings: database.prepare(`SELECT minute, reading FROM details WHERE ${within} ORDER BY minute`),
    progress: database.prepare(
      `SELECT minutes.minute, processed, total ${ofOne} AND processed IS NOT NULL ORDER BY minutes.minute`,
    ),
    minute: database.prepare('SELECT * FROM minutes WHERE minute <= ? ORDER BY minute DESC LIMIT 1'),
    listed: database.prepare('SELECT * FROM figures WHERE minute = ?'),
    cardBefore: database.prepare(
      'SELECT body FROM cards WHERE campaign = ? AND minute <= ? ORDER BY minute DESC LIMIT 1',
    ),
    cardAfter: database.prepare(
      'SELECT body FROM cards WHERE campaign = ? AND minute > ? ORDER BY minute LIMIT 1',
    ),
    explained: database.prepare('SELECT explained FROM figures WHERE minute = ? AND campaign = ?'),
    details: database.prepare('SELECT explained FROM details WHERE minute = ?'),
    alerts: database.prepare(
      'SELECT body FROM alerts WHERE raised < ? AND (resolved IS NULL OR resolved >= ?) ORDER BY raised DESC',
    ),
  };
}
