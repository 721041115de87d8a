import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Part, Results, Verdict } from '../report/part.ts';
import { figure } from '../report/words.ts';
import { nameOf, sizeOf } from '../support/size.ts';

const SIZE = sizeOf(50, 1_000);
const SHIFT_HOURS = 12;
const GROWTH_LIMIT = 5;

/**
 * Heap of the app's main side, after forced collections. The chart keeps twelve hours, so that the first
 * shift fills what is to be kept; what grows in the shift after it would grow for ever.
 */
export const memory: Part = {
  name: 'memory',
  about: 'heap over two simulated shifts of twelve hours',
  async run({ quick, tell }): Promise<Results> {
    const hours = quick ? 1 : 2 * SHIFT_HOURS;
    const worker = new Worker(new URL('../support/shift-worker.ts', import.meta.url));
    const heaps = [await heapOf(worker)];
    for (let hour = 1; hour <= hours; hour += 1) {
      tell(`hour ${hour} of ${hours} at ${nameOf(SIZE)}`);
      worker.postMessage('hour');
      heaps.push(await heapOf(worker));
    }
    await worker.terminate();
    return resultsOf(heaps);
  },
};

async function heapOf(worker: Worker): Promise<number> {
  const [megabytes] = (await once(worker, 'message')) as [number];
  return megabytes;
}

function resultsOf(heaps: readonly number[]): Results {
  return {
    verdicts: [verdictOf(heaps)],
    tables: [
      {
        title: `Heap after forced collections at ${nameOf(SIZE)}, MB`,
        head: ['Hour', ...heaps.map((_, hour) => String(hour))],
        rows: [['MB', ...heaps.map(figure)]],
      },
    ],
    pictures: [
      {
        name: 'memory',
        title: 'Heap over two shifts, after forced collections; twelve hours are kept',
        axis: 'MB',
        kind: 'line',
        logarithmic: false,
        labels: heaps.map((_, hour) => `${hour} h`),
        series: [{ label: 'heap', values: heaps }],
      },
    ],
  };
}

function verdictOf(heaps: readonly number[]): Verdict {
  const [first, full, last] = [heaps[0], heaps[SHIFT_HOURS], heaps[2 * SHIFT_HOURS]];
  const target = `growth of the heap over a shift of 12 hours at ${nameOf(SIZE)}, once 12 hours are kept`;
  const frame = { target, limit: GROWTH_LIMIT, unit: '%' } as const;
  if (first === undefined || full === undefined || last === undefined) {
    return { ...frame, measured: null, note: 'the short look lasts an hour only' };
  }
  const note = `the 12 hours that are kept took ${figure(full - first)} MB`;
  return { ...frame, measured: ((last - full) / full) * 100, note };
}
