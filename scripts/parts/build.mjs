import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { at } from './places.mjs';
import { run } from './run.mjs';

const SOURCES = ['src', 'simulator', 'electron.vite.config.ts', 'package-lock.json'];
const RESULTS = [
  'out/main/index.js',
  'out/main/web.js',
  'out/main/simulator.js',
  'out/preload/index.cjs',
  'out/renderer/index.html',
];

/** Builds the app unless what is built is newer than every source. Throws with the output of a failed build. */
export async function buildIfStale() {
  const results = RESULTS.map((path) => at(path));
  if (results.every((path) => existsSync(path))) {
    const built = Math.min(...results.map((path) => statSync(path).mtimeMs));
    if (SOURCES.every((path) => newest(at(path)) <= built)) return;
  }
  process.stdout.write('Building ...\n');
  const { code, output } = await run('electron-vite', ['build'], { quiet: true });
  if (code !== 0) throw new Error(`The build failed:\n${output}`);
}

function newest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}
