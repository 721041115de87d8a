import { setImmediate as turn } from 'node:timers/promises';

const LEAST_FALL = 0.002;
const MOST_ROUNDS = 8;

/**
 * MB of this thread's heap and of the array buffers outside of it, once nothing is left to collect. An ordinary
 * collection leaves what the engine only holds to be quick, most of all right after a start, and what waits for
 * its finalizers: a start that is measured too large would hide what grows after it.
 */
export async function settledHeap(): Promise<number> {
  let measured = megabytes();
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    collect();
    await turn();
    const before = measured;
    measured = megabytes();
    if (round > 1 && before - measured < before * LEAST_FALL) break;
  }
  return measured;
}

function collect(): void {
  if (globalThis.gc === undefined) throw new Error('Start with node --expose-gc, as npm run bench does.');
  globalThis.gc({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}

function megabytes(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}
