import type { DiskCause, DiskTrouble, KeptThing } from '../../core/disk/trouble.ts';
import type { DiskLedger } from '../ports/disk-ledger.ts';
import { createListeners } from './listeners.ts';

const THINGS: readonly KeptThing[] = ['settings', 'alerts', 'history'];

export function createDiskLedger(): DiskLedger {
  const listeners = createListeners<[]>();
  const refused = new Map<symbol, { readonly what: KeptThing; readonly cause: DiskCause }>();
  return {
    entry(what) {
      const file = Symbol(what);
      return (cause) => {
        if (refused.get(file)?.cause === (cause ?? undefined)) return;
        if (cause === null) refused.delete(file);
        else refused.set(file, { what, cause });
        listeners.tell();
      };
    },
    read: () =>
      THINGS.flatMap((what): readonly DiskTrouble[] => {
        const first = [...refused.values()].find((each) => each.what === what);
        return first === undefined ? [] : [{ ...first, again: 'by-itself' }];
      }),
    onChange: listeners.add,
  };
}
