import { spawn } from 'node:child_process';
import { cleanEnvironment, type Variables } from './launch.ts';
import { electronArguments, electronPath, ROOT } from './programs.ts';

/** Starts the desktop app a second time, as by its icon; answers its exit code. */
export function startAgain(env: Variables, args: readonly string[] = []): Promise<number | null> {
  const child = spawn(electronPath(), [...electronArguments(), ...args], {
    cwd: ROOT,
    env: cleanEnvironment({ FLOORWATCH_TRAY: '1', ...env }),
    stdio: 'ignore',
  });
  return new Promise((settle, reject) => {
    child.once('error', reject);
    child.once('exit', settle);
  });
}
