import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { runInForeground, simulatorEnvironment, startSimulator } from './parts/app.mjs';
import { buildIfStale } from './parts/build.mjs';
import { chooseHost } from './parts/choose-host.mjs';
import { drive } from './parts/drive.mjs';
import { at } from './parts/places.mjs';
import { shortcomings, summarize } from './parts/summary.mjs';

const HELP = `npm run demo                          the board against a simulated contact centre, until Ctrl-C
npm run demo -- --host web|desktop    chooses where it is shown
npm run demo -- --seconds N           runs that long, writes demo.png and one line of JSON, and fails
                                      unless the board was live
`;

/** How often a timed run looks at the board, ms. */
const LOOK_EVERY_MS = 2_000;

/** The demo's day has a short trouble of its own; a run that ends in the midst of it may see it over. */
const OVER_WITHIN_MS = 90_000;

const { values } = parseArgs({
  options: { seconds: { type: 'string' }, host: { type: 'string' }, help: { type: 'boolean' } },
});

try {
  process.exitCode = values.help ? help() : await demo(wishesOf(values));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

function help() {
  process.stdout.write(HELP);
  return 0;
}

function wishesOf({ seconds, host }) {
  if (host !== undefined && host !== 'web' && host !== 'desktop')
    throw new Error('--host is "web" or "desktop".');
  if (seconds === undefined) return { seconds: null, host };
  if (!(Number(seconds) > 0)) throw new Error('--seconds needs a number above 0.');
  return { seconds: Number(seconds), host };
}

async function demo({ seconds, host }) {
  const choice = await chooseHost({ wish: host, watched: seconds === null });
  await buildIfStale();
  const simulator = await startSimulator(['--demo', '--agents', '260']);
  try {
    const env = simulatorEnvironment(simulator.ready);
    return seconds === null ? await watch(choice, env) : await timed(choice, env, seconds);
  } finally {
    await simulator.stop();
  }
}

/** The demo keeps its settings apart from those of the real board. */
async function watch(choice, env) {
  const folder = mkdtempSync(join(tmpdir(), 'floorwatch-demo-'));
  if (choice.host === 'web')
    process.stdout.write('Open the link below; Enter gives a new one, Ctrl-C ends.\n');
  try {
    return await runInForeground(choice, { ...env, FLOORWATCH_DATA_DIR: folder });
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function timed(choice, env, seconds) {
  return drive(choice, env, async ({ page, readBoard, errors }) => {
    const end = Date.now() + seconds * 1000;
    let view = null;
    while (Date.now() < end) {
      const answer = await readBoard();
      view = answer.ok ? answer.value.view : view;
      await openFirst(page, view);
      await pause(Math.min(LOOK_EVERY_MS, Math.max(0, end - Date.now())));
    }
    const look = async () => {
      const last = await readBoard();
      return summarize(choice.host, last.ok ? last.value.view : null, Date.now());
    };
    let summary = await look();
    while (shortcomings(summary).length > 0 && Date.now() < end + OVER_WITHIN_MS) {
      await pause(LOOK_EVERY_MS);
      summary = await look();
    }
    await page.screenshot({ path: at('demo.png') });
    const wrong = [...shortcomings(summary), ...errors.map((error) => `the page failed: ${error}`)];
    for (const words of wrong) process.stderr.write(`Not live: ${words}.\n`);
    process.stdout.write(`${JSON.stringify(summary)}\n`);
    return wrong.length === 0 ? 0 : 1;
  });
}

/** The chart belongs to an opened campaign; where the board has opened none by itself, the first is. */
async function openFirst(page, view) {
  if (view === null || view.opened !== null || view.campaigns.length === 0) return;
  await page
    .getByText(view.campaigns[0].name, { exact: true })
    .first()
    .click({ timeout: LOOK_EVERY_MS })
    .catch(() => undefined);
}
