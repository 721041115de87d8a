import type { DatabaseSync } from 'node:sqlite';
import type { Instant, Minute } from '../../core/time/minute.ts';
import { minuteAt, numberAt, stampOf } from './history-rows.ts';

export interface Retention {
  /** Figures, cards and alerts, ms. */
  readonly ageMs: number;
  /** What rules read and what explained a campaign, ms: large, and asked for within days only. */
  readonly detailsMs: number;
  /** The most that may be in use on the disk. */
  readonly sizeBytes: number;
}

const DAY_MS = 86_400_000;

/** What is usual looks six weeks back from a whole day, so it is a day more. */
export const DEFAULT_RETENTION: Retention = {
  ageMs: 43 * DAY_MS,
  detailsMs: 8 * DAY_MS,
  sizeBytes: 512 * 1024 * 1024,
};

export interface HistoryPruner {
  /** One small step; `true` = there is more to do. */
  step(now: Instant): boolean;
}

/** So many minutes are dropped at once, and so many pages given back to the disk. */
const STEP_MINUTES = 15;
const STEP_PAGES = 256;

/**
 * Drops from the oldest end. Freed pages are used again; beyond a tenth of the file they are given back, a few
 * at a time. The file is never rewritten as a whole: that would hold the board up for seconds and need
 * its size once more.
 */
export function createHistoryPruner(database: DatabaseSync, retention: Retention): HistoryPruner {
  const work = statementsOn(database);
  const numberOf = (statement: keyof typeof work): number =>
    Number(Object.values(work[statement].get() ?? {})[0] ?? 0);
  let tidied: Minute = -Infinity;
  const used = (): number => (numberOf('pages') - numberOf('free')) * numberOf('pageSize');
  const dropAged = (now: Instant): boolean => {
    const details = dropBefore(work, 'details', now - retention.detailsMs);
    return dropBefore(work, 'minutes', now - retention.ageMs) || details;
  };
  return {
    step(now) {
      if (dropAged(now)) return true;
      if (used() > retention.sizeBytes) return dropOldest(work, now);
      if (now - tidied > DAY_MS) {
        tidied = now;
        work.alerts.run(now - retention.ageMs);
        work.cards.run(stampOf(now - retention.ageMs), stampOf(now - retention.ageMs));
      }
      if (numberOf('free') * 10 <= numberOf('pages')) return false;
      database.exec(`PRAGMA incremental_vacuum(${STEP_PAGES})`);
      return true;
    },
  };
}

type Work = ReturnType<typeof statementsOn>;

/** Drops the oldest minutes, as far as they lie before the horizon. */
function dropBefore(work: Work, what: 'details' | 'minutes', horizon: Instant): boolean {
  const oldest = numberAt((what === 'details' ? work.oldestDetails : work.oldest).get()?.oldest);
  if (oldest === null || minuteAt(oldest) >= horizon) return false;
  drop(work, what, Math.min(oldest + STEP_MINUTES, stampOf(horizon - 1) + 1));
  return true;
}

/** What is large goes first, but for the last day, which rules are tried on; then everything that is oldest. */
function dropOldest(work: Work, now: Instant): boolean {
  if (dropBefore(work, 'details', now - DAY_MS)) return true;
  const oldest = numberAt(work.oldest.get()?.oldest);
  if (oldest === null) return false;
  drop(work, 'minutes', oldest + STEP_MINUTES);
  return true;
}

function drop(work: Work, what: 'details' | 'minutes', before: number): void {
  work.dropDetails.run(before);
  if (what === 'details') return;
  work.dropFigures.run(before);
  work.dropMinutes.run(before);
}

function statementsOn(database: DatabaseSync) {
  return {
    oldest: database.prepare('SELECT min(minute) AS oldest FROM minutes'),
    oldestDetails: database.prepare('SELECT min(minute) AS oldest FROM details'),
    dropDetails: database.prepare('DELETE FROM details WHERE minute < ?'),
    dropFigures: database.prepare('DELETE FROM figures WHERE minute < ?'),
    dropMinutes: database.prepare('DELETE FROM minutes WHERE minute < ?'),
    alerts: database.prepare('DELETE FROM alerts WHERE resolved < ?'),
    // The newest card before the horizon still says what a campaign is.
    cards: database.prepare(`DELETE FROM cards WHERE minute < ? AND EXISTS (SELECT 1 FROM cards AS later
      WHERE later.campaign = cards.campaign AND later.minute > cards.minute AND later.minute <= ?)`),
    pages: database.prepare('PRAGMA page_count'),
    free: database.prepare('PRAGMA freelist_count'),
    pageSize: database.prepare('PRAGMA page_size'),
  };
}
