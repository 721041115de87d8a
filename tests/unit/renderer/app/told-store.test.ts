import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../../src/shared/ipc.ts';
import { toldByHand } from '../../../support/told-by-hand.ts';
import { createLink } from '../../../../src/renderer/app/link.ts';
import { createToldStore } from '../../../../src/renderer/app/told-store.ts';

function mainSide() {
  const side = toldByHand<string, string>();
  const link = createLink();
  const { read, changed, after } = side;
  return { ...side, link, store: createToldStore<string>({ read, changed, link, after }) };
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
