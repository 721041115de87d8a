import { describe, expect, it } from 'vitest';
import { toldByHand } from '../../../support/told-by-hand.ts';
import { BOARD_STATES } from '../../../support/board-fixture.ts';
import type { BoardChange } from '../../../../src/core/board/changes.ts';
import { createBoardStore } from '../../../../src/renderer/app/board-store.ts';
import { createLink } from '../../../../src/renderer/app/link.ts';
import type { Answer, Api, NumberedChange, NumberedView } from '../../../../src/shared/ipc.ts';

const VIEW = BOARD_STATES.healthy();

function mainSide() {
  const side = toldByHand<NumberedView, NumberedChange>();
  const { read, changed, after } = side;
  const unused = () => Promise.reject(new Error('Not expected here'));
  const api: Pick<Api, 'board'> = { board: { read, open: unused, setVisible: unused, changed } };
  const link = createLink();
  return {
    ...side,
    ...{ link, store: createBoardStore({ api, link, after }) },
    tell: (base: number, revision: number, change: BoardChange = {}) => side.tell({ base, revision, change }),
  };
}

const viewAt = (revision: number): Answer<NumberedView> => ({ ok: true, value: { revision, view: VIEW } });
const budgetOf = (spent: number): BoardChange => ({ budget: { ...VIEW.budget, spent } });

async function started() {
  const main = mainSide();
  const stop = main.store.start();
  await main.answer(0, viewAt(5));
  return { ...main, stop };
}

describe('createBoardStore', () => {
  it('reads the board once and applies what fits on it', async () => {
    const { store, tell, reads } = await started();
    const before = store.get();
    tell(5, 6, budgetOf(77));
    const state = store.get();
    expect(state).toMatchObject({ status: 'ready', revision: 6, view: { budget: { spent: 77 } } });
    expect(reads).toHaveLength(1);
    if (state.status === 'ready' && before.status === 'ready') {
      expect(state.view.campaigns).toBe(before.view.campaigns);
    }
  });

  it('reads again when a change is missing', async () => {
    const { store, tell, reads, answer } = await started();
    tell(7, 8, budgetOf(1));
    expect(reads).toHaveLength(2);
    await answer(1, viewAt(8));
    expect(store.get()).toMatchObject({ status: 'ready', revision: 8 });
  });

  it('passes over a change that the view holds already', async () => {
    const { store, tell, reads } = await started();
    const before = store.get();
    tell(3, 4, budgetOf(1));
    expect(store.get()).toBe(before);
    expect(reads).toHaveLength(1);
  });

  it('keeps changes that come while it reads', async () => {
    const main = mainSide();
    main.store.start();
    main.tell(4, 5, budgetOf(1));
    main.tell(5, 6, budgetOf(2));
    await main.answer(0, viewAt(5));
    expect(main.store.get()).toMatchObject({ revision: 6, view: { budget: { spent: 2 } } });
    expect(main.reads).toHaveLength(1);
  });

  it('says why it could not read, and tries again more and more slowly', async () => {
    const main = mainSide();
    main.store.start();
    for (const attempt of [0, 1, 2, 3, 4, 5]) {
      await main.answer(attempt, { ok: false, code: 'failed', message: 'No server.' });
      main.timers[attempt]?.run();
    }
    expect(main.timers.map(({ ms }) => ms)).toEqual([1000, 2000, 4000, 8000, 15_000, 15_000]);
    expect(main.store.get()).toEqual({ status: 'failed', message: 'No server.' });
    await main.answer(6, viewAt(1));
    expect(main.store.get().status).toBe('ready');
  });

  it('keeps the last board when reading it again fails', async () => {
    const { store, tell, answer } = await started();
    tell(9, 10);
    await answer(1, { ok: false, code: 'failed', message: 'No server.' });
    expect(store.get()).toMatchObject({ status: 'ready', revision: 5 });
  });

  it('reads again when its server is back', async () => {
    const { link, reads } = await started();
    link.set('lost');
    expect(reads).toHaveLength(1);
    link.set('open');
    expect(reads).toHaveLength(2);
  });

  it('tells listeners until they end, and hears nothing once stopped', async () => {
    const { store, stop, tell, listeners } = await started();
    const revisions: unknown[] = [];
    const end = store.subscribe(() => {
      const state = store.get();
      revisions.push(state.status === 'ready' ? state.revision : state.status);
    });
    tell(5, 6);
    end();
    tell(6, 7);
    stop();
    expect(listeners.size).toBe(0);
    expect(revisions).toEqual([6]);
  });
});
