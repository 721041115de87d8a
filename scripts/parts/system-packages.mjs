import { existsSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { run } from './run.mjs';

/*
 * What Debian and Ubuntu must have installed. Where a library was renamed for 64-bit times, both
 * names stand side by side.
 */
export const DESKTOP_PACKAGES = [
  ['libgtk-3-0', 'libgtk-3-0t64'],
  ['libnss3'],
  ['libgbm1'],
  ['libasound2', 'libasound2t64'],
  ['libnotify4'],
  ['libsecret-1-0'],
  ['libxss1'],
];
/** What the keychain's module is built with where no built one can be fetched, and what its tests need. */
export const KEYCHAIN_PACKAGES = [['libsecret-1-0'], ['libsecret-1-dev'], ['pkg-config'], ['make'], ['g++']];
export const KEYCHAIN_TEST_PACKAGES = [['gnome-keyring'], ['dbus-daemon', 'dbus']];
/** What shows notifications to the tests, and what the app asks a Linux desktop with. */
export const NOTIFICATION_TEST_PACKAGES = [['dunst'], ['dbus-daemon', 'dbus'], ['libglib2.0-bin']];
/** What makes certificates for the tests, and has Chromium trust them. */
export const CERTIFICATE_TEST_PACKAGES = [['openssl'], ['libnss3-tools']];
export const DISPLAY_PACKAGES = [['xvfb'], ['xauth']];
export const BROWSER_PACKAGES = [['chromium', 'chromium-browser']];

/**
 * Installs what is missing, after naming it; where that is not possible, says the command to run.
 * @param {readonly (readonly string[])[]} wanted
 */
export async function installSystemPackages(wanted) {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/dpkg')) return;
  const missing = wanted.filter((names) => !names.some(isInstalled));
  if (missing.length === 0) return;
  const isRoot = process.getuid?.() === 0;
  if (isRoot) await run('apt-get', ['update', '-qq'], { quiet: true });
  const names = missing.map((alternatives) => alternatives.find(isOffered) ?? alternatives[0]);
  if (!isRoot) {
    say(`Missing system packages. To install them: sudo apt-get install -y ${names.join(' ')}`);
    return;
  }
  say(`Installing system packages: ${names.join(' ')}`);
  const { code, output } = await run(
    'apt-get',
    ['install', '-y', '-qq', '--no-install-recommends', ...names],
    {
      quiet: true,
      env: { DEBIAN_FRONTEND: 'noninteractive' },
    },
  );
  if (code !== 0) say(`They could not be installed; going on without.\n${output.trim()}`);
}

function isInstalled(name) {
  const { stdout } = spawnSync('dpkg-query', ['-W', '-f', '${Status}', name], { encoding: 'utf8' });
  return stdout?.includes('install ok installed') ?? false;
}

function isOffered(name) {
  const { stdout } = spawnSync('apt-cache', ['policy', name], { encoding: 'utf8' });
  return /Candidate: (?!\(none\))/.test(stdout ?? '');
}

function say(line) {
  process.stdout.write(`${line}\n`);
}
