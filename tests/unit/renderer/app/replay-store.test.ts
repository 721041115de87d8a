import { describe, expect, it } from 'vitest';
import { createCell } from '../../../../src/renderer/app/cell.ts';
import { createReplayStore } from '../../../../src/renderer/app/replay-store.ts';
import {
  NO_HISTORY,
  NOTHING_REPLAYED,
  type HistoryState,
  type ReplayedBoard,
  type ReplayQuery,
} from '../../../../src/core/history/view.ts';
import { NO_PROFILES, type Profiles } from '../../../../src/core/session/profile.ts';
import { MINUTE_MS } from '../../../../src/core/time/minute.ts';
import type { Answer, Api } from '../../../../src/shared/ipc.ts';

const NEWEST = 1_000 * MINUTE_MS;
const KEPT: HistoryState = { ...NO_HISTORY, from: NEWEST - 100 * MINUTE_MS, to: NEWEST };

/** A past that answers when it is told to. */
function past() {
  const asked: { readonly query: ReplayQuery; readonly settle: (answer: Answer<ReplayedBoard>) => void }[] =
    [];
  const history = createCell<HistoryState | null>(KEPT);
  const profiles = createCell<Profiles | null>(NO_PROFILES);
  const timers: (() => void)[] = [];
  const api = {
    history: {
      minute: (query: ReplayQuery) =>
        new Promise<Answer<ReplayedBoard>>((settle) => asked.push({ query, settle })),
    },
  } as Pick<Api, 'history'>;
  const store = createReplayStore({
    api,
    history,
    profiles,
    after: (_ms, run) => {
      timers.push(run);
      return () => {
        timers.splice(timers.indexOf(run), 1);
      };
    },
  });
  const passTicks = async (): Promise<void> => {
    for (let tick = 0; tick < 8; tick += 1) await Promise.resolve();
  };
  return {
    ...{ store, history, profiles, timers },
    /** The minutes that were asked for so far, as minutes before the newest. */
    ages: () => asked.map(({ query }) => (NEWEST - query.minute) / MINUTE_MS),
    campaigns: () => asked.map(({ query }) => query.campaignId),
    answer: async (index: number, answer?: Answer<ReplayedBoard>) => {
      const call = asked[index];
      if (call === undefined) throw new Error(`Call ${String(index)} was not made`);
      call.settle(answer ?? { ok: true, value: { ...NOTHING_REPLAYED, minute: call.query.minute } });
      await passTicks();
    },
    /** Which minute is shown, as minutes before the newest. */
    shown: () => {
      const minute = store.get()?.shown?.minute ?? null;
      return minute === null ? null : (NEWEST - minute) / MINUTE_MS;
    },
    tick: async () => {
      timers.shift()?.();
      await passTicks();
    },
  };
}

const FAILED: Answer<ReplayedBoard> = { ok: false, code: 'failed', message: 'No.' };

describe('the replay', () => {
  it('is live until it goes somewhere, and shows the past once it was read', async () => {
    const { store, shown, answer } = past();
    expect(store.get()).toBeNull();
    store.go(NEWEST);
    expect(shown()).toBeNull();
    await answer(0);
    expect(shown()).toBe(0);
    store.leave();
    expect(store.get()).toBeNull();
  });

  it('reads the neighbours in advance, as far as they are kept', async () => {
    const { store, ages, answer } = past();
    store.go(NEWEST - 5 * MINUTE_MS);
    await answer(0);
    await answer(1);
    await answer(2);
    expect(ages()).toEqual([5, 6, 4]);
    store.go(NEWEST);
    await answer(3);
    expect(ages()).toEqual([5, 6, 4, 0, 1]);
  });

  it('shows at once what was read before', async () => {
    const { store, shown, answer } = past();
    store.go(NEWEST);
    await answer(0);
    await answer(1);
    store.step(-1);
    expect(shown()).toBe(1);
  });

  it('reads of a drag only the minute where it is when an answer comes', async () => {
    const { store, shown, ages, answer } = past();
    store.go(NEWEST);
    store.step(-10);
    store.step(-10);
    store.step(-10);
    await answer(0);
    expect(ages()).toEqual([0, 30]);
    await answer(1);
    expect(shown()).toBe(30);
  });

  it('does not fall back to a minute that was left while it was read', async () => {
    const { store, shown, answer } = past();
    store.go(NEWEST);
    await answer(0);
    await answer(1);
    store.step(-1);
    store.step(1);
    await answer(2);
    expect(shown()).toBe(0);
  });

  it.each([
    ['before the oldest', NEWEST - 500 * MINUTE_MS, 100],
    ['after the newest', NEWEST + 5 * MINUTE_MS, 0],
    ['within a minute', NEWEST - 3 * MINUTE_MS + 31_000, 3],
  ])('asks for a kept minute where it is sent %s', (_where, at, age) => {
    const { store, ages } = past();
    store.go(at);
    expect(ages()).toEqual([age]);
  });

  it('stays live where nothing is kept', () => {
    const { store, history, ages } = past();
    history.set(NO_HISTORY);
    store.go(NEWEST);
    expect(store.get()).toBeNull();
    expect(ages()).toEqual([]);
  });

  it('says why a minute could not be read, and tries again with the next step', async () => {
    const { store, shown, answer } = past();
    store.go(NEWEST);
    await answer(0, FAILED);
    expect(store.get()?.failure).toBe('No.');
    store.step(-1);
    await answer(1);
    expect(store.get()?.failure).toBeNull();
    expect(shown()).toBe(1);
  });

  it('reads the minute anew for another campaign', async () => {
    const { store, campaigns, answer } = past();
    store.follow('spring');
    store.go(NEWEST);
    await answer(0);
    await answer(1);
    store.follow('winback');
    expect(campaigns()).toEqual(['spring', 'spring', 'winback']);
  });

  it('plays a minute a beat until the newest', async () => {
    const { store, shown, answer, tick, timers } = past();
    store.go(NEWEST - MINUTE_MS);
    await answer(0);
    await answer(1);
    await answer(2);
    store.play(true);
    await tick();
    expect(shown()).toBe(0);
    await tick();
    expect(store.get()?.playing).toBe(false);
    expect(timers).toEqual([]);
  });

  it('waits while playing for a slow answer, and rests when it is paused', async () => {
    const { store, tick, timers } = past();
    store.go(NEWEST - 50 * MINUTE_MS);
    store.play(true);
    await tick();
    expect(store.get()?.asked).toBe(NEWEST - 50 * MINUTE_MS);
    store.play(false);
    expect(timers).toEqual([]);
  });

  it('forgets what was read when more is kept, as it may have been corrected', async () => {
    const { store, history, ages, answer } = past();
    store.start();
    store.go(NEWEST);
    await answer(0);
    await answer(1);
    history.set({ ...KEPT, sizeBytes: 1 });
    store.step(-1);
    expect(ages()).toEqual([0, 1, 1]);
  });

  it.each([
    ['when nothing is kept any more', (of: ReturnType<typeof past>) => of.history.set(NO_HISTORY)],
    [
      'when another organisation is watched',
      (of: ReturnType<typeof past>) => of.profiles.set({ list: [], activeId: 'other' }),
    ],
  ])('goes back to live %s', async (_when, happen) => {
    const of = past();
    of.store.start();
    of.store.go(NEWEST);
    await of.answer(0);
    happen(of);
    expect(of.store.get()).toBeNull();
  });

  it('goes back to live where the past turns out to hold nothing', async () => {
    const { store, answer } = past();
    store.go(NEWEST);
    await answer(0, { ok: true, value: NOTHING_REPLAYED });
    expect(store.get()).toBeNull();
  });

  it('begins anew after it was left while a minute was read', async () => {
    const { store, shown, answer } = past();
    store.go(NEWEST);
    store.leave();
    store.go(NEWEST - 7 * MINUTE_MS);
    await answer(0);
    await answer(1);
    expect(shown()).toBe(7);
  });
});
