import { spawn } from 'node:child_process';
import { delimiter } from 'node:path';
import { at, root } from './places.mjs';

/**
 * The environment for child programs: the project's own tools and its own Node come first.
 * @param {Record<string, string | undefined>} [more]
 * @returns {Record<string, string | undefined>}
 */
export function toolEnvironment(more = {}) {
  const path = [at('node_modules', '.bin'), process.env.PATH].join(delimiter);
  return { ...process.env, PATH: path, ...more };
}

/**
 * Runs a program to its end in the repository's folder.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ quiet?: boolean, env?: Record<string, string | undefined>, timeoutMs?: number }} [options]
 *   `quiet` collects the output instead of showing it
 * @returns {Promise<{ code: number, output: string }>} `code` 127 where the program does not exist
 */
export function run(command, args, { quiet = false, env = {}, timeoutMs } = {}) {
  return new Promise((settle) => {
    const child = spawn(command, args, {
      cwd: root,
      env: toolEnvironment(env),
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      shell: process.platform === 'win32',
      ...(timeoutMs === undefined ? {} : { timeout: timeoutMs }),
    });
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.once('error', (error) => settle({ code: 127, output: String(error) }));
    child.once('close', (code) => settle({ code: code ?? 1, output }));
  });
}
