import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Part, Results, Verdict } from '../report/part.ts';
import { figure } from '../report/words.ts';
import type { Heap } from '../support/settled-heap.ts';
import type { ShiftQuestion, ShiftSource } from '../support/shift-worker.ts';
import { nameOf, sizeOf } from '../support/size.ts';

const SIZE = sizeOf(50, 1_000);
const SHIFT_HOURS = 12;
const GROWTH_LIMIT = 5;
const SOURCES = ['polling', 'stream'] as const;

const WORDS: Readonly<Record<ShiftSource, string>> = { polling: 'by polling', stream: 'with the stream' };

/**
 * Heap and array buffers of the app's main side, alerts and history included, once nothing is left to collect. What
 * a shift fills counts from its first half hour on; what grows in the shift after it would grow for ever.
 */
export const memory: Part = {
  name: 'memory',
  about: 'heap and array buffers over two simulated shifts of twelve hours',
  async run({ quick, tell }): Promise<Results> {
    const hours = quick ? 1 : 2 * SHIFT_HOURS;
    // Memory is no matter of time: both run at once.
    return resultsOf(await Promise.all(SOURCES.map((source) => measure(source, { hours, tell }))));
  },
};

interface Length {
  readonly hours: number;
  readonly tell: (line: string) => void;
}

interface Measured {
  readonly source: ShiftSource;
  /** At each full hour. */
  readonly heaps: readonly Heap[];
}

async function measure(source: ShiftSource, { hours, tell }: Length): Promise<Measured> {
  const worker = new Worker(new URL('../support/shift-worker.ts', import.meta.url), { workerData: source });
  const heaps = [await heapOf(worker)];
  for (let hour = 1; hour <= hours; hour += 1) {
    tell(`hour ${hour} of ${hours} at ${nameOf(SIZE)}, ${WORDS[source]}`);
    worker.postMessage('hour' satisfies ShiftQuestion);
    heaps.push(await heapOf(worker));
  }
  worker.postMessage('end' satisfies ShiftQuestion);
  await once(worker, 'exit');
  return { source, heaps };
}

async function heapOf(worker: Worker): Promise<Heap> {
  const [heap] = (await once(worker, 'message')) as [Heap];
  return heap;
}

function resultsOf(measured: readonly Measured[]): Results {
  const labels = (measured[0]?.heaps ?? []).map((_, hour) => String(hour));
  const series = measured.flatMap(({ source, heaps }) => [
    { label: `kept, ${WORDS[source]}`, values: heaps.map(({ data }) => data) },
    { label: `the engine’s code, ${WORDS[source]}`, values: heaps.map(({ code }) => code) },
  ]);
  return {
    verdicts: measured.flatMap((each) => [
      verdictOf(each, 'the first shift', 0),
      verdictOf(each, 'the shift after it', SHIFT_HOURS),
    ]),
    tables: [
      {
        title: `Heap and array buffers with nothing left to collect at ${nameOf(SIZE)}, MB`,
        head: ['Hour', ...labels],
        rows: series.map(({ label, values }) => [label, ...values.map(figure)]),
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
        series,
      },
    ],
  };
}

function verdictOf({ source, heaps }: Measured, shift: string, first: number): Verdict {
  const [before, after] = [heaps[first]?.data, heaps[first + SHIFT_HOURS]?.data];
  const what = `growth of heap and array buffers over ${shift} of ${SHIFT_HOURS} hours`;
  const frame = {
    target: `${what} at ${nameOf(SIZE)}, ${WORDS[source]}`,
    limit: GROWTH_LIMIT,
    unit: '%',
  } as const;
  if (before === undefined || after === undefined) {
    return { ...frame, measured: null, note: 'the short look lasts an hour only' };
  }
  const note = `from ${figure(before)} to ${figure(after)} MB`;
  return { ...frame, measured: ((after - before) / before) * 100, note };
}
