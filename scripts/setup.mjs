import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { findChromium } from './parts/chromium.mjs';
import { canMakeDisplay, hasDisplay } from './parts/display.mjs';
import { fetchElectron, findElectron } from './parts/electron-runtime.mjs';
import { at } from './parts/places.mjs';
import { run } from './parts/run.mjs';
import {
  BROWSER_PACKAGES,
  DESKTOP_PACKAGES,
  DISPLAY_PACKAGES,
  installSystemPackages,
  KEYCHAIN_PACKAGES,
} from './parts/system-packages.mjs';

const OLDEST_NODE = [20, 19];

/**
 * Makes the checkout ready to run. Needs nothing but Node; what cannot be had is said in plain words
 * and left out.
 * @param {{ browser: boolean, desktop: boolean }} needs whether a Chromium to drive and whether the
 *   Electron runtime are wanted
 * @returns {Promise<{ chromium: string | null, electron: string | null }>} the programs found
 */
export async function setup({ browser, desktop }) {
  checkNode();
  await installDependencies();
  await buildKeychain();
  if (browser && findChromium() === null) await installSystemPackages(BROWSER_PACKAGES);
  const electron = desktop ? await prepareDesktop() : null;
  const chromium = browser ? findChromium() : null;
  if (browser && chromium === null) {
    say('No Chromium or Chrome was found; set FLOORWATCH_CHROMIUM to its path to drive the browser host.');
  }
  return { chromium, electron };
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [oldestMajor, oldestMinor] = OLDEST_NODE;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  say(`Floorwatch needs Node ${OLDEST_NODE.join('.')} or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

async function installDependencies() {
  const stamp = at('node_modules', '.floorwatch-lock');
  const lock = createHash('sha256')
    .update(readFileSync(at('package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  if (!isInstalledSinceLock()) {
    say('Installing the dependencies (npm ci) ...');
    const { code, output } = await run('npm', ['ci', '--no-audit', '--no-fund'], { quiet: true });
    if (code !== 0) throw new Error(`npm ci failed:\n${output}`);
  }
  writeFileSync(stamp, lock);
}

/**
 * The keychain's module comes built or is built here. Without it everything works but for secrets, which
 * then last until quitting, so a failure is said and no more.
 */
async function buildKeychain() {
  if (existsSync(at('node_modules', 'keytar', 'build', 'Release', 'keytar.node'))) return;
  say('Building the module that reaches the system keychain ...');
  await installSystemPackages(KEYCHAIN_PACKAGES);
  // An optional dependency whose build failed was left out altogether, so it is installed once more.
  const { code } = await run('npm', ['install', '--no-audit', '--no-fund', '--no-save'], { quiet: true });
  if (code === 0 && existsSync(at('node_modules', 'keytar'))) {
    await run('npm', ['rebuild', 'keytar'], { quiet: true });
  }
  if (existsSync(at('node_modules', 'keytar', 'build', 'Release', 'keytar.node'))) return;
  say('It could not be built; Floorwatch will keep sign-ins in memory only.');
}

/** npm writes this marker at the end of each installation. */
function isInstalledSinceLock() {
  const marker = at('node_modules', '.package-lock.json');
  return existsSync(marker) && statSync(marker).mtimeMs >= statSync(at('package-lock.json')).mtimeMs;
}

async function prepareDesktop() {
  const electron = findElectron() ?? (await fetchElectron());
  if (electron === null) {
    say('The Electron runtime cannot be had here; `npx install-electron` tries again to fetch it.');
    return null;
  }
  await installSystemPackages(DESKTOP_PACKAGES);
  if (!hasDisplay() && !canMakeDisplay()) await installSystemPackages(DISPLAY_PACKAGES);
  return electron;
}

function say(line) {
  process.stdout.write(`${line}\n`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const found = await setup({ browser: true, desktop: true });
  say(`Electron: ${found.electron ?? 'none'}\nChromium: ${found.chromium ?? 'none'}`);
}
