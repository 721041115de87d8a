import { spawn } from 'node:child_process';
import type { DemoProcess } from '../ports/demo-centre.ts';

/** Starts the simulator beside the server, in the same Node; it ends when its standard input closes. */
export function startDemoProcess(script: string): (args: readonly string[]) => DemoProcess {
  return (args) => {
    const all = [script, ...args, '--exit-with-parent'];
    const child = spawn(process.execPath, all, { stdio: ['pipe', 'pipe', 'inherit'] });
    // A program that cannot be started at all has no exit of its own.
    const onGone = (listener: () => void): void => void child.once('exit', listener).once('error', listener);
    return {
      onOutput: (listener) => void child.stdout.on('data', (part: Buffer) => listener(part.toString('utf8'))),
      onExit: onGone,
      kill: () => void child.kill(),
    };
  };
}
