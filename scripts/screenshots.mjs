import { mkdirSync } from 'node:fs';
import { simulatorEnvironment, startSimulator } from './parts/app.mjs';
import { buildIfStale } from './parts/build.mjs';
import { drive } from './parts/drive.mjs';
import { at } from './parts/places.mjs';
import { setup } from './setup.mjs';

/* npm run screenshots: the pictures of the README, from the demo world in light and dark. */
const READY_WITHIN_MS = 120_000;

const { chromium } = await setup({ browser: true, desktop: false });
await buildIfStale();
mkdirSync(at('docs', 'images'), { recursive: true });
const simulator = await startSimulator(['--demo']);
try {
  await drive({ host: 'web', chromium }, simulatorEnvironment(simulator.ready), async ({ page }) => {
    await page.locator('canvas').first().waitFor({ timeout: READY_WITHIN_MS });
    // Network idle never comes on a page with an event stream; the first closed figures do.
    await page
      .getByText(/^\d+(\.\d+)?\s%$/)
      .first()
      .waitFor({ timeout: READY_WITHIN_MS });
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.screenshot({
        path: at('docs', 'images', `board-${colorScheme}.png`),
        animations: 'disabled',
      });
    }
  });
} finally {
  await simulator.stop();
}
