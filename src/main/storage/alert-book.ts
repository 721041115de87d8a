import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { AlertBook, OpenAlertBook } from '../ports/alert-book.ts';
import type { Clock } from '../ports/clock.ts';
import type { DiskLedger, NoteCause } from '../ports/disk-ledger.ts';
import type { Log } from '../ports/log.ts';
import { openAlertHistory } from './alert-history.ts';
import { type AlertFile, openAlertState } from './alert-state.ts';
import { AGAIN_MS, type Concern, createDiskTrouble } from './disk-trouble.ts';

export interface AlertBooksPlace {
  readonly folder: string;
  readonly clock: Clock;
  readonly log: Log;
  readonly disk: DiskLedger;
}

const CONCERN: Concern = { tag: 'alerts', meanwhile: 'the alerts go on in memory' };

/**
 * Books below `folder`, one per profile, each a file for what alerting remembers and one for the history.
 * A disk that refuses costs the memory of the next start only: that is told, the work goes on, and writing is
 * tried again.
 */
export function openAlertBooks(place: AlertBooksPlace): OpenAlertBook {
  const books = new Map<string, AlertBook>();
  return (profileId) => {
    const book = books.get(profileId) ?? openBook(place, profileId);
    books.set(profileId, book);
    return book;
  };
}

function openBook({ folder, clock, log, disk }: AlertBooksPlace, profileId: string): AlertBook {
  const path = join(folder, fileNameOf(profileId));
  const [ofState, ofHistory] = [disk.entry('alerts'), disk.entry('alerts')];
  const file = (name: string, note: NoteCause): AlertFile => ({
    ...{ path: `${path}.${name}`, clock, log },
    trouble: createDiskTrouble({ log, concern: CONCERN, note }),
  });
  const state = openAlertState(file('state.json', ofState));
  const history = openAlertHistory(file('history.jsonl', ofHistory));
  let cancel = (): void => undefined;
  const mind = (written: boolean): void => {
    if (written) return;
    cancel();
    cancel = clock.after(AGAIN_MS, () => mind([state.write(state.read()), history.mend()].every(Boolean)));
  };
  mind(history.mend());
  return {
    readState: state.read,
    writeState: (next) => mind(state.write(next)),
    readHistory: history.read,
    writeHistory: (alerts) => mind(history.write(alerts)),
    forget() {
      cancel();
      state.forget();
      history.forget();
      ofState(null);
      ofHistory(null);
    },
  };
}

/** Ids come from settings; as a hash none can be a path, a reserved name or differ from another in case only. */
function fileNameOf(profileId: string): string {
  return createHash('sha256').update(profileId).digest('hex').slice(0, 32);
}
