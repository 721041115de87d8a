import { applyChange } from '../../core/board/apply.ts';
import type { BoardView } from '../../core/board/view.ts';
import type { Api, NumberedChange } from '../../shared/ipc.ts';
import type { Link } from './link.ts';

export type BoardState =
  | { readonly status: 'reading' }
  | { readonly status: 'failed'; readonly message: string }
  | { readonly status: 'ready'; readonly revision: number; readonly view: BoardView };

/** Calls back once after `ms`; the answer cancels it. */
export type After = (ms: number, run: () => void) => () => void;

export interface BoardStoreParts {
  readonly api: Pick<Api, 'board'>;
  readonly link: Link;
  readonly after: After;
}

export interface BoardStore {
  readonly get: () => BoardState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Reads the board and follows its changes until the answer is called. */
  readonly start: () => () => void;
}

/** The longest pause between two attempts to read the board, ms. */
const LONGEST_PAUSE_MS = 15_000;

/**
 * Holds the view of this window. Changes that arrive while the view is read wait for it; one that
 * does not fit on the view makes it be read again, so a lost change never leaves a wrong board.
 */
export function createBoardStore({ api, link, after }: BoardStoreParts): BoardStore {
  let state: BoardState = { status: 'reading' };
  let waiting: readonly NumberedChange[] = [];
  let reading: symbol | null = null;
  let stopRetry: () => void = () => undefined;
  const listeners = new Set<() => void>();

  const become = (next: BoardState): void => {
    state = next;
    for (const listener of listeners) listener();
  };

  const read = async (failures = 0): Promise<void> => {
    stopRetry();
    const attempt = Symbol('attempt');
    reading = attempt;
    const answer = await api.board.read();
    if (reading !== attempt) return;
    reading = null;
    if (answer.ok) {
      become({ status: 'ready', ...answer.value });
      catchUp();
      return;
    }
    if (state.status !== 'ready') become({ status: 'failed', message: answer.message });
    stopRetry = after(Math.min(LONGEST_PAUSE_MS, 1000 * 2 ** failures), () => void read(failures + 1));
  };

  const catchUp = (): void => {
    const late = waiting;
    waiting = [];
    for (const change of late) take(change);
  };

  const take = (change: NumberedChange): void => {
    if (reading !== null) {
      waiting = [...waiting, change];
    } else if (state.status === 'ready' && change.revision > state.revision) {
      if (change.base !== state.revision) void read();
      else become(applied(state, change));
    }
  };

  return {
    get: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    start: () => {
      const endChanges = api.board.changed(take);
      const endLink = link.subscribe((linkState) => {
        if (linkState === 'open') void read();
      });
      void read();
      return () => {
        reading = null;
        stopRetry();
        endChanges();
        endLink();
      };
    },
  };
}

function applied(state: Extract<BoardState, { status: 'ready' }>, change: NumberedChange): BoardState {
  return { status: 'ready', revision: change.revision, view: applyChange(state.view, change.change) };
}
