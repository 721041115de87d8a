import { BoardPage } from '../../support/board-page.ts';
import { ConnectPage, type Entry, NOBODY } from '../../support/connect-page.ts';
import { everythingBelow } from '../../support/everything-below.ts';
import { expect, test } from '../../support/fixtures.ts';
import { openFloor, type Floor } from '../../support/floor.ts';

function clientOf({ ready }: Floor): Entry {
  return { name: 'Contoso', clientId: ready.clientId, clientSecret: ready.clientSecret };
}

test('first run with client credentials: test, save, live, and no secret anywhere', async ({
  show,
  floor,
}) => {
  const { page, folder } = await show(NOBODY);
  const connect = new ConnectPage(page);
  const board = new BoardPage(page);
  await expect(connect.welcome).toBeVisible();
  await connect.fill(floor.ready, clientOf(floor));
  await page.getByRole('button', { name: 'Test' }).click();
  await expect(page.getByText('It works: Contoso Energy')).toBeVisible();
  await connect.save();
  await board.isLive();
  await expect(page.getByRole('button', { name: 'Organisation: Contoso' })).toBeVisible();
  expect(await page.content()).not.toContain(floor.ready.clientSecret);
  expect(everythingBelow(folder)).not.toContain(floor.ready.clientSecret);
});

test('bad input is told beside its field and nothing that was entered is lost', async ({ show, floor }) => {
  const { page } = await show(NOBODY);
  const connect = new ConnectPage(page);
  await page.getByRole('option', { name: /Custom host/ }).click();
  await page.getByLabel('API address').fill('http://contact-centre.example.com');
  await page.getByLabel('Login address').fill(floor.ready.login);
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByLabel('API address')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByLabel('Login address')).toHaveValue(floor.ready.login);
  await connect.fill(floor.ready, { ...clientOf(floor), clientSecret: 'not-the-secret' });
  await page.getByRole('button', { name: 'Test' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Credentials rejected' })).toBeVisible();
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Contoso');
});

test('two organisations: switching loses nothing', async ({ show, floor }) => {
  const other = await openFloor(['--seed', '9', '--agents', '20', '--campaigns', '3', '--queues', '2']);
  try {
    const { page } = await show(NOBODY);
    const connect = new ConnectPage(page);
    const board = new BoardPage(page);
    await connect.fill(floor.ready, clientOf(floor));
    await connect.save();
    await board.isLive();
    const first = await board.campaigns.count();
    await connect.organization('Add organisation…');
    await connect.fill(other.ready, { ...clientOf(other), name: 'Second' });
    await connect.save();
    await expect(board.campaigns).not.toHaveCount(first);
    await board.isLive();
    const second = await board.campaigns.count();
    await connect.watch('Contoso');
    await expect(board.campaigns).toHaveCount(first);
    await board.isLive();
    await connect.watch('Second');
    await expect(board.campaigns).toHaveCount(second);
  } finally {
    await other.close();
  }
});
