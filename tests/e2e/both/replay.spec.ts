import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { BoardPage } from '../../support/board-page.ts';
import { expect, test } from '../../support/fixtures.ts';

const LIVE_NOTE = 'The board shows the past. Press l to go back to live.';

/** The board as soon as some minutes of the past are kept. */
async function withPast(page: Page): Promise<BoardPage> {
  const board = new BoardPage(page);
  await board.isLive();
  await expect(page.getByRole('button', { name: 'Replay', exact: true })).toBeVisible({ timeout: 150_000 });
  return board;
}

function banner(page: Page): Locator {
  return page.getByRole('region', { name: 'Replay', exact: true });
}

function scrubber(page: Page): Locator {
  return page.getByRole('slider', { name: /^Minute of the past/ });
}

/** The end of the time that the chart spans, such as "14:32". */
async function chartEnd(board: BoardPage): Promise<string> {
  const label = (await board.chart.getAttribute('aria-label')) ?? '';
  return / to (\d\d:\d\d)\./.exec(label)?.[1] ?? '';
}

test('goes back to a past minute and to live again with one key each', async ({ show }) => {
  const { page } = await show();
  const board = await withPast(page);
  await page.keyboard.press('r');
  await expect(banner(page)).toContainText('Replay · ');
  await expect(page.getByText(LIVE_NOTE)).toHaveCount(1);
  await expect(scrubber(page)).toBeFocused();
  const newest = await chartEnd(board);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => chartEnd(board)).not.toBe(newest);
  await expect(banner(page)).toContainText(await atScrubber(page));
  await expect(board.tile('Utilization')).toBeVisible();
  await page.keyboard.press('l');
  await expect(banner(page)).toHaveCount(0);
  await expect(page.getByText(LIVE_NOTE)).toHaveCount(0);
});

/** Where the scrubber stands, such as "Tue 24 Nov 14:32". */
async function atScrubber(page: Page): Promise<string> {
  return (await scrubber(page).getAttribute('aria-valuetext')) ?? '';
}

test('says in the past what is not kept, and shows no agents by name', async ({ show }) => {
  const { page } = await show();
  const board = await withPast(page);
  await expect(board.panel('Agents').getByRole('row')).not.toHaveCount(0);
  await page.keyboard.press('r');
  await expect(board.panel('Agents')).toContainText('people are kept as sums, never by name');
  await expect(board.panel('Agents').getByRole('row')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(board.panel('Agents').getByRole('row')).not.toHaveCount(0);
});

test('goes to the oldest minute, plays on and pauses', async ({ show }) => {
  const { page } = await show();
  await withPast(page);
  await page.keyboard.press('r');
  await page.keyboard.press('Home');
  const oldest = await atScrubber(page);
  await page.getByRole('button', { name: 'Play, a minute each second' }).click();
  await expect.poll(() => atScrubber(page)).not.toBe(oldest);
  const pause = page.getByRole('button', { name: 'Pause' });
  const play = page.getByRole('button', { name: 'Play, a minute each second' });
  await pause.or(play).click();
  await page.getByRole('button', { name: 'Back to live', exact: true }).click();
  await expect(banner(page)).toHaveCount(0);
});

test('says in the settings where the past is kept', async ({ show, host }) => {
  const { page } = await show();
  await withPast(page);
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('tab', { name: 'Appearance' }).click();
  const history = page.getByRole('region', { name: 'History' });
  await expect(history).toContainText(/\d\d:\d\d to /);
  // Some desktop runtimes have no SQLite; then it is said that the past ends with the program.
  const kept = host === 'web' ? /machine’s disk/ : /machine’s disk|In memory.*it ends when you quit/s;
  await expect(history).toContainText(kept);
});

test('says that nothing is usual before there are two weeks of history', async ({ show }) => {
  const { page } = await show();
  const board = await withPast(page);
  await expect(board.panel('Dialer and people')).toContainText('needs two weeks of history');
  await page.getByRole('radio', { name: 'Table' }).click();
  await expect(page.getByRole('columnheader', { name: /^Usual/ })).toBeVisible();
});

for (const theme of ['Light', 'Dark']) {
  test(`can be used by everybody in the past: ${theme.toLowerCase()}`, async ({ show }) => {
    const { page } = await show();
    const board = await withPast(page);
    await board.choose('Theme', theme);
    await page.keyboard.press('r');
    await expect(banner(page)).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
  });
}
