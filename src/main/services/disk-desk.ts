import type { DiskTrouble, DiskView } from '../../core/disk/trouble.ts';
import type { HistoryState } from '../../core/history/view.ts';
import type { DiskLedger } from '../ports/disk-ledger.ts';
import type { PastDesk } from './past-desk.ts';
import { createTeller } from './teller.ts';

/** What windows hear of the disk: settings and alerts as their files go, the history of the watched organisation. */
export interface DiskDesk {
  read(): DiskView;
  /** Told only what differs. */
  onChange(listener: (view: DiskView) => void): () => void;
}

export interface DiskDeskParts {
  readonly ledger: DiskLedger;
  readonly history: Pick<PastDesk, 'state' | 'onChange'>;
  /** Where everything lies. */
  readonly folder: string;
}

export function createDiskDesk({ ledger, history, folder }: DiskDeskParts): DiskDesk {
  const read = (): DiskView => ({
    troubles: [...ledger.read(), ...historyTrouble(history.state())],
    folder,
  });
  const teller = createTeller(read);
  ledger.onChange(teller.refresh);
  history.onChange(teller.refresh);
  return { read, onChange: teller.add };
}

function historyTrouble({ kind, refused }: HistoryState): readonly DiskTrouble[] {
  if (refused === null) return [];
  return [{ what: 'history', cause: refused, again: kind === 'disk' ? 'by-itself' : 'at-start' }];
}
