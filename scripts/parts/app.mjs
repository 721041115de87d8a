import { spawn } from 'node:child_process';
import { startChild } from './children.mjs';
import { at, nodePath, root } from './places.mjs';
import { toolEnvironment } from './run.mjs';

/** Arguments that Electron needs on this machine: root (containers) cannot have its sandbox. */
export function electronArguments() {
  return process.getuid?.() === 0 ? [root, '--no-sandbox'] : [root];
}

/**
 * Starts the simulator; it ends by itself when this program does.
 * @param {readonly string[]} [more] further arguments
 */
export function startSimulator(more = []) {
  const args = [at('simulator', 'main.ts'), '--port', '0', '--exit-with-parent', ...more];
  return startChild(nodePath, args, { NODE_NO_WARNINGS: '1' });
}

/** How the app signs in to a simulator that told `ready`. */
export function simulatorEnvironment(ready) {
  return {
    FLOORWATCH_REGION: undefined,
    FLOORWATCH_API_URL: ready.api,
    FLOORWATCH_LOGIN_URL: ready.login,
    FLOORWATCH_CLIENT_ID: ready.clientId,
    FLOORWATCH_CLIENT_SECRET: ready.clientSecret,
    FLOORWATCH_DEMO: '1',
  };
}

/** Starts the web host; `ready.url` is its start link. */
export function startWebHost(env = {}) {
  return startChild(nodePath, [at('out', 'main', 'web.js')], env);
}

/** Runs the app in the foreground until it or the user ends it; answers its exit code. */
export function runInForeground({ host, electron }, env = {}) {
  const [command, args] =
    host === 'desktop' ? [electron, electronArguments()] : [nodePath, [at('out', 'main', 'web.js')]];
  const child = spawn(command, args, { cwd: root, env: toolEnvironment(env), stdio: 'inherit' });
  // Ctrl-C reaches the whole group; this program only waits for the app to end in its own time.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  return new Promise((settle, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => settle(code ?? 0));
  });
}
