import { NO_ALERTS } from '../../src/core/alerts/state.ts';
import { step } from '../../src/core/alerts/step.ts';
import { MINUTE_MS } from '../../src/core/time/minute.ts';
import type { Part, Results, Verdict } from '../report/part.ts';
import { median } from '../report/percentile.ts';
import { figure } from '../report/words.ts';
import { spentMs } from '../support/spent.ts';
import { EXPLANATION, readingOf, rulesOf } from '../support/rules-floor.ts';

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

/** The time per round of each block, ms. */
function time(round: (index: number) => void): readonly number[] {
  for (let index = 0; index < WARM_UP; index += 1) round(index);
  const times = Array.from({ length: BLOCKS }, (_, block) => {
    const begun = spentMs();
    for (let index = 0; index < ROUNDS_PER_BLOCK; index += 1) {
      round(WARM_UP + block * ROUNDS_PER_BLOCK + index);
    }
    return (spentMs() - begun) / ROUNDS_PER_BLOCK;
  });
  return times;
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

function verdictOf(name: string, times: readonly number[], unit: number): Verdict {
  const middle = median(times);
  const ratio = middle === null ? '' : `${figure(middle / unit)} × the calibration loop`;
  return {
    target: `judging a minute of ${name}`,
    measured: middle,
    limit: BUDGET_MS,
    unit: 'ms',
    note: ratio,
  };
}

/** How long one closed minute takes to judge. */
export const alerts: Part = {
  name: 'alerts',
  about: `one closed minute of ${CAMPAIGNS} campaigns judged by ${RULES} rules`,
  run({ tell }): Promise<Results> {
    tell(`${CAMPAIGNS} campaigns × ${RULES} rules, ${ROUNDS} minutes`);
    const unit = median(timeCalibration()) ?? Number.NaN;
    const verdicts = FLOORS.map(([name, value]) => verdictOf(name, timeSteps(value), unit));
    return Promise.resolve({ verdicts, tables: [], pictures: [] });
  },
};
