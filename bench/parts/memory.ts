import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Part, Results, Verdict } from '../report/part.ts';
import { figure } from '../report/words.ts';
import type { ShiftQuestion, ShiftScope } from '../support/shift-worker.ts';
import { nameOf, sizeOf } from '../support/size.ts';

const SIZE = sizeOf(50, 1_000);
const SHIFT_HOURS = 12;
const GROWTH_LIMIT = 5;

/**
 * Heap and array buffers of the app's main side, once nothing is left to collect. What a shift fills counts from
 * its first minute on; what grows in the shift after it would grow for ever.
 */
export const memory: Part = {
  name: 'memory',
  about: 'heap and array buffers over two simulated shifts of twelve hours',
  async run({ quick, tell }): Promise<Results> {
    const hours = quick ? 1 : 2 * SHIFT_HOURS;
    const measured: Measured[] = [];
    for (const scope of ['board', 'whole'] as const) {
      const worker = new Worker(new URL('../support/shift-worker.ts', import.meta.url), {
        workerData: scope,
      });
      const heaps = [await heapOf(worker)];
      for (let hour = 1; hour <= hours; hour += 1) {
        tell(`hour ${hour} of ${hours} at ${nameOf(SIZE)}, ${WORDS[scope]}`);
        worker.postMessage('hour' satisfies ShiftQuestion);
        heaps.push(await heapOf(worker));
      }
      worker.postMessage('end' satisfies ShiftQuestion);
      await once(worker, 'exit');
      measured.push({ scope, heaps });
    }
    return resultsOf(measured);
  },
};

const WORDS: Readonly<Record<ShiftScope, string>> = {
  board: 'the board',
  whole: 'the board with alerts and history',
};

interface Measured {
  readonly scope: ShiftScope;
  /** MB at each full hour. */
  readonly heaps: readonly number[];
}

async function heapOf(worker: Worker): Promise<number> {
  const [megabytes] = (await once(worker, 'message')) as [number];
  return megabytes;
}

function resultsOf(measured: readonly Measured[]): Results {
  const labels = (measured[0]?.heaps ?? []).map((_, hour) => String(hour));
  return {
    verdicts: measured.flatMap((each) => [
      verdictOf(each, 'the first shift', 0),
      verdictOf(each, 'the shift after it', SHIFT_HOURS),
    ]),
    tables: [
      {
        title: `Heap and array buffers with nothing left to collect at ${nameOf(SIZE)}, MB`,
        head: ['Hour', ...labels],
        rows: measured.map(({ scope, heaps }) => [WORDS[scope], ...heaps.map(figure)]),
      },
    ],
    pictures: [
      {
        name: 'memory',
        title: 'Heap and array buffers over two shifts, with nothing left to collect',
        axis: 'MB',
        kind: 'line',
        logarithmic: false,
        labels: labels.map((hour) => `${hour} h`),
        series: measured.map(({ scope, heaps }) => ({ label: WORDS[scope], values: heaps })),
      },
    ],
  };
}

function verdictOf({ scope, heaps }: Measured, shift: string, first: number): Verdict {
  const [before, after] = [heaps[first], heaps[first + SHIFT_HOURS]];
  const what = `growth of heap and array buffers over ${shift} of ${SHIFT_HOURS} hours`;
  const frame = {
    target: `${what} at ${nameOf(SIZE)}, ${WORDS[scope]}`,
    limit: GROWTH_LIMIT,
    unit: '%',
  } as const;
  if (before === undefined || after === undefined) {
    return { ...frame, measured: null, note: 'the short look lasts an hour only' };
  }
  const note = `from ${figure(before)} to ${figure(after)} MB`;
  return { ...frame, measured: ((after - before) / before) * 100, note };
}
