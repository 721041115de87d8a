import { writeSync } from 'node:fs';
import { createDiskLedger } from '../../../src/main/services/disk-ledger.ts';
import { openAlertBooks } from '../../../src/main/storage/alert-book.ts';
import { systemClock as clock } from '../../../src/main/system-clock.ts';
import { newestNumber, numberedAlert, numberedState } from './numbered-alerts.ts';

/*
 * Writes states and alerts one after the other until it is killed, and tells the number of each as soon as
 * both calls have returned. Goes on from the newest number in the history.
 */
const MOST_WRITES = 20_000;

const [folder = ''] = process.argv.slice(2);
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
const book = openAlertBooks({ folder, clock, log: silent, disk: createDiskLedger() })('profile');
const first = newestNumber(book.readHistory()) + 1;

for (let number = first; number < first + MOST_WRITES; number += 1) {
  book.writeState(numberedState(number));
  book.writeHistory([numberedAlert(number)]);
  writeSync(1, `${number}\n`);
}
