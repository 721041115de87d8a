import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { askMain } from '../../support/ask-main.ts';
import { askWindow } from '../../support/ask-window.ts';
import { BoardPage } from '../../support/board-page.ts';
import { readExec } from '../../support/desktop-entry.ts';
import { expect, test } from '../../support/fixtures.ts';
import { isVisible } from '../../support/main-window.ts';
import { electronPath } from '../../support/programs.ts';
import { startAgain } from '../../support/start-again.ts';

const HIDDEN = ['--hidden'];

test('is started at login as long as it is wished for', async ({ show, folder }) => {
  test.skip(process.platform !== 'linux', 'other systems keep no file for it');
  const { page } = await show();
  await new BoardPage(page).isLive();
  const entry = join(folder, 'config', 'autostart', 'floorwatch.desktop');
  expect(existsSync(entry)).toBe(false);
  await askWindow(page, ['preferences', 'save'], { startAtLogin: true });
  await expect.poll(() => existsSync(entry)).toBe(true);
  const command = readExec(readFileSync(entry, 'utf8'));
  expect([command[0], command.at(-1)]).toEqual([electronPath(), '--hidden']);
  await askWindow(page, ['preferences', 'save'], { startAtLogin: false });
  await expect.poll(() => existsSync(entry)).toBe(false);
});

test('starts without a window, watches, and shows itself when started again', async ({
  show,
  floor,
  folder,
}) => {
  const { page, electron } = await show({ FLOORWATCH_TRAY: '1' }, HIDDEN);
  await expect
    .poll(async () => (await askWindow(page, ['board', 'read'])).view.connection.phase)
    .toBe('live');
  const asked = await floor.requests();
  await expect.poll(() => floor.requests()).toBeGreaterThan(asked);
  expect(await isVisible(electron)).toBe(false);

  // The system's start at login, while it runs already, is no wish to see it.
  const again = { ...floor.signIn, FLOORWATCH_DATA_DIR: folder };
  expect(await startAgain(again, HIDDEN)).toBe(0);
  expect(await isVisible(electron)).toBe(false);

  expect(await startAgain(again)).toBe(0);
  await expect.poll(() => isVisible(electron)).toBe(true);
  await new BoardPage(page).isLive();
});

test('leaves its window where it can be found if there is no tray', async ({ show }) => {
  const { page, electron } = await show({ FLOORWATCH_TRAY: '0' }, HIDDEN);
  // A display without a window manager has nowhere to minimise it to.
  const isFindable = () =>
    askMain(electron, ({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      return window?.isMinimized() === true || window?.isVisible() === true;
    });
  await expect.poll(isFindable).toBe(true);
  await expect
    .poll(async () => (await askWindow(page, ['board', 'read'])).view.connection.phase)
    .toBe('live');
});
