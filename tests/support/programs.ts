import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the repository. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The Node that the project brings along. */
export const NODE = join(ROOT, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');

const CHROMIUM_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The browser that drives the web host; `npm test` tells which it found. */
export function chromiumPath(): string {
  const told = process.env.FLOORWATCH_CHROMIUM;
  const found = told ?? CHROMIUM_PLACES.find((path) => existsSync(path));
  return found ?? 'chromium';
}

/** The Electron program, as `npm test` tells it, or as the `electron` package has fetched it. */
export function electronPath(): string {
  const { FLOORWATCH_ELECTRON, ELECTRON_OVERRIDE_DIST_PATH } = process.env;
  if (FLOORWATCH_ELECTRON !== undefined) return FLOORWATCH_ELECTRON;
  if (ELECTRON_OVERRIDE_DIST_PATH !== undefined) return join(ELECTRON_OVERRIDE_DIST_PATH, 'electron');
  const folder = join(ROOT, 'node_modules/electron');
  return join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8'));
}

/** As root (in a container) Chromium's sandbox cannot be had. */
export function electronArguments(): readonly string[] {
  return process.getuid?.() === 0 ? [ROOT, '--no-sandbox'] : [ROOT];
}
