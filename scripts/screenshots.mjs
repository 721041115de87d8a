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

const { chromium } = await setup({ browser: true, desktop: false });
await buildIfStale();
mkdirSync(at('docs', 'images'), { recursive: true });
const simulator = await startSimulator(['--demo']);
try {
  await drive({ host: 'web', chromium }, simulatorEnvironment(simulator.ready), takePictures);
} finally {
  await simulator.stop();
}

async function takePictures({ page, readBoard }) {
  const end = Date.now() + READY_WITHIN_MS;
  while (!isFilled(await readBoard())) {
    if (Date.now() > end) throw new Error('The chart was not filled in time.');
    await pause(LOOK_EVERY_MS);
  }
  await page.locator('canvas').waitFor();
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.screenshot({ path: at('docs', 'images', `board-${colorScheme}.png`), animations: 'disabled' });
  }
}

/** Whether both sides of the last hour are there: the past is filled in bit by bit after the start. */
function isFilled(answer) {
  const minutes = (answer.ok && answer.value.view.opened?.minutes) || [];
  const hour = minutes.filter(({ forming }) => !forming).slice(-60);
  return hour.length === 60 && hour.every(({ agents, contacts }) => agents !== null && contacts !== null);
}
