import type { ReplayedBoard, ReplayQuery } from '../../core/history/view.ts';

/** Past boards that were read; the oldest reading goes when there is no more room. */
export interface ReplayCache {
  readonly find: (query: ReplayQuery) => ReplayedBoard | null;
  readonly put: (query: ReplayQuery, board: ReplayedBoard) => void;
  readonly clear: () => void;
}

/** So many boards are kept; each may hold some hundred campaigns and the minutes of a shift. */
const MOST = 60;

export function createReplayCache(most = MOST): ReplayCache {
  const boards = new Map<string, ReplayedBoard>();
  return {
    find: (query) => boards.get(keyOf(query)) ?? null,
    put: (query, board) => {
      boards.delete(keyOf(query));
      boards.set(keyOf(query), board);
      const [oldest] = boards.keys();
      if (boards.size > most && oldest !== undefined) boards.delete(oldest);
    },
    clear: () => {
      boards.clear();
    },
  };
}

function keyOf({ minute, campaignId }: ReplayQuery): string {
  return `${String(minute)} ${campaignId ?? ''}`;
}
