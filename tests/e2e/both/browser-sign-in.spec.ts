import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { BoardPage } from '../../support/board-page.ts';
import { ConnectPage, NOBODY } from '../../support/connect-page.ts';
import { everythingBelow } from '../../support/everything-below.ts';
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

async function signUp(page: Page): Promise<ConnectPage> {
  const connect = new ConnectPage(page);
  const entry = { name: 'My floor', clientId: floor.ready.publicClientId, clientSecret: null };
  await connect.fill(floor.ready, entry);
  await connect.save();
  return connect;
}

test('the browser sign-in, signing out and in again', async ({ show }) => {
  await floor.act({ act: 'signInBehaviour', mode: 'grant' });
  const { page, folder } = await show({ ...NOBODY, FLOORWATCH_BROWSER_COMMAND: BROWSER });
  const board = new BoardPage(page);
  const connect = await signUp(page);
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
  await signUp(page);
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
  await floor.act({ act: 'signInBehaviour', mode: 'grant' });
  await page.getByRole('button', { name: 'Try again' }).click();
  await new BoardPage(page).isLive();
});

test('a session that ends in mid-shift greys the board and one click takes it up again', async ({ show }) => {
  await floor.act({ act: 'signInBehaviour', mode: 'grant' });
  const { page } = await show({ ...NOBODY, FLOORWATCH_BROWSER_COMMAND: BROWSER });
  const board = new BoardPage(page);
  await signUp(page);
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
