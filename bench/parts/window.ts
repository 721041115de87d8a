import type { CDPSession, Page } from '@playwright/test';
import type { Part, Results, Verdict } from '../report/part.ts';
import { median, percentile } from '../report/percentile.ts';
import { figure } from '../report/words.ts';
import { openPages } from '../support/pages.ts';

const SIZE = { width: 1440, height: 960 };
const BUDGET_MS = 16;
const WARM_UP = 5;

/** Time of the window's thread for one more minute, and for one step of the cursor. */
export const window: Part = {
  name: 'window',
  about: 'chart update and cursor with twelve hours on the chart',
  async run({ quick, tell }): Promise<Results> {
    tell('a window with twelve hours on its chart');
    const pages = await openPages();
    try {
      const page = await pages.open('window.html', SIZE);
      const chart = page.getByRole('img', { name: /^Agents by status/ });
      await chart.waitFor();
      const watch = await watchThread(page);
      const rounds = quick ? 10 : 40;
      const updates = await repeat(rounds, () => watch(() => page.evaluate('nextMinute(false)')));
      const boards = await repeat(rounds, () => watch(() => page.evaluate('nextMinute(true)')));
      const box = await chart.boundingBox();
      if (box === null) throw new Error('The chart is not drawn.');
      let step = 0;
      const moves = await repeat(rounds, () => {
        step += 1;
        const x = box.x + 80 + ((step * 37) % (box.width - 160));
        return watch(() => page.mouse.move(x, box.y + box.height / 2));
      });
      return resultsOf({ updates, boards, moves });
    } finally {
      await pages.close();
    }
  },
};

async function repeat(rounds: number, run: () => Promise<number>): Promise<readonly number[]> {
  for (let round = 0; round < WARM_UP; round += 1) await run();
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) times.push(await run());
  return times;
}

/** CPU time of the page's main thread for whatever is done, until it is drawn, ms. */
async function watchThread(page: Page): Promise<(act: () => Promise<unknown>) => Promise<number>> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async (act) => {
    await drawn(page);
    const before = await busyMs(devtools);
    await act();
    await drawn(page);
    return (await busyMs(devtools)) - before;
  };
}

/** Two frames: the first may have begun before. */
async function drawn(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

const BUSY = ['ScriptDuration', 'LayoutDuration', 'RecalcStyleDuration'];

async function busyMs(devtools: CDPSession): Promise<number> {
  const { metrics } = await devtools.send('Performance.getMetrics');
  const busy = metrics.filter(({ name }) => BUSY.includes(name));
  return busy.reduce((sum, { value }) => sum + value, 0) * 1000;
}

interface Times {
  /** One more minute on the chart. */
  readonly updates: readonly number[];
  /** The same with every row of the list of campaigns. */
  readonly boards: readonly number[];
  /** One step of the cursor. */
  readonly moves: readonly number[];
}

function resultsOf({ updates, boards, moves }: Times): Results {
  const row = (name: string, times: readonly number[]): readonly string[] => [
    name,
    figure(median(times)),
    figure(percentile(times, 0.95)),
  ];
  return {
    verdicts: [
      verdictOf('a minute more on the chart at its longest, 12 hours held', updates),
      verdictOf('a step of the cursor on the chart at its longest, 12 hours held', moves),
    ],
    tables: [
      {
        title: 'CPU time of the window’s main thread (script, style and layout), ms',
        head: ['What', 'Median', '95th percentile'],
        rows: [
          row('one more minute on the chart', updates),
          row('one more minute, and every row of the list', boards),
          row('one step of the cursor', moves),
        ],
      },
    ],
    pictures: [],
  };
}

function verdictOf(target: string, times: readonly number[]): Verdict {
  return { target, measured: median(times), limit: BUDGET_MS, unit: 'ms' };
}
