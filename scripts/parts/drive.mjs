import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { electronArguments, startWebHost } from './app.mjs';
import { hasDisplay, makeDisplay } from './display.mjs';
import { root } from './places.mjs';
import { toolEnvironment } from './run.mjs';

const SIZE = { width: 1440, height: 900 };

/**
 * Shows the app to a program: starts it, hands its page to `use`, and ends it whatever happens.
 * @param {{ host: 'desktop', electron: string } | { host: 'web', chromium: string | null }} choice
 * @param {Record<string, string | undefined>} env how the app signs in
 * @param {(shown: { page: import('@playwright/test').Page, readBoard: () => Promise<any>, errors: string[] }) => Promise<any>} use
 */
export async function drive(choice, env, use) {
  const folder = mkdtempSync(join(tmpdir(), 'floorwatch-'));
  const environment = { ...env, FLOORWATCH_DATA_DIR: folder };
  const ends = [() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 })];
  try {
    const show = choice.host === 'desktop' ? showDesktop : showWeb;
    const { page, readBoard } = await show(choice, environment, ends);
    const errors = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    return await use({ page, readBoard, errors });
  } finally {
    for (const end of ends.reverse()) await end();
  }
}

async function showDesktop({ electron }, env, ends) {
  const { _electron } = await import('@playwright/test');
  const display = hasDisplay() ? { env: {}, stop: async () => undefined } : await makeDisplay();
  ends.push(display.stop);
  const app = await attach(_electron, {
    executablePath: electron,
    args: electronArguments(),
    cwd: root,
    env: withoutGaps(toolEnvironment({ ...env, ...display.env, FLOORWATCH_TRAY: '0' })),
  });
  ends.push(() => app.close());
  const page = await app.firstWindow();
  await app.evaluate(({ BrowserWindow }, size) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height);
  }, SIZE);
  return { page, readBoard: () => page.evaluate(() => globalThis.floorwatch.board.read()) };
}

async function showWeb({ chromium: executablePath }, env, ends) {
  if (executablePath === null) throw new Error('A timed run in the browser needs a Chromium.');
  const { chromium } = await import('@playwright/test');
  const server = await startWebHost(env);
  ends.push(server.stop);
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath, args });
  ends.push(() => browser.close());
  const page = await browser.newPage({ viewport: SIZE });
  let viewer = null;
  page.on('request', (request) => (viewer = request.headers()['x-floorwatch-viewer'] ?? viewer));
  await page.goto(server.ready.url);
  return { page, readBoard: () => page.evaluate(readOverHttp, viewer) };
}

/** Runs in the page: what the page's own view of the board holds. */
async function readOverHttp(viewer) {
  if (viewer === null) return { ok: false, message: 'The page has not asked for its board yet.' };
  const headers = { 'content-type': 'application/json', 'x-floorwatch': '1', 'x-floorwatch-viewer': viewer };
  const response = await fetch('/api/board/read', { method: 'POST', headers, body: 'null' });
  return response.json();
}

/** Playwright takes texts only; a variable that is to be absent must not be there. */
function withoutGaps(env) {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined));
}

/** The driver now and then misses the start of an app that is quicker than it; it is started again then. */
const ATTACH_MS = 20_000;
const TRIES = 3;

async function attach(driver, options, triesLeft = TRIES) {
  try {
    return await driver.launch({ ...options, timeout: ATTACH_MS });
  } catch (error) {
    if (triesLeft <= 1 || error?.name !== 'TimeoutError') throw error;
    return attach(driver, options, triesLeft - 1);
  }
}
