import type { DatabaseSync } from 'node:sqlite';
import type { Corrections, KeptCampaign, KeptMinute } from '../../core/history/kept.ts';
import type { KeptAlert } from '../../core/history/kept-alert.ts';
import type { Explained } from '../ports/history.ts';
import type { HistoryKeys } from './history-keys.ts';
import { pack } from './history-pack.ts';
import { packReading } from './history-readings.ts';
import {
  CONTACT_COLUMNS,
  figureValues,
  LISTED_COLUMNS,
  listedValues,
  PEOPLE_COLUMNS,
  SIDE_COLUMNS,
} from './history-rows.ts';
import { type Card, stampOf } from './history-rows.ts';

/** Writes within the transaction of its caller. */
export interface HistoryWriter {
  keep(minute: KeptMinute): void;
  correct(corrections: Corrections): void;
  keepAlerts(alerts: readonly KeptAlert[]): void;
  /** What was written last counts no more, after a transaction that was undone. */
  forget(): void;
}

/** What explains a campaign is written when it changes and once an hour, so that it is never far. */
const WHOLE_EVERY = 60;

interface Explanation {
  readonly text: string;
  readonly stamp: number;
}

interface Work {
  readonly keys: HistoryKeys;
  readonly put: ReturnType<typeof statementsOn>;
  readonly cards: Map<number, string>;
  readonly explained: Map<string, Explanation>;
}

export function createHistoryWriter(database: DatabaseSync, keys: HistoryKeys): HistoryWriter {
  const work: Work = { keys, put: statementsOn(database), cards: new Map(), explained: new Map() };
  return {
    keep: (minute) => keep(work, minute),
    correct(corrections) {
      for (const [id, minutes] of corrections) {
        const key = keys.campaignKey(id);
        for (const figures of minutes) {
          work.put.filled.run(stampOf(figures.minute));
          work.put.correction.run(stampOf(figures.minute), key, ...figureValues(figures));
        }
      }
    },
    keepAlerts(alerts) {
      for (const alert of alerts)
        work.put.alert.run(alert.id, alert.raisedAt, alert.resolvedAt, JSON.stringify(alert));
    },
    forget() {
      keys.forget();
      work.cards.clear();
      work.explained.clear();
    },
  };
}

function keep(work: Work, { minute, board, campaigns, reading }: KeptMinute): void {
  const { put, keys } = work;
  const stamp = stampOf(minute);
  const changed: Record<number, Explained> = {};
  put.minute.run(stamp, board.phase, board.freshness, board.day?.from ?? null, board.day?.to ?? null);
  for (const of of campaigns) {
    const key = keys.campaignKey(of.campaign.id);
    keepCard(work, of, { key, stamp });
    const written = explain(work, of, stamp);
    if (written === stamp) changed[key] = { findings: of.findings, readiness: of.readiness };
    put.figures.run(stamp, key, ...figureValues(of), ...listedValues(of, stamp - written));
  }
  put.details.run(stamp, packReading(reading, keys), pack(changed));
}

function keepCard(
  { cards, put }: Work,
  { campaign, queueName }: KeptCampaign,
  { key, stamp }: { readonly key: number; readonly stamp: number },
): void {
  const body = JSON.stringify({ campaign, queueName } satisfies Card);
  const last = cards.get(key) ?? put.lastCard.get(key, stamp)?.body;
  if (last !== body) put.card.run(key, stamp, body);
  cards.set(key, body);
}

/** When what explains the campaign was written: now, or in the minute since which it is the same. */
function explain({ explained }: Work, of: KeptCampaign, stamp: number): number {
  const text = JSON.stringify([of.findings, of.readiness]);
  const last = explained.get(of.campaign.id);
  const near = last !== undefined && hourOf(last.stamp) === hourOf(stamp) && last.stamp < stamp;
  if (near && last.text === text) return last.stamp;
  explained.set(of.campaign.id, { text, stamp });
  return stamp;
}

function hourOf(stamp: number): number {
  return Math.floor(stamp / WHOLE_EVERY);
}

function statementsOn(database: DatabaseSync) {
  return {
    minute: database.prepare('INSERT OR REPLACE INTO minutes VALUES (?, ?, ?, ?, ?)'),
    filled: database.prepare('INSERT OR IGNORE INTO minutes (minute) VALUES (?)'),
    figures: database.prepare(upsertOf([...SIDE_COLUMNS, ...LISTED_COLUMNS])),
    correction: database.prepare(upsertOf(SIDE_COLUMNS)),
    lastCard: database.prepare(
      'SELECT body FROM cards WHERE campaign = ? AND minute <= ? ORDER BY minute DESC LIMIT 1',
    ),
    card: database.prepare('INSERT OR REPLACE INTO cards VALUES (?, ?, ?)'),
    details: database.prepare('INSERT OR REPLACE INTO details VALUES (?, ?, ?)'),
    alert: database.prepare('INSERT OR REPLACE INTO alerts VALUES (?, ?, ?, ?)'),
  };
}

/** A side that is not known leaves what is there; everything else is replaced. */
function upsertOf(columns: readonly string[]): string {
  const all = ['minute', 'campaign', ...columns];
  const taken = columns.map((column) => {
    const side = PEOPLE_COLUMNS.includes(column)
      ? 'people'
      : CONTACT_COLUMNS.includes(column)
        ? 'contacts'
        : null;
    if (side === null) return `${column} = excluded.${column}`;
    return `${column} = iif(excluded.${side} IS NULL, ${column}, excluded.${column})`;
  });
  return `INSERT INTO figures (${all.join(', ')}) VALUES (${all.map(() => '?').join(', ')})
    ON CONFLICT (minute, campaign) DO UPDATE SET ${taken.join(', ')}`;
}
