import type { Part, Results, Table, Verdict } from '../report/part.ts';
import { mean, percentile } from '../report/percentile.ts';
import { figure } from '../report/words.ts';
import { liveTick, minuteTick, type Stages, sweepTick } from '../support/ticks.ts';
import { recordFloor, type RecordedFloor } from '../support/recorded-floor.ts';
import { nameOf, sizeOf } from '../support/size.ts';

const SIZE = sizeOf(200, 10_000);
const BUDGET_MS = 10;
const WARM_UP = 10;

/** From the answer's text in hand to the change pushed to a window that has a campaign open. */
export const tick: Part = {
  name: 'tick',
  about: 'decode, merge, evaluate and compose per tick',
  async run({ quick, tell }): Promise<Results> {
    tell(`ticks at ${nameOf(SIZE)}`);
    const floor = await recordFloor(SIZE);
    const rounds = quick ? 30 : 120;
    const live = await repeat(rounds, () => liveTick(floor));
    const sweeps = await repeat(rounds, () => sweepTick(floor));
    const minutes = await repeat(Math.ceil(rounds / 4), () => Promise.resolve(minuteTick(floor)));
    floor.end();
    return {
      verdicts: [verdictOf(live)],
      tables: [tableOf({ live, sweeps, minutes, floor })],
      pictures: [],
    };
  },
};

async function repeat(rounds: number, run: () => Promise<Stages>): Promise<readonly Stages[]> {
  for (let round = 0; round < WARM_UP; round += 1) await run();
  const all: Stages[] = [];
  for (let round = 0; round < rounds; round += 1) all.push(await run());
  return all;
}

/** Some systems count a thread's time in steps of a millisecond, so that only a mean says much. */
function verdictOf(live: readonly Stages[]): Verdict {
  return {
    target: `one tick of live changes (50 agents) at ${nameOf(SIZE)}, decode to pushed change`,
    measured: mean(live.map(totalOf)),
    limit: BUDGET_MS,
    unit: 'ms',
  };
}

function totalOf({ decode, merge, evaluate, compose }: Stages): number {
  return decode + merge + evaluate + compose;
}

interface Measured {
  readonly live: readonly Stages[];
  readonly sweeps: readonly Stages[];
  readonly minutes: readonly Stages[];
  readonly floor: RecordedFloor;
}

function tableOf({ live, sweeps, minutes, floor }: Measured): Table {
  const megabytes = figure(floor.sweepBytes / 1e6);
  return {
    title: `CPU time of the main thread per tick at ${nameOf(SIZE)}, ms (mean)`,
    head: ['Tick', 'Decode', 'Merge', 'Evaluate', 'Compose and diff', 'Whole', '95th percentile'],
    rows: [
      rowOf('live changes of 50 agents', live),
      rowOf(`a whole sweep over the agents (${megabytes} MB)`, sweeps),
      rowOf('judging a closed minute by the built-in rules', minutes),
    ],
  };
}

function rowOf(name: string, stages: readonly Stages[]): readonly string[] {
  const of = (read: (stage: Stages) => number): string => figure(mean(stages.map(read)));
  return [
    name,
    of(({ decode }) => decode),
    of(({ merge }) => merge),
    of(({ evaluate }) => evaluate),
    of(({ compose }) => compose),
    of(totalOf),
    figure(percentile(stages.map(totalOf), 0.95)),
  ];
}
