import { BoardPage } from '../../support/board-page.ts';
import { expect, test } from '../../support/fixtures.ts';

test('a revoked licence takes the agent out of availability and says so', async ({ show, floor }) => {
  const { page } = await show();
  const board = new BoardPage(page);
  await board.isLive();
  await page.getByRole('radio', { name: /^Ready/ }).click();
  const rows = page.getByRole('region', { name: 'Rows of agents' }).getByRole('row');
  const name = await rows.nth(1).getByRole('cell').first().innerText();
  await floor.fault({ kind: 'revokeLicence', userId: name });
  // The table holds only the rows in sight, so the list on demand is asked for.
  const inactive = page.getByRole('button', { name: /^Licence.*: 1 agent/ });
  await expect(inactive).toBeVisible({ timeout: 120_000 });
  await inactive.click();
  await expect(rows.filter({ hasText: name })).toContainText('Licence status: inactive');
});
