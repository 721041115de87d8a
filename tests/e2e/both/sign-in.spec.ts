import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BoardPage } from '../../support/board-page.ts';
import { ConnectPage, NOBODY } from '../../support/connect-page.ts';
import { expect, test } from '../../support/fixtures.ts';
import { openFloor, type Floor } from '../../support/floor.ts';
import { ROOT } from '../../support/programs.ts';

// The browser comes back to one registered port, so these journeys take turns.
test.describe.configure({ mode: 'serial' });

const SMALL = ['--seed', '7', '--agents', '40', '--campaigns', '5', '--queues', '3'];
const BROWSER = join(ROOT, 'tests/support/browser-double.mjs');

let floor: Floor;
test.beforeEach(async () => {
  floor = await openFloor(SMALL);
});
test.afterEach(async () => {
  await floor.close();
});

function client(): { readonly name: string; readonly clientId: string; readonly clientSecret: string } {
  return { name: 'Contoso', clientId: floor.ready.clientId, clientSecret: floor.ready.clientSecret };
}

test('first run with client credentials: test, save, live, and no secret anywhere', async ({ show }) => {
  const { page, folder } = await show(NOBODY);
  const connect = new ConnectPage(page);
  const board = new BoardPage(page);
  await expect(connect.welcome).toBeVisible();
  await connect.fill(floor.ready, client());
  await page.getByRole('button', { name: 'Test' }).click();
  await expect(page.getByText('It works: Contoso Energy')).toBeVisible();
  await connect.save();
  await board.isLive();
  await expect(page.getByRole('button', { name: 'Organisation: Contoso' })).toBeVisible();
  expect(await page.content()).not.toContain(floor.ready.clientSecret);
  expect(everythingBelow(folder)).not.toContain(floor.ready.clientSecret);
});

test('bad input is told beside its field and nothing that was entered is lost', async ({ show }) => {
  const { page } = await show(NOBODY);
  const connect = new ConnectPage(page);
  await page.getByRole('option', { name: /Custom host/ }).click();
  await page.getByLabel('API address').fill('http://contact-centre.example.com');
  await page.getByLabel('Login address').fill(floor.ready.login);
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByLabel('API address')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByLabel('Login address')).toHaveValue(floor.ready.login);
  await connect.fill(floor.ready, { ...client(), clientSecret: 'not-the-secret' });
  await page.getByRole('button', { name: 'Test' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Credentials rejected' })).toBeVisible();
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Contoso');
});

test('the browser sign-in, signing out and in again', async ({ show }) => {
  await floor.act({ act: 'signInBehaviour', mode: 'grant' });
  const { page, folder } = await show({ ...NOBODY, FLOORWATCH_BROWSER_COMMAND: BROWSER });
  const connect = new ConnectPage(page);
  const board = new BoardPage(page);
  await connect.fill(floor.ready, {
    name: 'My floor',
    clientId: floor.ready.publicClientId,
    clientSecret: null,
  });
  await connect.save();
  await board.isLive();
  const file = everythingBelow(folder);
  expect(file).not.toMatch(/refresh_token|access_token/);
  await connect.organization('Sign out');
  await expect(page.getByText(/^(Signed out|Sign in to My floor)/).first()).toBeVisible();
  await page
    .getByRole('button', { name: /^Sign in/ })
    .first()
    .click();
  await board.isLive();
});

test('a refusal on the sign-in page is told, and trying again works', async ({ show }) => {
  await floor.act({ act: 'signInBehaviour', mode: 'refuse' });
  const { page } = await show({ ...NOBODY, FLOORWATCH_BROWSER_COMMAND: BROWSER });
  const connect = new ConnectPage(page);
  await connect.fill(floor.ready, {
    name: 'My floor',
    clientId: floor.ready.publicClientId,
    clientSecret: null,
  });
  await connect.save();
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
  await floor.act({ act: 'signInBehaviour', mode: 'grant' });
  await page.getByRole('button', { name: 'Try again' }).click();
  await new BoardPage(page).isLive();
});

test('a session that ends in mid-shift greys the board and one click takes it up again', async ({ show }) => {
  await floor.act({ act: 'signInBehaviour', mode: 'grant' });
  const { page } = await show({ ...NOBODY, FLOORWATCH_BROWSER_COMMAND: BROWSER });
  const connect = new ConnectPage(page);
  const board = new BoardPage(page);
  await connect.fill(floor.ready, {
    name: 'My floor',
    clientId: floor.ready.publicClientId,
    clientSecret: null,
  });
  await connect.save();
  await board.isLive();
  const before = await board.campaigns.count();
  await floor.fault({ kind: 'idleTimeout' });
  await expect(page.locator('[data-frozen="true"]')).toBeVisible();
  await expect(
    page
      .getByRole('alert')
      .filter({ hasText: /[Ss]ign/ })
      .first(),
  ).toBeVisible();
  expect(await board.campaigns.count()).toBe(before);
  await floor.clearFaults();
  await page.getByRole('button', { name: /Sign in again/ }).click();
  await board.isLive();
  await expect(page.locator('[data-frozen="true"]')).toBeHidden();
});

test('two organisations: switching loses nothing', async ({ show }) => {
  const other = await openFloor(['--seed', '9', '--agents', '20', '--campaigns', '3', '--queues', '2']);
  try {
    const { page } = await show(NOBODY);
    const connect = new ConnectPage(page);
    const board = new BoardPage(page);
    await connect.fill(floor.ready, client());
    await connect.save();
    await board.isLive();
    const first = await board.campaigns.count();
    await connect.organization('Add organisation…');
    await connect.fill(other.ready, { ...client(), name: 'Second', clientSecret: other.ready.clientSecret });
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

test('a revoked licence takes the agent out of availability and says so', async ({ show }) => {
  const { page } = await show({ ...floor.signIn });
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

test('the whole board on the guide’s dialect', async ({ show }) => {
  const { page } = await show(NOBODY);
  const connect = new ConnectPage(page);
  const board = new BoardPage(page);
  const gateway = { api: floor.ready.guide, login: floor.ready.login };
  await connect.fill(gateway, { ...client(), name: 'Gateway', guide: true });
  await connect.save();
  await board.isLive();
  await expect(board.chart).toBeVisible();
  await expect(page.getByText('Guide dialect')).toBeVisible();
  await expect(board.tile('Utilization')).toContainText('%', { timeout: 150_000 });
  await expect(board.tile('Campaign-ready')).toContainText(/\d/);
  await expect(board.tile('Dialed')).toContainText(/\d/, { timeout: 150_000 });
});

function everythingBelow(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
    .join('\n');
}
