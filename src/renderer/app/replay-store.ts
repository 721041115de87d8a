import { NO_HISTORY, type HistoryState, type ReplayedBoard } from '../../core/history/view.ts';
import type { Profiles } from '../../core/session/profile.ts';
import { MINUTE_MS, minuteOf, type Instant, type Minute } from '../../core/time/minute.ts';
import type { Api } from '../../shared/ipc.ts';
import type { After } from './board-store.ts';
import { createCell } from './cell.ts';
import { createReplayReader } from './replay-reader.ts';
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

/** Takes the window through the kept past. */
export function createReplayStore({ api, history, profiles, after }: ReplayParts): ReplayStore {
  const cell = createCell<ReplayState | null>(null);
  let campaignId: string | null = null;
  let stopBeat: () => void = () => undefined;

  const change = (changes: Partial<ReplayState>): void => {
    const state = cell.get();
    if (state !== null) cell.set({ ...state, ...changes });
  };

  const leave = (): void => {
    stopBeat();
    cell.set(null);
  };

  const reader = createReplayReader({
    ask: api.history.minute,
    wanted: () => {
      const state = cell.get();
      return state === null ? null : { minute: state.asked, campaignId };
    },
    next: () =>
      neighbours(cell.get())
        .filter((minute) => clamp(minute, history.get()) === minute)
        .map((minute) => ({ minute, campaignId })),
    onBoard: (shown) => {
      // Without a minute there is no past to show; the board is live then and must say so.
      if (shown.minute === null) leave();
      else change({ shown, failure: null });
    },
    onFailure: (failure) => {
      change({ failure, playing: false });
    },
  });

  const go = (at: Instant): void => {
    const asked = clamp(minuteOf(at), history.get());
    if (asked === null) return;
    if (cell.get() === null) cell.set({ asked, shown: null, playing: false, failure: null });
    else change({ asked });
    reader.show();
  };

  const beat = (): void => {
    const state = cell.get();
    if (state?.playing !== true) return;
    const next = clamp(state.asked + MINUTE_MS, history.get());
    if (next === null || next === state.asked) {
      change({ playing: false });
      return;
    }
    // A slow answer is waited for, so that no minute is passed over unseen.
    if (!reader.isReading()) go(next);
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
      reader.show();
    },
    play: (on) => {
      stopBeat();
      change({ playing: on });
      if (on) stopBeat = after(PLAYED_MS, beat);
    },
    leave,
    start: () => {
      const endHistory = history.subscribe(() => {
        reader.forget();
        if (clamp(0, history.get()) === null) leave();
      });
      const endProfiles = onOtherProfile(profiles, leave);
      return () => {
        endHistory();
        endProfiles();
        leave();
      };
    },
  };
}

/** The minutes that are likely to come next. */
function neighbours(state: ReplayState | null): readonly Minute[] {
  if (state === null) return [];
  return (state.playing ? [1, 2, 3] : [-1, 1]).map((step) => state.asked + step * MINUTE_MS);
}

function onOtherProfile(profiles: ReplayParts['profiles'], run: () => void): () => void {
  let watched = profiles.get()?.activeId;
  return profiles.subscribe(() => {
    const activeId = profiles.get()?.activeId;
    if (activeId !== watched) run();
    watched = activeId;
  });
}

/** The nearest minute within what is kept; `null` where nothing is. */
function clamp(minute: Minute, state: HistoryState | null): Minute | null {
  const { from, to } = state ?? NO_HISTORY;
  return from === null || to === null ? null : Math.min(to, Math.max(from, minute));
}
