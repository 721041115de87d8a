import { expect, it } from 'vitest';
import type { DiskView } from '../../../../src/core/disk/trouble.ts';
import { type HistoryState, NO_HISTORY } from '../../../../src/core/history/view.ts';
import { createDiskDesk } from '../../../../src/main/services/disk-desk.ts';
import { createDiskLedger } from '../../../../src/main/services/disk-ledger.ts';
import { createListeners } from '../../../../src/main/services/listeners.ts';

function desk() {
  const ledger = createDiskLedger();
  const listeners = createListeners<[HistoryState]>();
  let state = NO_HISTORY;
  const history = { state: () => state, onChange: listeners.add };
  const told: DiskView['troubles'][] = [];
  const made = createDiskDesk({ ledger, history, folder: '/data' });
  made.onChange(({ troubles }) => told.push(troubles));
  const become = (next: Partial<HistoryState>): void => {
    state = { ...state, ...next };
    listeners.tell(state);
  };
  return { made, ledger, told, become };
}

const FULL = { what: 'alerts', cause: 'full', again: 'by-itself' } as const;

it('tells once what is refused, and once that it is written', () => {
  const { made, ledger, told } = desk();
  const [first, second] = [ledger.entry('alerts'), ledger.entry('alerts')];
  first('full');
  first('full');
  second('full');
  expect(made.read()).toEqual({ troubles: [FULL], folder: '/data' });
  first(null);
  expect(told).toEqual([[FULL]]);
  second(null);
  expect(told).toEqual([[FULL], []]);
});

it('tells of the watched history, whether it is tried again or was never opened', () => {
  const { ledger, told, become } = desk();
  become({ kind: 'disk', refused: 'full' });
  become({ to: 60_000 });
  become({ kind: 'memory', refused: 'forbidden' });
  become({ refused: null });
  ledger.entry('settings')('refused');
  expect(told).toEqual([
    [{ what: 'history', cause: 'full', again: 'by-itself' }],
    [{ what: 'history', cause: 'forbidden', again: 'at-start' }],
    [],
    [{ what: 'settings', cause: 'refused', again: 'by-itself' }],
  ]);
});
