import { spawn, spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline';
import { stopChild } from './children.mjs';

/** Whether windows can be shown to somebody here. */
export function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Whether a display that nobody sees can be made here. */
export function canMakeDisplay() {
  return process.platform === 'linux' && spawnSync('Xvfb', ['-help']).error === undefined;
}

/**
 * A display in memory for runs that nobody watches. Without `-noreset` it would start afresh whenever
 * the last window goes, and refuse the next one meanwhile.
 * @returns {Promise<{ env: Record<string, string>, stop: () => Promise<void> }>}
 */
export async function makeDisplay() {
  const args = ['-displayfd', '1', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp', '-noreset'];
  const child = spawn('Xvfb', args, { stdio: ['ignore', 'pipe', 'ignore'] });
  const number = await new Promise((settle, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
    createInterface({ input: child.stdout }).once('line', settle);
  });
  return { env: { DISPLAY: `:${number}` }, stop: () => stopChild(child) };
}
