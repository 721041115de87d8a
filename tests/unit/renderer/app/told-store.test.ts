import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../../src/shared/ipc.ts';
import { createLink } from '../../../../src/renderer/app/link.ts';
import { createToldStore } from '../../../../src/renderer/app/told-store.ts';

function mainSide() {
  const reads: ((answer: Answer<string>) => void)[] = [];
  const listeners = new Set<(value: string) => void>();
  const timers: { ms: number; run: () => void }[] = [];
  const link = createLink();
  const store = createToldStore<string>({
    read: () => new Promise((resolve) => reads.push(resolve)),
    changed: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    link,
    after: (ms, run) => {
      timers.push({ ms, run });
      return () => undefined;
    },
  });
  return {
    store,
    link,
    reads,
    timers,
    listeners,
    answer: async (index: number, answer: Answer<string>) => {
      reads[index]?.(answer);
      await Promise.resolve();
      await Promise.resolve();
    },
    tell: (value: string) => {
      for (const listener of listeners) listener(value);
    },
  };
}

const FAILED: Answer<string> = { ok: false, code: 'failed', message: 'No.' };

describe('a value that is told', () => {
  it('is not known until it was read, and then follows what is told', async () => {
    const { store, answer, tell } = mainSide();
    store.start();
    expect(store.get()).toBeNull();
    await answer(0, { ok: true, value: 'first' });
    expect(store.get()).toBe('first');
    tell('second');
    expect(store.get()).toBe('second');
  });

  it('keeps what was told over an older answer', async () => {
    const { store, answer, tell } = mainSide();
    store.start();
    tell('newer');
    await answer(0, { ok: true, value: 'older' });
    expect(store.get()).toBe('newer');
  });

  it('is read again after a failure, each time later', async () => {
    const { store, answer, timers, reads } = mainSide();
    store.start();
    await answer(0, FAILED);
    timers[0]?.run();
    await answer(1, FAILED);
    expect(timers.map(({ ms }) => ms)).toEqual([1000, 2000]);
    timers[1]?.run();
    await answer(2, { ok: true, value: 'at last' });
    expect([store.get(), reads.length]).toEqual(['at last', 3]);
  });

  it('is read again when the link is back', async () => {
    const { store, answer, link } = mainSide();
    store.start();
    await answer(0, { ok: true, value: 'before' });
    link.set('lost');
    link.set('open');
    await answer(1, { ok: true, value: 'after' });
    expect(store.get()).toBe('after');
  });

  it('tells its followers, and nobody after its end', async () => {
    const { store, answer, listeners } = mainSide();
    const seen: (string | null)[] = [];
    store.subscribe(() => seen.push(store.get()));
    const end = store.start();
    end();
    await answer(0, { ok: true, value: 'too late' });
    expect([seen, listeners.size]).toEqual([[], 0]);
  });
});
