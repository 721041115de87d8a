import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';

const node = new URL('../../../node_modules/.bin/node', import.meta.url).pathname;
const main = new URL('../../../simulator/main.ts', import.meta.url).pathname;

function run(...args: string[]): ChildProcessWithoutNullStreams {
  return spawn(node, [main, ...args]);
}

async function firstLine(child: ChildProcessWithoutNullStreams): Promise<Record<string, string>> {
  const [data] = (await once(child.stdout, 'data')) as [Buffer];
  return JSON.parse(data.toString()) as Record<string, string>;
}

async function exitCode(child: ChildProcessWithoutNullStreams): Promise<unknown> {
  return ((await once(child, 'exit')) as unknown[])[0];
}

describe('npm run simulator', () => {
  it('says where it listens in one line and stops on SIGTERM', async () => {
    const child = run('--agents', '10', '--campaigns', '2', '--queues', '2');
    const line = await firstLine(child);
    expect(Object.keys(line)).toEqual([
      'api',
      'login',
      'guide',
      'control',
      'clientId',
      'clientSecret',
      'publicClientId',
    ]);
    expect((await fetch(`${line.control}/state`)).status).toBe(200);
    const exited = exitCode(child);
    child.kill('SIGTERM');
    expect(await exited).toBe(0);
  });

  it('stops with its parent when asked to', async () => {
    const child = run('--empty', '--exit-with-parent');
    await firstLine(child);
    const exited = exitCode(child);
    child.stdin.end();
    expect(await exited).toBe(0);
  });

  it('refuses bad arguments with a remedy', async () => {
    const child = run('--agents', 'lots');
    const said: string[] = [];
    child.stderr.on('data', (data: Buffer) => said.push(data.toString()));
    expect(await exitCode(child)).toBe(2);
    expect(said.join('')).toContain('--agents must be a whole number from 1 to 20000, not "lots"');
  });
});
