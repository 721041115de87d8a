import { BoardPage } from '../../support/board-page.ts';
import { ConnectPage, NOBODY } from '../../support/connect-page.ts';
import { expect, test } from '../../support/fixtures.ts';

test('the whole board on the guide’s dialect', async ({ show, floor }) => {
  test.setTimeout(400_000);
  const { page } = await show(NOBODY);
  const connect = new ConnectPage(page);
  const board = new BoardPage(page);
  const gateway = { api: floor.ready.guide, login: floor.ready.login };
  await connect.fill(gateway, {
    name: 'Gateway',
    clientId: floor.ready.clientId,
    clientSecret: floor.ready.clientSecret,
    guide: true,
  });
  await connect.save();
  await board.isLive();
  await expect(board.chart).toBeVisible();
  await expect(page.getByText('Guide dialect')).toBeVisible();
  await expect(board.tile('Utilization')).toContainText('%', { timeout: 150_000 });
  await expect(board.tile('Campaign-ready')).toContainText(/\d/);
  // The gateway tells of minutes that were watched whole: up to one to wait for, one to watch, and its close.
  await expect(board.tile('Dialed')).toContainText(/\d/, { timeout: 300_000 });
});
