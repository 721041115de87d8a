import type { Alert } from '../../core/alerts/alert.ts';
import { takeNotices } from '../../core/alerts/announce.ts';
import type { AlertEffect, AlertState, Notice } from '../../core/alerts/state.ts';
import { same } from '../../core/board/same.ts';
import { MINUTE_MS } from '../../core/time/minute.ts';
import type { AlertBook } from '../ports/alert-book.ts';

/** One profile's alerts, in memory and in its book. The book is always written first. */
export interface AlertDesk {
  state(): AlertState;
  /** All that is known: open alerts as they are now, then those that are over, newest first. */
  alerts(): readonly Alert[];
  /** Keeps what a change made. What it raised and resolved is in the history before the state moves on. */
  keep(next: AlertState, effects?: readonly AlertEffect[]): void;
  /** Puts newer versions of alerts that are over in their place. */
  amend(alerts: readonly Alert[]): void;
  /** Hands notices over for good: whoever takes them shows them. */
  take(): readonly Notice[];
}

export function openAlertDesk(book: AlertBook): AlertDesk {
  let state = book.readState();
  const record = (alerts: readonly Alert[]): void => {
    if (alerts.length > 0) book.writeHistory(alerts);
  };
  const move = (next: AlertState): void => {
    if (same(next, state)) return;
    book.writeState(next);
    state = next;
  };
  record(orphans(book.readHistory(), state).map(cutOff));
  return {
    state: () => state,
    alerts: () => [...Object.values(state.open), ...book.readHistory().filter(isOver)],
    keep(next, effects = []) {
      record(effects.map(({ alert }) => alert));
      move(next);
    },
    amend: record,
    take() {
      const [next, notices] = takeNotices(state);
      move(next);
      return notices;
    },
  };
}

function isOver(alert: Alert): boolean {
  return alert.resolved !== null;
}

/** What the history holds as open while the state does not know it: the program ended between the two. */
function orphans(past: readonly Alert[], state: AlertState): readonly Alert[] {
  const open = new Set(Object.values(state.open).map(({ id }) => id));
  return past.filter((alert) => !isOver(alert) && !open.has(alert.id));
}

function cutOff(alert: Alert): Alert {
  return { ...alert, resolved: { at: alert.lastBreach + MINUTE_MS, how: 'lapsed' } };
}
