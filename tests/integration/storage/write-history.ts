import { writeSync } from 'node:fs';
import { openHistories } from '../../../src/main/storage/history.ts';
import { systemClock as clock } from '../../../src/main/system-clock.ts';
import { aBusyMinute, aKeptAlert, numberOfMinute } from '../../support/kept-minutes.ts';

/*
 * Keeps one minute after the other until it is killed, and tells the number of each as soon as the call has
 * returned. Says so before it opens the file, and goes on from the newest minute in it.
 */
const MOST_WRITES = 20_000;

const [folder = '', campaigns = ''] = process.argv.slice(2);
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
writeSync(1, 'opening\n');
const history = openHistories({ folder, clock, log: silent })('profile');
const { to } = history.state();
const first = to === null ? 0 : numberOfMinute(to) + 1;

for (let number = first; number < first + MOST_WRITES; number += 1) {
  history.keep(aBusyMinute(number, Number(campaigns)));
  writeSync(1, `${number}\n`);
  history.keepAlerts([aKeptAlert({ id: `a${number % 5}`, since: number })]);
  history.tidy(clock.now());
}
