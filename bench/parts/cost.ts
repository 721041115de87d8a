import type { Part, PartOptions, Picture, Results, Verdict } from '../report/part.ts';
import { percentile } from '../report/percentile.ts';
import { figure } from '../report/words.ts';
import { startCentre } from '../support/centre.ts';
import { nameOf, type Size, sizeOf } from '../support/size.ts';
import { type Cost, type Minutes, STRATEGIES, type Strategy } from '../support/strategies.ts';
import { START } from '../support/virtual-app.ts';

const CAMPAIGNS = [10, 50, 200];
const AGENTS = [100, 1_000, 10_000];
const QUICK: readonly Size[] = [sizeOf(10, 100), sizeOf(50, 1_000)];
/** Where the stream's targets are set. */
const TARGET = sizeOf(50, 1_000);

interface Row {
  readonly size: Size;
  readonly strategy: Strategy;
  readonly cost: Cost | null;
}

/** What a minute costs, and how old what it shows is. */
export const cost: Part = {
  name: 'cost',
  about: 'requests and CPU per minute, and the age of what is shown, per strategy and size',
  async run(options): Promise<Results> {
    const sizes = options.quick
      ? QUICK
      : CAMPAIGNS.flatMap((campaigns) => AGENTS.map((agents) => sizeOf(campaigns, agents)));
    const rows: Row[] = [];
    for (const size of sizes) {
      for (const strategy of STRATEGIES) rows.push(await measure(size, strategy, options));
    }
    return { verdicts: verdictsOf(rows), tables: [tableOf(rows)], pictures: picturesOf(sizes, rows) };
  },
};

async function measure(size: Size, strategy: Strategy, { quick, tell }: PartOptions): Promise<Row> {
  if (strategy.missing !== null) return { size, strategy, cost: null };
  tell(`${strategy.name} at ${nameOf(size)}`);
  const centre = await startCentre(START, { ...size });
  try {
    return { size, strategy, cost: await strategy.measure(centre, minutesOf(size, quick)) };
  } finally {
    await centre.close();
  }
}

/** Where a target is set, for long enough that the lists which are read a few times an hour count as such. */
function minutesOf(size: Size, quick: boolean): Minutes {
  if (nameOf(size) === nameOf(TARGET)) return { warmUp: 5, measured: 10 };
  return quick ? { warmUp: 2, measured: 2 } : { warmUp: 4, measured: 4 };
}

function verdictsOf(rows: readonly Row[]): readonly Verdict[] {
  const row = rows.find(
    ({ size, strategy }) => strategy.name === 'stream' && nameOf(size) === nameOf(TARGET),
  );
  const streamed = row?.cost ?? null;
  const note = row?.strategy.missing ?? null;
  const noted = note === null ? {} : { note };
  const age = streamed === null ? null : percentile(streamed.ages, 0.99);
  return [
    {
      target: `requests per minute with the stream at ${nameOf(TARGET)}`,
      measured: streamed?.requestsPerMinute ?? null,
      // At most 15 is allowed.
      limit: 15.001,
      unit: 'requests',
      ...noted,
    },
    {
      target: `99th percentile of the age of what is shown with the stream at ${nameOf(TARGET)}`,
      measured: age === null ? null : age / 1000,
      limit: 5,
      unit: 's',
      ...noted,
    },
  ];
}

function tableOf(rows: readonly Row[]): Results['tables'][number] {
  return {
    title: 'Cost of a minute, and age of what is shown',
    head: [
      'Campaigns × agents',
      'Strategy',
      'Requests per minute',
      'of them refused',
      'CPU ms per minute',
      'Median age, s',
      '99th percentile, s',
    ],
    rows: rows.map(({ size, strategy, cost: spent }) =>
      spent === null
        ? [nameOf(size), strategy.name, strategy.missing ?? '', '', '', '', '']
        : [
            nameOf(size),
            strategy.name,
            figure(spent.requestsPerMinute),
            figure(spent.refusalsPerMinute),
            figure(spent.cpuMsPerMinute),
            seconds(percentile(spent.ages, 0.5)),
            seconds(percentile(spent.ages, 0.99)),
          ],
    ),
  };
}

function seconds(ms: number | null): string {
  return figure(ms === null ? null : ms / 1000);
}

function picturesOf(sizes: readonly Size[], rows: readonly Row[]): readonly Picture[] {
  const labels = sizes.map(nameOf);
  const seriesOf = (read: (cost: Cost) => number | null): Picture['series'] =>
    STRATEGIES.filter(({ missing }) => missing === null).map(({ name }) => ({
      label: name,
      values: sizes.map((size) => {
        const found = rows.find((row) => row.strategy.name === name && row.size === size)?.cost ?? null;
        return found === null ? null : read(found);
      }),
    }));
  const frame = { kind: 'bar', labels, logarithmic: true } as const;
  return [
    {
      ...{
        ...frame,
        name: 'requests',
        title: 'Requests per minute, by campaigns × agents',
        axis: 'requests',
      },
      series: seriesOf(({ requestsPerMinute }) => requestsPerMinute),
    },
    {
      ...{ ...frame, name: 'cpu', title: 'CPU time of the main side per minute', axis: 'ms' },
      series: seriesOf(({ cpuMsPerMinute }) => cpuMsPerMinute),
    },
    {
      ...{ ...frame, name: 'age', title: 'Age of what is shown, 99th percentile', axis: 's' },
      series: seriesOf(({ ages }) => (percentile(ages, 0.99) ?? 0) / 1000),
    },
  ];
}
