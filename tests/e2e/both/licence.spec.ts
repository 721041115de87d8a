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
  await page.getByRole('radio', { name: /^All/ }).click();
  const revoked = rows.filter({ hasText: name });
  await expect(revoked).toContainText('Licence status: inactive', { timeout: 120_000 });
  await expect(page.getByRole('button', { name: /^Licence.*: 1 agent$/ })).toBeVisible();
});
