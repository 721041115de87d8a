import { setImmediate as turn } from 'node:timers/promises';
import { getHeapSpaceStatistics } from 'node:v8';

const LEAST_FALL = 0.002;
const MOST_ROUNDS = 8;

/** Where the engine keeps bytecode, machine code, and what belongs to them. */
const CODE_SPACES = /^(code|trusted)_/;

/** MB of one thread. */
export interface Heap {
  /** What the program keeps: objects, and the array buffers outside of the heap. */
  readonly data: number;
  /** What the engine made of the program's code so far; it comes and goes as functions become warm and cold. */
  readonly code: number;
}

/**
 * This thread's heap, once nothing is left to collect. An ordinary collection leaves what the engine only holds
 * to be quick, most of all right after a start, and what waits for its finalizers: a start that is measured too
 * large would hide what grows after it.
 */
export async function settledHeap(): Promise<Heap> {
  let measured = heap();
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    collect();
    await turn();
    const before = measured.data;
    measured = heap();
    if (round > 1 && before - measured.data < before * LEAST_FALL) break;
  }
  return measured;
}

function collect(): void {
  if (globalThis.gc === undefined) throw new Error('Start with node --expose-gc, as npm run bench does.');
  globalThis.gc({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}

function heap(): Heap {
  const used = (kept: (space: string) => boolean): number =>
    getHeapSpaceStatistics()
      .filter(({ space_name }) => kept(space_name))
      .reduce((sum, { space_used_size }) => sum + space_used_size, 0);
  const isCode = (space: string): boolean => CODE_SPACES.test(space);
  const data = used((space) => !isCode(space)) + process.memoryUsage().arrayBuffers;
  return { data: data / 1e6, code: used(isCode) / 1e6 };
}
