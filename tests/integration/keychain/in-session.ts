import { loadKeytar, openCredentials } from '../../../src/main/storage/credentials.ts';
import { systemClock as clock } from '../../../src/main/system-clock.ts';

/*
 * Runs beside a secret service (or without one) as a program of its own, since the bus of a process
 * cannot be changed. Does what its arguments say and prints one line of JSON per step.
 */
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
const store = openCredentials({ clock, log: silent, platform: 'linux', load: loadKeytar });
const name = { profileId: 'test-profile', kind: 'refresh-token' } as const;

for (const step of process.argv.slice(2)) {
  const [what = '', value = ''] = step.split('=');
  process.stdout.write(`${JSON.stringify(await run(what, value))}\n`);
}
process.exit(0);

async function run(what: string, value: string): Promise<unknown> {
  switch (what) {
    case 'save':
      return store.save(name, value);
    case 'load':
      return store.load(name);
    case 'forget':
      await store.forget(name);
      return 'forgotten';
    default:
      throw new Error(`unknown step ${what}`);
  }
}
