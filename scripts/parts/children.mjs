import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { root } from './places.mjs';
import { toolEnvironment } from './run.mjs';

/** A child that ignores a polite request is ended for good after this, ms. */
const PATIENCE_MS = 5_000;

/**
 * Starts a program that answers one line of JSON on standard output once it is ready.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Record<string, string | undefined>} [env]
 * @returns {Promise<{ ready: any, child: import('node:child_process').ChildProcess, stop: () => Promise<void> }>}
 */
export async function startChild(command, args, env = {}) {
  const child = spawn(command, args, {
    cwd: root,
    env: toolEnvironment(env),
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const stop = () => stopChild(child);
  try {
    return { ready: await firstJsonLine(child, [command, ...args].join(' ')), child, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Ends one child that this program started, and waits until it is gone. */
export async function stopChild(child) {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const gone = new Promise((settle) => child.once('exit', settle));
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
  await gone;
  clearTimeout(timer);
}

function firstJsonLine(child, name) {
  return new Promise((settle, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`${name} ended with ${code} before it was ready`)));
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line.startsWith('{')) settle(JSON.parse(line));
    });
  });
}
