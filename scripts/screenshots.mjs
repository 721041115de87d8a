import { mkdirSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { simulatorEnvironment, startSimulator } from './parts/app.mjs';
import { buildIfStale } from './parts/build.mjs';
import { drive } from './parts/drive.mjs';
import { at } from './parts/places.mjs';
import { setup } from './setup.mjs';

/* npm run screenshots: the pictures of the README, from the demo world in light and dark. */
const READY_WITHIN_MS = 240_000;
const LOOK_EVERY_MS = 3_000;

/** Has too few lines for its agents, by the simulator's standing design. */
const CAMPAIGN = /Tariff change notice/;

const { chromium } = await setup({ browser: true, desktop: false });
await buildIfStale();
mkdirSync(at('docs', 'images'), { recursive: true });
const simulator = await startSimulator(['--demo', '--agents', '260']);
try {
  await drive({ host: 'web', chromium }, simulatorEnvironment(simulator.ready), takePictures);
} finally {
  await simulator.stop();
}

async function takePictures({ page, readBoard }) {
  const end = Date.now() + READY_WITHIN_MS;
  await page.getByRole('option', { name: CAMPAIGN }).click();
  const isReady = (answer) => isFilled(answer) && isStarved(answer) && isStreamed(answer);
  for (let answer = await readBoard(); !isReady(answer); answer = await readBoard()) {
    if (Date.now() > end) throw new Error('The board did not come to the moment of the picture in time.');
    await pause(LOOK_EVERY_MS);
  }
  await page.locator('canvas').waitFor();
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.screenshot({ path: at('docs', 'images', `board-${colorScheme}.png`), animations: 'disabled' });
  }
}

/** Whether the dialer has run out of lines and the agents wait: the board's reason to be. */
function isStarved(answer) {
  const facts = answer.ok ? answer.value.view.opened?.facts : undefined;
  const lines = facts?.findings.find(({ id }) => id === 'lines');
  return facts?.row.severity === 'critical' && lines?.severity === 'critical';
}

/** Whether the board is as it is for all but the first minute of a day. */
function isStreamed(answer) {
  const { phase } = answer.ok ? answer.value.view.connection : {};
  return phase === 'live' && answer.value.view.feed.phase === 'streaming';
}

/** Whether both sides of the last hour are there: the past is filled in bit by bit after the start. */
function isFilled(answer) {
  const minutes = (answer.ok && answer.value.view.opened?.minutes) || [];
  const hour = minutes.filter(({ forming }) => !forming).slice(-60);
  return hour.length === 60 && hour.every(({ agents, contacts }) => agents !== null && contacts !== null);
}
