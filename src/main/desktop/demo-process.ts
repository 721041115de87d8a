import { utilityProcess } from 'electron';
import type { DemoProcess } from '../ports/demo-centre.ts';

/** Starts the simulator beside the app, in Electron's own Node; it ends with the app. */
export function startDemoProcess(script: string): (args: readonly string[]) => DemoProcess {
  return (args) => {
    const options = { serviceName: 'Floorwatch simulator', stdio: 'pipe' } as const;
    const child = utilityProcess.fork(script, [...args], options);
    return {
      onOutput: (listener) =>
        void child.stdout?.on('data', (part: Buffer) => listener(part.toString('utf8'))),
      onExit: (listener) => void child.once('exit', () => listener()),
      kill: () => void child.kill(),
    };
  };
}
