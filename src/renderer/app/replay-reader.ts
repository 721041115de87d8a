import type { ReplayedBoard, ReplayQuery } from '../../core/history/view.ts';
import type { Answer } from '../../shared/ipc.ts';
import { createReplayCache } from './replay-cache.ts';

export interface ReplayReaderParts {
  readonly ask: (query: ReplayQuery) => Promise<Answer<ReplayedBoard>>;
  /** What is to be shown now; `null` = nothing. */
  readonly wanted: () => ReplayQuery | null;
  /** What will likely be wanted next, the likeliest first. */
  readonly next: () => readonly ReplayQuery[];
  readonly onBoard: (board: ReplayedBoard) => void;
  readonly onFailure: (message: string) => void;
}

export interface ReplayReader {
  /** Shows what is wanted now. One that failed is not tried again before this is called anew. */
  readonly show: () => void;
  readonly isReading: () => boolean;
  /** Forgets what was read, as it may have been corrected. */
  readonly forget: () => void;
}

/**
 * Reads past boards, one at a time: whoever drags past minutes reads only where the drag is when an answer
 * comes. While nothing else is wanted, what may be wanted next is read in advance.
 */
export function createReplayReader(parts: ReplayReaderParts): ReplayReader {
  const { ask, wanted, next, onBoard, onFailure } = parts;
  const cache = createReplayCache();
  let reading = false;
  /** Whether something was to be shown while an answer was under way. */
  let again = false;

  const read = async (query: ReplayQuery): Promise<Answer<ReplayedBoard>> => {
    reading = true;
    const answer = await ask(query);
    reading = false;
    if (answer.ok) cache.put(query, answer.value);
    return answer;
  };

  const show = async (): Promise<void> => {
    const query = wanted();
    const known = query === null ? null : cache.find(query);
    if (known !== null) onBoard(known);
    again = known === null && reading;
    if (query === null || reading) return;
    const answer = known === null ? await read(query) : null;
    if (answer !== null) settle(query, answer);
    await goOn(answer?.ok ?? true);
  };

  /** Of a drag that has gone on, the minutes on its way are shown too. */
  const settle = (query: ReplayQuery, answer: Answer<ReplayedBoard>): void => {
    if (!again && !isSame(query, wanted())) return;
    if (answer.ok) onBoard(answer.value);
    else onFailure(answer.message);
  };

  const goOn = async (mayRead: boolean): Promise<void> => {
    if (again) return show();
    const query = next().find((each) => cache.find(each) === null);
    if (!mayRead || query === undefined) return;
    await goOn((await read(query)).ok);
  };

  return {
    show: () => void show(),
    isReading: () => reading,
    forget: cache.clear,
  };
}

function isSame(a: ReplayQuery, b: ReplayQuery | null): boolean {
  return a.minute === b?.minute && a.campaignId === b.campaignId;
}
