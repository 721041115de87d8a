import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchSimulator, type Variables } from '../../tests/support/launch.ts';
import type { Part, PartOptions, Results, Verdict } from '../report/part.ts';
import { median } from '../report/percentile.ts';
import { figure } from '../report/words.ts';
import { onDesktop, onWebHost, type ShowLive } from '../support/live-board.ts';

const LIMIT_S = 2;
const SIZES: readonly (readonly string[])[] = [
  ['--agents', '260', '--campaigns', '12'],
  ['--agents', '1000', '--campaigns', '50', '--queues', '25'],
];

interface Host {
  readonly name: string;
  readonly show: ShowLive;
  /** Why it cannot be started here; `null` = it can. */
  readonly lacks: string | null;
}

interface Measured {
  readonly host: string;
  readonly size: string;
  readonly seconds: readonly number[];
}

/** From the start of the process to the first live board. */
export const start: Part = {
  name: 'start',
  about: 'first live board after the start of either host',
  async run(options): Promise<Results> {
    const hosts: readonly Host[] = [
      { name: 'desktop', show: onDesktop, lacks: lackOfDesktop() },
      { name: 'web host', show: onWebHost, lacks: null },
    ];
    const measured: Measured[] = [];
    for (const size of SIZES) measured.push(...(await measureSize(size, hosts, options)));
    return {
      verdicts: hosts.map((host) => verdictOf(host, measured)),
      tables: [
        {
          title: 'First live board after the start, s of the clock on the wall',
          head: ['Host', 'Simulated centre', 'Shortest', 'Median', 'Longest'],
          rows: measured.map(({ host, size, seconds }) => [
            ...[host, size],
            ...[Math.min(...seconds), median(seconds), Math.max(...seconds)].map(figure),
          ]),
        },
      ],
      pictures: [],
    };
  },
};

/** `npm run bench` tells of an Electron and of a display that it found. */
function lackOfDesktop(): string | null {
  return process.env.FLOORWATCH_ELECTRON === undefined ? 'no Electron runtime can be had here' : null;
}

/** Whatever else the machine does at the moment only adds to a start, so that the shortest tells most. */
function verdictOf({ name, lacks }: Host, measured: readonly Measured[]): Verdict {
  const own = measured.filter(({ host }) => host === name);
  const target = `first live board after the start of the ${name}, shortest of several starts`;
  const frame = { target, limit: LIMIT_S, unit: 's' } as const;
  if (lacks !== null) return { ...frame, measured: null, note: lacks };
  return { ...frame, measured: Math.max(...own.map(({ seconds }) => Math.min(...seconds))) };
}

async function measureSize(
  size: readonly string[],
  hosts: readonly Host[],
  { quick, tell }: PartOptions,
): Promise<readonly Measured[]> {
  tell(`starts against a simulator with ${size.join(' ')}`);
  const simulator = await launchSimulator(size);
  const { api, login, clientId, clientSecret } = simulator.ready;
  const env = {
    FLOORWATCH_API_URL: api,
    FLOORWATCH_LOGIN_URL: login,
    FLOORWATCH_CLIENT_ID: clientId,
    FLOORWATCH_CLIENT_SECRET: clientSecret,
    FLOORWATCH_DEMO: '1',
  };
  const measured: Measured[] = [];
  try {
    for (const { name, show } of hosts.filter(({ lacks }) => lacks === null)) {
      const seconds: number[] = [];
      for (let round = 0; round < (quick ? 2 : 5); round += 1) seconds.push(await timeStart(show, env));
      measured.push({ host: name, size: size.join(' '), seconds });
    }
  } finally {
    await simulator.stop();
  }
  return measured;
}

/** A first start: it finds no settings and nothing kept. */
async function timeStart(show: ShowLive, env: Variables): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'floorwatch-bench-'));
  const begun = performance.now();
  const end = await show({ ...env, FLOORWATCH_DATA_DIR: folder });
  const seconds = (performance.now() - begun) / 1000;
  await end();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  return seconds;
}
