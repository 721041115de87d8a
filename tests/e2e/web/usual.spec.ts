import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BoardPage } from '../../support/board-page.ts';
import type { Floor } from '../../support/floor.ts';
import { readFacts } from '../../support/floor-facts.ts';
import { expect, test } from '../../support/fixtures.ts';
import { seedPast } from '../../support/seeded-past.ts';

// In the browser host only: the Electron that tests have keeps no past on disk.

/** Contacts per minute that every list was worked through lately. */
const PACE = 1;

async function rememberPast(floor: Floor, folder: string): Promise<void> {
  const { campaigns } = await readFacts(floor.ready.control);
  seedPast(folder, campaigns, PACE);
}

test('says what is usual and when the list will be done, from what was kept before', async ({
  show,
  floor,
  folder,
}) => {
  await rememberPast(floor, folder);
  const { page } = await show();
  const board = new BoardPage(page);
  await board.isLive();
  await expect(board.tile('Utilization')).toContainText(/\d+ points? above usual/);
  await expect(board.tile('Dialed')).toContainText(/\d+ a minute below usual/);
  await expect(page.getByRole('button', { name: /^done (between|about) .* processed\.$/ })).toBeVisible();
});

test('remembers whether the chart shows what is usual', async ({ show, floor, folder }) => {
  await rememberPast(floor, folder);
  const { page } = await show();
  const board = new BoardPage(page);
  await board.isLive();
  const usual = board.panel('Dialer and people').getByRole('button', { name: 'usual' });
  await expect(usual).toHaveAttribute('aria-pressed', 'true');
  await expect(board.chart).toHaveAttribute('aria-label', /Usual at this weekday and time/);
  const drawn = await board.drawnColours();
  await usual.click();
  await expect(usual).toHaveAttribute('aria-pressed', 'false');
  await expect(board.chart).not.toHaveAttribute('aria-label', /Usual at this weekday/);
  await expect.poll(() => board.drawnColours()).not.toBe(drawn);
  await expect
    .poll(() => readFileSync(join(folder, 'settings.json'), 'utf8'))
    .toMatch(/"showUsual":\s*false/);
  await page.reload();
  await board.isLive();
  await expect(usual).toHaveAttribute('aria-pressed', 'false');
});
