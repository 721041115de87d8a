import { BoardPage } from '../../support/board-page.ts';
import type { FloorFacts } from '../../support/floor-facts.ts';
import { expect, test } from '../../support/fixtures.ts';
import { seedPast } from '../../support/seeded-past.ts';

// In the browser host only: the Electron that tests have keeps no past on disk.

test('says what is usual and when the list will be done, from what was kept before', async ({
  show,
  floor,
  folder,
}) => {
  const state = await fetch(`${floor.ready.control}/state`);
  const { campaigns } = (await state.json()) as FloorFacts;
  seedPast(folder, campaigns, 1);
  const { page } = await show();
  const board = new BoardPage(page);
  await board.isLive();
  await expect(board.tile('Utilization')).toContainText(/\d+ points? above usual/);
  await expect(board.tile('Dialed')).toContainText(/\d+ a minute below usual/);
  await expect(page.getByRole('button', { name: 'usual', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expect(page.getByRole('button', { name: /^done (between|about) .* processed\.$/ })).toBeVisible();
  const drawn = await board.drawnColours();
  await page.getByRole('button', { name: 'usual', exact: true }).click();
  await expect.poll(() => board.drawnColours()).not.toBe(drawn);
});
