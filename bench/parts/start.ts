import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchSimulator, launchWebHost } from '../../tests/support/launch.ts';
import type { Part, PartOptions, Results } from '../report/part.ts';
import { median } from '../report/percentile.ts';
import { figure } from '../report/words.ts';
import { firstLiveBoard } from '../support/first-board.ts';

const LIMIT_S = 2;
const SIZES: readonly (readonly string[])[] = [
  ['--agents', '260', '--campaigns', '12'],
  ['--agents', '1000', '--campaigns', '50', '--queues', '25'],
];

/** From the start of the process to the first live view that a page reads. */
export const start: Part = {
  name: 'start',
  about: 'first live board after the start',
  async run(options): Promise<Results> {
    const rows: { readonly name: string; readonly seconds: readonly number[] }[] = [];
    for (const size of SIZES) rows.push({ name: size.join(' '), seconds: await measure(size, options) });
    // Whatever else the machine does at the moment only adds to a start, so that the shortest tells most.
    const worst = Math.max(...rows.map(({ seconds }) => Math.min(...seconds)));
    return {
      verdicts: [
        {
          target: 'first live board after the start of the web host, shortest of several starts',
          measured: worst,
          limit: LIMIT_S,
          unit: 's',
        },
      ],
      tables: [
        {
          title: 'First live board after the start, s of the clock on the wall',
          head: ['Simulated centre', 'Shortest', 'Median', 'Longest'],
          rows: rows.map(({ name, seconds }) => [
            name,
            ...[Math.min(...seconds), median(seconds), Math.max(...seconds)].map(figure),
          ]),
        },
      ],
      pictures: [],
    };
  },
};

async function measure(size: readonly string[], { quick, tell }: PartOptions): Promise<readonly number[]> {
  tell(`starts against a simulator with ${size.join(' ')}`);
  const simulator = await launchSimulator(size);
  const { api, login, clientId, clientSecret } = simulator.ready;
  const seconds: number[] = [];
  try {
    for (let round = 0; round < (quick ? 2 : 5); round += 1) {
      const folder = mkdtempSync(join(tmpdir(), 'floorwatch-bench-'));
      const begun = performance.now();
      const host = await launchWebHost({
        FLOORWATCH_API_URL: api,
        FLOORWATCH_LOGIN_URL: login,
        FLOORWATCH_CLIENT_ID: clientId,
        FLOORWATCH_CLIENT_SECRET: clientSecret,
        FLOORWATCH_DEMO: '1',
        FLOORWATCH_DATA_DIR: folder,
        FLOORWATCH_WEB_PORT: '0',
      });
      await firstLiveBoard(host.ready.url);
      seconds.push((performance.now() - begun) / 1000);
      await host.stop();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  } finally {
    await simulator.stop();
  }
  return seconds;
}
