import type { Part, Results } from '../report/part.ts';
import { figure } from '../report/words.ts';
import { startCentre } from '../support/centre.ts';
import { nameOf, sizeOf } from '../support/size.ts';
import { START, startVirtualApp } from '../support/virtual-app.ts';

const SIZE = sizeOf(50, 1_000);
const HOUR_MS = 3_600_000;
const SHIFT_HOURS = 12;
/** Twelve hours are kept; until those are there the memory grows by what is to be kept. */
const GROWTH_LIMIT = 5;

/** Heap of the app's main side over a shift, after forced collections. */
export const memory: Part = {
  name: 'memory',
  about: 'heap over a simulated shift of twelve hours',
  async run({ quick, tell }): Promise<Results> {
    const hours = quick ? 1 : SHIFT_HOURS;
    const centre = await startCentre(START, { ...SIZE });
    const app = startVirtualApp(centre, { push: () => undefined });
    app.watch.start();
    app.viewer.open(app.view().campaigns.find(({ staffing }) => staffing === 'agents')?.id ?? null);
    await app.run(10 * 60_000);
    const heaps = [heapMegabytes()];
    for (let hour = 1; hour <= hours; hour += 1) {
      tell(`hour ${hour} of ${hours} at ${nameOf(SIZE)}`);
      await app.run(HOUR_MS);
      heaps.push(heapMegabytes());
    }
    app.close();
    await centre.close();
    return resultsOf(heaps, quick);
  },
};

function heapMegabytes(): number {
  if (globalThis.gc === undefined) throw new Error('Start with node --expose-gc, as npm run bench does.');
  globalThis.gc();
  globalThis.gc();
  return process.memoryUsage().heapUsed / 1e6;
}

function resultsOf(heaps: readonly number[], quick: boolean): Results {
  const first = heaps[0] ?? Number.NaN;
  const last = heaps.at(-1) ?? Number.NaN;
  const hours = heaps.length - 1;
  return {
    verdicts: [
      {
        target: `growth of the heap over ${hours} simulated ${hours === 1 ? 'hour' : 'hours'} at ${nameOf(SIZE)}`,
        measured: ((last - first) / first) * 100,
        limit: GROWTH_LIMIT,
        unit: '%',
        ...(quick ? { note: 'a short look; a shift has 12 hours' } : {}),
      },
    ],
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
        title: 'Heap over a shift, after forced collections',
        axis: 'MB',
        kind: 'line',
        logarithmic: false,
        labels: heaps.map((_, hour) => `${hour} h`),
        series: [{ label: 'heap', values: heaps }],
      },
    ],
  };
}
