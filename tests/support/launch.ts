import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { NODE, ROOT } from './programs.ts';

export type Variables = Readonly<Record<string, string>>;

/** A program that told that it is ready, and its end. */
export interface Running<Ready> {
  readonly ready: Ready;
  readonly child: ChildProcess;
  /** Everything it wrote on standard error so far. */
  readonly errors: () => string;
  stop(): Promise<void>;
}

export interface SimulatorReady {
  readonly api: string;
  readonly login: string;
  readonly control: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The client of the browser sign-in; it has no secret. */
  readonly publicClientId: string;
  /** Where the same floor answers in the guide's shapes. */
  readonly guide: string;
}

/** Starts a simulated contact centre of its own; it also ends when this process does. */
export function launchSimulator(args: readonly string[] = []): Promise<Running<SimulatorReady>> {
  const all = [join(ROOT, 'simulator/main.ts'), '--port', '0', '--exit-with-parent', ...args];
  return launch<SimulatorReady>(all, { NODE_NO_WARNINGS: '1' });
}

/** Starts the built web host; its start link works once. */
export function launchWebHost(env: Variables): Promise<Running<{ readonly url: string }>> {
  return launch(['out/main/web.js'], env);
}

/** Whatever settings the developer has must not leak into a test. */
export function cleanEnvironment(env: Variables): Record<string, string> {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('FLOORWATCH_'));
  return { ...(Object.fromEntries(own) as Record<string, string>), ...env };
}

async function launch<Ready>(args: readonly string[], env: Variables): Promise<Running<Ready>> {
  const child = spawn(NODE, args, { cwd: ROOT, env: cleanEnvironment(env), stdio: 'pipe' });
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const ready = await new Promise<Ready>((settle, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      reject(new Error(`${args.join(' ')} ended with ${code ?? 'a signal'}: ${errors}`));
    });
    createInterface({ input: child.stdout }).once('line', (line) => settle(JSON.parse(line) as Ready));
  });
  return { ready, child, errors: () => errors, stop: () => stop(child) };
}

/** Ends one child of ours and waits until it is gone. */
export async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((settle) => child.once('exit', settle));
  child.kill('SIGTERM');
  await gone;
}
