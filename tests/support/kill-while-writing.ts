import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { NODE } from './programs.ts';

/**
 * Lets a program write, a line per thing that is written, and kills it within a few milliseconds after up to
 * `most` lines. Gives the last whole line.
 */
export async function killWhileWriting(
  program: string,
  args: readonly string[],
  most: number,
): Promise<string> {
  const writer = spawn(NODE, [program, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const closed = once(writer, 'close');
  const enough = 1 + Math.floor(Math.random() * most);
  let told = '';
  let kill: NodeJS.Timeout | null = null;
  writer.stdout.setEncoding('utf8').on('data', (text: string) => {
    told += text;
    if (told.split('\n').length <= enough || kill !== null) return;
    kill = setTimeout(() => writer.kill('SIGKILL'), Math.random() * 15);
  });
  const [code, signal] = (await closed) as [number | null, string | null];
  if (signal !== 'SIGKILL') throw new Error(`The program ended by itself with ${code ?? signal}.`);
  return told.split('\n').at(-2) ?? '';
}
