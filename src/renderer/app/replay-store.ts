import type { HistoryState, ReplayedBoard, ReplayQuery } from '../../core/history/view.ts';
import type { Profiles } from '../../core/session/profile.ts';
import { MINUTE_MS, minuteOf, type Instant, type Minute } from '../../core/time/minute.ts';
import type { Api } from '../../shared/ipc.ts';
import type { After } from './board-store.ts';
import { createCell } from './cell.ts';
import { createReplayCache } from './replay-cache.ts';
import type { ToldStore } from './told-store.ts';

/** The board while it shows the past. */
export interface ReplayState {
  /** The minute that the supervisor asked for. */
  readonly asked: Minute;
  /** What is shown; it says itself of which minute it is. `null` until the first answer, and live is shown. */
  readonly shown: ReplayedBoard | null;
  /** Goes on by a minute each second. */
  readonly playing: boolean;
  /** Why the minute could not be read; `null` = it could. */
  readonly failure: string | null;
}

export interface ReplayStore {
  /** `null` = the board is live. */
  readonly get: () => ReplayState | null;
  readonly subscribe: (listener: () => void) => () => void;
  /** Shows the minute of `at`, or the nearest that may be kept. Enters replay where the board is live. */
  readonly go: (at: Instant) => void;
  /** The same from the minute that was asked for last. */
  readonly step: (minutes: number) => void;
  /** The campaign that is wanted with each minute. */
  readonly follow: (campaignId: string | null) => void;
  readonly play: (on: boolean) => void;
  readonly leave: () => void;
  /** Ends the replay with the past it shows; forgets what may since have been corrected. */
  readonly start: () => () => void;
}

export interface ReplayParts {
  readonly api: Pick<Api, 'history'>;
  readonly history: Pick<ToldStore<HistoryState>, 'get' | 'subscribe'>;
  readonly profiles: Pick<ToldStore<Profiles>, 'get' | 'subscribe'>;
  readonly after: After;
}

/** How long a minute is shown while playing, ms. */
const PLAYED_MS = 1000;

/**
 * Takes the window through the kept past. One minute is read at a time, the neighbours of the one that is
 * shown in advance; whoever drags past minutes reads only where the drag is when an answer comes.
 */
export function createReplayStore({ api, history, profiles, after }: ReplayParts): ReplayStore {
  const cell = createCell<ReplayState | null>(null);
  const cache = createReplayCache();
  let campaignId: string | null = null;
  let reading = false;
  /** Whether something else was asked for while an answer was under way. */
  let again = false;
  let stopBeat: () => void = () => undefined;

  const change = (changes: Partial<ReplayState>): void => {
    const state = cell.get();
    if (state !== null) cell.set({ ...state, ...changes });
  };

  const wanted = (offset = 0): ReplayQuery | null => {
    const state = cell.get();
    return state === null ? null : { minute: state.asked + offset * MINUTE_MS, campaignId };
  };

  /** One call at a time; `null` where it failed, or where another is under way, after which is shown anew. */
  const read = async (query: ReplayQuery): Promise<ReplayedBoard | null> => {
    again = reading;
    if (reading) return null;
    reading = true;
    const answer = await api.history.minute(query);
    reading = false;
    if (answer.ok) cache.put(query, answer.value);
    else change({ failure: answer.message, playing: false });
    return answer.ok ? answer.value : null;
  };

  const show = async (): Promise<void> => {
    const query = wanted();
    if (query === null) return;
    const board = cache.find(query) ?? (await read(query));
    // Of a drag that has gone on, the minutes on its way are shown too.
    if (board !== null && (again || isSame(query, wanted()))) change({ shown: board, failure: null });
    if (again && !reading) await showAgain();
    else if (board !== null) await readAhead();
  };

  const showAgain = (): Promise<void> => {
    again = false;
    return show();
  };

  const readAhead = async (): Promise<void> => {
    for (const offset of cell.get()?.playing === true ? [1, 2, 3] : [-1, 1]) {
      const query = wanted(offset);
      if (query === null || reading) return;
      const isKept = clamp(query.minute, history.get()) === query.minute;
      // One after another, so that what is asked for meanwhile waits for a single answer at most.
      // eslint-disable-next-line no-await-in-loop
      if (isKept && cache.find(query) === null) await read(query);
      if (again && !reading) return showAgain();
    }
  };

  const go = (at: Instant): void => {
    const asked = clamp(minuteOf(at), history.get());
    if (asked === null) return;
    if (cell.get() === null) cell.set({ asked, shown: null, playing: false, failure: null });
    else change({ asked });
    void show();
  };

  const leave = (): void => {
    stopBeat();
    cell.set(null);
  };

  const beat = (): void => {
    const state = cell.get();
    if (state?.playing !== true) return;
    const next = clamp(state.asked + MINUTE_MS, history.get());
    if (next === null || next === state.asked) return change({ playing: false });
    // A slow answer is waited for, so that no minute is passed over unseen.
    if (!reading) go(next);
    stopBeat = after(PLAYED_MS, beat);
  };

  return {
    get: cell.get,
    subscribe: cell.subscribe,
    go,
    step: (minutes) => {
      const state = cell.get();
      if (state !== null) go(state.asked + minutes * MINUTE_MS);
    },
    follow: (id) => {
      if (id === campaignId) return;
      campaignId = id;
      void show();
    },
    play: (on) => {
      stopBeat();
      change({ playing: on });
      if (on) stopBeat = after(PLAYED_MS, beat);
    },
    leave,
    start: () => {
      let watched = profiles.get()?.activeId;
      const ends = [
        history.subscribe(() => {
          cache.clear();
          if (clamp(0, history.get()) === null) leave();
        }),
        profiles.subscribe(() => {
          const activeId = profiles.get()?.activeId;
          if (activeId !== watched) leave();
          watched = activeId;
        }),
      ];
      return () => {
        for (const end of ends) end();
        leave();
      };
    },
  };
}

function isSame(a: ReplayQuery, b: ReplayQuery | null): boolean {
  return a.minute === b?.minute && a.campaignId === b.campaignId;
}

/** The nearest minute within what is kept; `null` where nothing is. */
function clamp(minute: Minute, state: HistoryState | null): Minute | null {
  if (state === null || state.from === null || state.to === null) return null;
  return Math.min(state.to, Math.max(state.from, minute));
}
