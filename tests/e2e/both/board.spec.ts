import { BoardPage } from '../../support/board-page.ts';
import { expect, test } from '../../support/fixtures.ts';

test('comes live with campaigns, figures, chart and agents', async ({ show }) => {
  const { page } = await show();
  const board = new BoardPage(page);
  await board.isLive();
  await expect(page.getByText('Demo data')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).not.toBeEmpty();
  await expect(board.tile('Utilization')).toContainText(/\d\s%/);
  await expect(board.chart).toBeVisible();
  await expect.poll(() => board.drawnColours()).toBeGreaterThan(5);
  await expect(board.panel('Agents').getByRole('row')).not.toHaveCount(0);
});

/** The first word comes within half a minute, and only a sweep 45 seconds after it proves that silence means calm. */
const UNTIL_TRUSTED = { timeout: 150_000 };

test('streams once the channel has spoken', async ({ show }) => {
  test.setTimeout(UNTIL_TRUSTED.timeout + 60_000);
  const { page } = await show();
  await new BoardPage(page).isLive();
  await expect(page.getByRole('button', { name: /· stream/ })).toBeVisible(UNTIL_TRUSTED);
});

test('opens the campaign that is chosen, and remembers it', async ({ show }) => {
  const first = await show();
  const board = new BoardPage(first.page);
  await board.isLive();
  const name = await chooseUnselected(board);
  await expect(board.page.getByRole('heading', { level: 1 })).toHaveText(name);
  await first.page.reload();
  await expect(board.page.getByRole('heading', { level: 1 })).toHaveText(name);
});

test('is worked with the keyboard alone', async ({ show }) => {
  const { page } = await show();
  const board = new BoardPage(page);
  await board.isLive();
  await page.keyboard.press('/');
  await expect(board.search).toBeFocused();
  const last = (await board.campaigns.last().locator('[title]').getAttribute('title')) ?? '';
  await page.keyboard.type(last);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(last);
});

test('shows the formula of a figure on focus', async ({ show }) => {
  const { page } = await show();
  const board = new BoardPage(page);
  await board.isLive();
  await board.tile('Utilization').focus();
  const hint = page.getByRole('tooltip');
  await expect(hint).toContainText('Numerator');
  await expect(hint).toContainText('Denominator');
  await expect(hint).toContainText('Window');
});

test('finds campaigns and says when none matches', async ({ show }) => {
  const { page } = await show();
  const board = new BoardPage(page);
  await board.isLive();
  const all = await board.campaigns.count();
  const name = (await board.campaigns.first().locator('[title]').getAttribute('title')) ?? '';
  await board.search.fill(name);
  await expect(board.campaigns).toHaveCount(1);
  await board.search.fill('no such campaign');
  await expect(page.getByText('No campaign matches')).toBeVisible();
  await page.getByRole('button', { name: 'Clear the search' }).first().click();
  await expect(board.campaigns).toHaveCount(all);
});

test('sorts campaigns by name', async ({ show }) => {
  const { page } = await show();
  const board = new BoardPage(page);
  await board.isLive();
  await board.choose('Sort by', 'Name');
  const names = async (): Promise<string[]> =>
    board.campaigns
      .locator('[title]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('title') ?? ''));
  await expect
    .poll(async () => {
      const shown = await names();
      return shown.join() === shown.toSorted((a, b) => a.localeCompare(b)).join();
    })
    .toBe(true);
});

test('switches range and layout of the chart, down to a table', async ({ show }) => {
  const { page } = await show();
  const board = new BoardPage(page);
  await board.isLive();
  const before = await board.chart.getAttribute('aria-label');
  await page.getByRole('radio', { name: '15 min' }).click();
  await expect(board.chart).not.toHaveAttribute('aria-label', before ?? '');
  await page.getByRole('radio', { name: 'Stacked' }).click();
  await expect.poll(() => board.drawnColours()).toBeGreaterThan(5);
  await page.getByRole('radio', { name: 'Table' }).click();
  await expect(
    page.getByRole('region', { name: 'Minutes as a table' }).getByRole('row').nth(1),
  ).toBeVisible();
});

test('keeps its theme across starts of the page', async ({ show }) => {
  const { page } = await show();
  const board = new BoardPage(page);
  await board.isLive();
  await board.choose('Theme', 'Dark');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

async function chooseUnselected(board: BoardPage): Promise<string> {
  const other = board.page.getByRole('option', { selected: false }).nth(2);
  const name = (await other.locator('[title]').getAttribute('title')) ?? '';
  await other.click();
  return name;
}
