import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { AlertBook, OpenAlertBook } from '../ports/alert-book.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import { openAlertHistory } from './alert-history.ts';
import { openAlertState } from './alert-state.ts';
import { createDiskTrouble } from './disk-trouble.ts';

export interface AlertBooksPlace {
  readonly folder: string;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * Books below `folder`, one per profile, each a file for what alerting remembers and one for the history.
 * A disk that refuses costs the memory of the next start only: it is logged and the work goes on.
 */
export function openAlertBooks({ folder, clock, log }: AlertBooksPlace): OpenAlertBook {
  const books = new Map<string, AlertBook>();
  const open = (profileId: string): AlertBook => {
    const path = join(folder, fileNameOf(profileId));
    const parts = { clock, log, trouble: createDiskTrouble(log) };
    const state = openAlertState({ ...parts, path: `${path}.state.json` });
    const history = openAlertHistory({ ...parts, path: `${path}.history.jsonl` });
    return {
      readState: state.read,
      writeState: state.write,
      readHistory: history.read,
      writeHistory: history.write,
      forget() {
        state.forget();
        history.forget();
      },
    };
  };
  return (profileId) => {
    const book = books.get(profileId) ?? open(profileId);
    books.set(profileId, book);
    return book;
  };
}

/** Ids come from settings; as a hash none can be a path, a reserved name or differ from another in case only. */
function fileNameOf(profileId: string): string {
  return createHash('sha256').update(profileId).digest('hex').slice(0, 32);
}
