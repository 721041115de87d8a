import type { BoardView } from '../../core/board/view.ts';
import type { ReplayedBoard } from '../../core/history/view.ts';
import type { BoardState, BoardStore } from './board-store.ts';
import type { ReplayStore } from './replay-store.ts';

/** What panels draw from: the live board, or the past while it is replayed. */
export type ShownBoard = Pick<BoardStore, 'get' | 'subscribe'>;

/**
 * The past in the shape of the live board. What a past minute does not say is the present's (whose board it
 * is, the budget) or left out: sources have no age in the past.
 */
export function replayedView(live: BoardView, replayed: ReplayedBoard): BoardView {
  return {
    ...live,
    connection: {
      phase: replayed.phase ?? 'live',
      fault: null,
      oldestAnswerAt: replayed.minute,
      resumesAt: null,
    },
    sources: [],
    clock: { ...live.clock, closedMinute: replayed.minute },
    campaigns: replayed.campaigns,
    opened: replayed.opened,
  };
}

/** Follows both; while the past is shown, parts of it stay the same value whatever live does. */
export function createShownBoard(
  live: ShownBoard,
  replay: Pick<ReplayStore, 'get' | 'subscribe'>,
): ShownBoard {
  let last: { readonly of: readonly unknown[]; readonly state: BoardState } | null = null;
  return {
    get: () => {
      const state = live.get();
      const shown = replay.get()?.shown ?? null;
      if (typeof shown?.minute !== 'number' || state.status !== 'ready') return state;
      const isLast = last?.of[0] === state && last.of[1] === shown;
      if (last === null || !isLast)
        last = { of: [state, shown], state: { ...state, view: replayedView(state.view, shown) } };
      return last.state;
    },
    subscribe: (listener) => {
      const ends = [live.subscribe(listener), replay.subscribe(listener)];
      return () => {
        for (const end of ends) end();
      };
    },
  };
}
