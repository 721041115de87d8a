import { NO_ALERTS } from '../src/core/alerts/state.ts';
import { step } from '../src/core/alerts/step.ts';
import { MINUTE_MS } from '../src/core/time/minute.ts';
import { EXPLANATION, readingOf, rulesOf } from './floor.ts';

/* npm run bench: how long one closed minute takes to judge. */

const CAMPAIGNS = 500;
const RULES = 20;
const BUDGET_MS = 20;
const WARM_UP = 20;
const BLOCKS = 20;
/** Some systems count a thread's time in steps of a few milliseconds, so several rounds are timed at once. */
const ROUNDS_PER_BLOCK = 10;
const ROUNDS = WARM_UP + BLOCKS * ROUNDS_PER_BLOCK;

type Value = (minute: number, campaign: number, measure: number) => number;

/** From "nothing to do" to "everything at once". */
const FLOORS: readonly (readonly [name: string, value: Value])[] = [
  ['a calm floor', () => 10],
  ['a moving floor', (minute, campaign, measure) => (minute * 7 + campaign * 31 + measure * 13) % 101],
  ['everything breached', () => 90],
  ['everything on and off', (minute) => (minute % 8 < 4 ? 90 : 10)],
];

/** This thread's own time, ms: what else the machine does at the moment does not count. */
function spent(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** The time per round of each block, ms, ascending. */
function time(round: (index: number) => void): readonly number[] {
  for (let index = 0; index < WARM_UP; index += 1) round(index);
  const times = Array.from({ length: BLOCKS }, (_, block) => {
    const begun = spent();
    for (let index = 0; index < ROUNDS_PER_BLOCK; index += 1) {
      round(WARM_UP + block * ROUNDS_PER_BLOCK + index);
    }
    return (spent() - begun) / ROUNDS_PER_BLOCK;
  });
  return times.sort((a, b) => a - b);
}

function timeSteps(value: Value): readonly number[] {
  const rules = rulesOf(RULES);
  const readings = Array.from({ length: ROUNDS }, (_, minute) =>
    readingOf(minute * MINUTE_MS, CAMPAIGNS, (campaign, measure) => value(minute, campaign, measure)),
  );
  let state = NO_ALERTS;
  return time((index) => {
    const reading = readings[index];
    if (reading === undefined) throw new Error('There are fewer readings than rounds.');
    [state] = step(state, reading, { now: reading.minute, rules, explain: () => EXPLANATION });
    if (state.judged !== reading.minute) throw new Error('A minute was not judged.');
  });
}

/** One small object per pair, put into a record and read back: what this machine is worth. */
function timeCalibration(): readonly number[] {
  const keys = Array.from({ length: CAMPAIGNS * RULES }, (_, pair) => `key ${pair}`);
  return time((index) => {
    const record: Record<string, { readonly pair: number }> = {};
    keys.forEach((key, pair) => (record[key] = { pair: pair + index }));
    if (record[keys[0] ?? '']?.pair !== index) throw new Error('The calibration went wrong.');
  });
}

function medianOf(ascending: readonly number[]): number {
  return ascending[Math.floor(ascending.length / 2)] ?? Number.NaN;
}

function tell(name: string, times: readonly number[], unit: number): void {
  const median = medianOf(times);
  const met = median <= BUDGET_MS;
  const most = times.at(-1) ?? Number.NaN;
  const ratio = `${(median / unit).toFixed(1)} × the calibration loop`;
  console.log(
    `${met ? 'met   ' : 'missed'} ${name}: median ${median.toFixed(1)} ms, at most ${most.toFixed(1)} ms, ${ratio}`,
  );
  if (!met) process.exitCode = 1;
}

const unit = medianOf(timeCalibration());
console.log(
  `${CAMPAIGNS} campaigns × ${RULES} rules, ${ROUNDS} minutes; budget ${BUDGET_MS} ms a minute (median, CPU time)`,
);
for (const [name, value] of FLOORS) tell(name, timeSteps(value), unit);
