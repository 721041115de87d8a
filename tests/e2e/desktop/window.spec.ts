import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { askMain } from '../../support/ask-main.ts';
import { BoardPage } from '../../support/board-page.ts';
import { expect, test } from '../../support/fixtures.ts';
import { headingIn, inWindow, isVisible } from '../../support/main-window.ts';
import { startAgain } from '../../support/start-again.ts';

test('hides in the tray on close, and a second start brings it back', async ({ show, floor }) => {
  const { page, electron, folder } = await show({ FLOORWATCH_TRAY: '1' });
  await new BoardPage(page).isLive();
  await inWindow(electron, 'close');
  await expect.poll(() => isVisible(electron)).toBe(false);
  const code = await startAgain({ ...floor.signIn, FLOORWATCH_DATA_DIR: folder });
  expect(code).toBe(0);
  await expect.poll(() => isVisible(electron)).toBe(true);
  expect(electron?.windows()).toHaveLength(1);
});

test('ends on close where there is no tray', async ({ show }) => {
  const { page, electron } = await show({ FLOORWATCH_TRAY: '0' });
  await new BoardPage(page).isLive();
  const ended = new Promise((settle) => electron?.process().once('exit', settle));
  await inWindow(electron, 'close');
  expect(await ended).toBe(0);
});

test('asks nothing of the page while hidden, and catches up when shown', async ({ show }) => {
  const { page, electron } = await show({ FLOORWATCH_TRAY: '1' });
  const board = new BoardPage(page);
  await board.isLive();
  await inWindow(electron, 'hide');
  await expect.poll(() => isVisible(electron)).toBe(false);
  await inWindow(electron, 'show');
  await board.isLive();
});

test('opens again where it was', async ({ show }) => {
  const first = await show();
  await new BoardPage(first.page).isLive();
  const bounds = { x: 120, y: 80, width: 1100, height: 700 };
  const place = ({ BrowserWindow }: typeof import('electron'), where: typeof bounds): void =>
    BrowserWindow.getAllWindows()[0]?.setBounds(where);
  await askMain(first.electron, place, bounds);
  await expect.poll(() => boundsOf(first.electron)).toEqual(bounds);
  await quit(first.electron);
  const second = await show();
  await new BoardPage(second.page).isLive();
  expect(await boundsOf(second.electron)).toEqual(bounds);
});

test('opens in sight although its screen is gone', async ({ show, folder }) => {
  const first = await show();
  await new BoardPage(first.page).isLive();
  await quit(first.electron);
  const file = join(folder, 'settings.json');
  const settings = JSON.parse(readFileSync(file, 'utf8')) as object;
  const windowBounds = { x: 9000, y: 9000, width: 1200, height: 800, maximized: false };
  writeFileSync(file, JSON.stringify({ ...settings, windowBounds }));
  const second = await show();
  await new BoardPage(second.page).isLive();
  expect((await boundsOf(second.electron))?.x).toBeLessThan(9000);
});

test('comes back with its campaign when the page dies', async ({ show }) => {
  const { page, electron } = await show();
  const board = new BoardPage(page);
  await board.isLive();
  await expect(board.chart).toBeVisible();
  const name = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
  const reloaded = electron?.evaluate(
    ({ BrowserWindow }) =>
      new Promise((settle) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        contents?.once('did-finish-load', () => settle(true));
        contents?.forcefullyCrashRenderer();
      }),
  );
  expect(await reloaded).toBe(true);
  await expect.poll(() => headingIn(electron)).toBe(name);
});

test('starts with the defaults when the settings are damaged, and keeps the file', async ({
  show,
  folder,
}) => {
  writeFileSync(join(folder, 'settings.json'), '{"version":1,"preferences":');
  const { page } = await show();
  await new BoardPage(page).isLive();
  const log = readFileSync(join(folder, 'floorwatch.log'), 'utf8');
  expect(log).toContain('The settings file cannot be used; it was kept aside.');
});

function boundsOf(electron: ElectronApplication | null) {
  return askMain(electron, ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
}

async function quit(electron: ElectronApplication | null): Promise<void> {
  const ended = new Promise((settle) => electron?.process().once('exit', settle));
  await electron?.evaluate(({ app }) => app.quit());
  await ended;
}
