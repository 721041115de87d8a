import type { Alert } from '../../src/core/alerts/alert.ts';
import { type AlertState, NO_ALERTS } from '../../src/core/alerts/state.ts';
import type { AlertBook, OpenAlertBook } from '../../src/main/ports/alert-book.ts';

/** What outlives the program, in memory: one book per profile. */
export interface BookShelf {
  /** Opens books as a new start of the program does. `onWrite` is told after each write with the state of that book. */
  open(onWrite?: (book: KeptBook) => void): OpenAlertBook;
  of(profileId: string): KeptBook;
}

export interface KeptBook {
  readonly state: AlertState;
  readonly history: readonly Alert[];
}

const EMPTY: KeptBook = { state: NO_ALERTS, history: [] };

export function createBookShelf(): BookShelf {
  const books = new Map<string, KeptBook>();
  const of = (id: string): KeptBook => books.get(id) ?? EMPTY;
  return {
    of,
    open: (onWrite = () => undefined) => {
      return (id): AlertBook => {
        const put = (change: Partial<KeptBook>): void => {
          const next = { ...of(id), ...structuredClone(change) };
          books.set(id, next);
          onWrite(next);
        };
        return {
          readState: () => of(id).state,
          writeState: (state) => put({ state }),
          readHistory: () => of(id).history,
          writeHistory: (alerts) => put({ history: newest(alerts, of(id).history) }),
          forget: () => put(EMPTY),
        };
      };
    },
  };
}

function newest(alerts: readonly Alert[], known: readonly Alert[]): readonly Alert[] {
  const ids = new Set(alerts.map(({ id }) => id));
  return [...alerts, ...known.filter(({ id }) => !ids.has(id))].toSorted((a, b) => b.raisedAt - a.raisedAt);
}
