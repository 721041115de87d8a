import AxeBuilder from '@axe-core/playwright';
import { BoardPage } from '../../support/board-page.ts';
import { everythingBelow } from '../../support/everything-below.ts';
import { expect, test } from '../../support/fixtures.ts';

for (const theme of ['Light', 'Dark']) {
  test(`can be used by everybody: ${theme.toLowerCase()}`, async ({ show }) => {
    const { page } = await show();
    const board = new BoardPage(page);
    await board.isLive();
    await expect(board.chart).toBeVisible();
    await board.choose('Theme', theme);
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme.toLowerCase());
    // The page must not need scripts of others' making to be checked: legacy mode stays in this page.
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
  });
}

test('breaks no rule of its own content policy', async ({ show }) => {
  const { page } = await show();
  const board = new BoardPage(page);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy|Content-Security-Policy/.test(message.text()))
      complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.reload();
  await board.isLive();
  await board.choose('Sort by', 'Name');
  await board.tile('Utilization').focus();
  await expect(page.getByRole('tooltip')).toBeVisible();
  expect(complaints).toEqual([]);
});

test('shows and stores no secret', async ({ show, floor }) => {
  const { page, folder } = await show();
  const board = new BoardPage(page);
  await board.isLive();
  expect(await page.content()).not.toContain(floor.ready.clientSecret);
  expect(everythingBelow(folder)).not.toContain(floor.ready.clientSecret);
});
