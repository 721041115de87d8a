import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { at, nodePath } from './places.mjs';
import { run } from './run.mjs';

/** A host that could not be reached is not asked again for this long, ms. */
const ASK_AGAIN_MS = 60 * 60_000;

/** A slow line needs minutes for a hundred megabytes. */
const FETCH_LIMIT_MS = 10 * 60_000;

/**
 * The Electron program: the one in `ELECTRON_OVERRIDE_DIST_PATH`, else the one that the `electron`
 * package fetched.
 * @returns {string | null}
 */
export function findElectron() {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (folder) return existing(join(folder, programName()));
  const pathFile = at('node_modules', 'electron', 'path.txt');
  if (!existsSync(pathFile)) return null;
  return existing(at('node_modules', 'electron', 'dist', readFileSync(pathFile, 'utf8')));
}

/**
 * Lets the `electron` package fetch its runtime, once in a while.
 * @returns {Promise<string | null>} the program, or `null` where the runtime cannot be had
 */
export async function fetchElectron() {
  const failure = at('node_modules', '.cache', 'floorwatch', 'electron-not-fetched');
  if (process.env.ELECTRON_OVERRIDE_DIST_PATH || isRecent(failure)) return null;
  process.stdout.write('Fetching the Electron runtime (about 110 MB) ...\n');
  const installer = at('node_modules', 'electron', 'install.js');
  const { code, output } = await run(nodePath, [installer], { quiet: true, timeoutMs: FETCH_LIMIT_MS });
  const found = code === 0 ? findElectron() : null;
  if (found === null) {
    process.stdout.write(`It could not be fetched: ${output.trim().split('\n')[0]}\n`);
    mkdirSync(join(failure, '..'), { recursive: true });
    writeFileSync(failure, '');
  }
  return found;
}

function isRecent(file) {
  return existsSync(file) && Date.now() - statSync(file).mtimeMs < ASK_AGAIN_MS;
}

function existing(path) {
  return existsSync(path) ? path : null;
}

function programName() {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}
