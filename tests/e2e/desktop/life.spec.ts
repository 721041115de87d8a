import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { askMain } from '../../support/ask-main.ts';
import { BoardPage } from '../../support/board-page.ts';
import { expect, test } from '../../support/fixtures.ts';
import { cleanEnvironment, type Variables } from '../../support/launch.ts';
import { headingIn } from '../../support/main-window.ts';
import { electronArguments, electronPath, ROOT } from '../../support/programs.ts';
import { mountSmallDisk } from '../../support/small-disk.ts';

for (const type of ['GPU', 'Utility'] as const) {
  test(`goes on when its ${type} process is gone`, async ({ show, floor, folder }) => {
    const { page, electron } = await show();
    const board = new BoardPage(page);
    await board.isLive();
    for (const pid of await pidsOf(electron, type)) process.kill(pid, 'SIGKILL');
    await expect.poll(() => logIn(folder)).toContain(`type="${type}"`);
    const before = await floor.requests();
    await expect.poll(() => floor.requests(), { timeout: 60_000 }).toBeGreaterThan(before + 5);
    await board.isLive();
    await expect(board.chart).toBeVisible();
  });
}

test('comes back with its campaign when the page is killed for its memory', async ({ show }) => {
  const { page, electron } = await show();
  const board = new BoardPage(page);
  await board.isLive();
  const name = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
  const reloaded = electron?.evaluate(
    ({ BrowserWindow }) =>
      new Promise((settle) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        contents?.once('did-finish-load', () => settle(true));
        process.kill(contents?.getOSProcessId() ?? 0, 'SIGKILL');
      }),
  );
  expect(await reloaded).toBe(true);
  await expect.poll(() => headingIn(electron)).toBe(name);
});

test('loads a page again that answers nothing for half a minute', async ({ show, folder }) => {
  const { page, electron } = await show();
  await new BoardPage(page).isLive();
  const name = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
  await electron?.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    void contents?.executeJavaScript('for (;;);').catch(() => undefined);
    // Chromium tells of a busy page only once somebody clicks into it.
    contents?.emit('unresponsive');
  });
  await expect
    .poll(() => logIn(folder), { timeout: 60_000 })
    .toContain('the page answers nothing; it is ended and loaded again');
  await expect.poll(() => headingIn(electron)).toBe(name);
});

test('brings its window back when the screen that it was on is gone', async ({ show }) => {
  const { page, electron } = await show();
  await new BoardPage(page).isLive();
  const bounds = await askMain(electron, ({ BrowserWindow, screen }) => {
    const window = BrowserWindow.getAllWindows()[0];
    window?.setBounds({ x: 9000, y: 9000, width: 1200, height: 800 });
    screen.emit('display-removed', {}, {});
    return window?.getBounds();
  });
  expect(bounds?.x).toBeLessThan(2000);
  expect(bounds?.y).toBeLessThan(2000);
});

test('writes down an error that nobody caught, and goes on', async ({ show, floor, folder }) => {
  const { page, electron } = await show();
  const board = new BoardPage(page);
  await board.isLive();
  await electron?.evaluate(() => {
    setTimeout(() => {
      throw new Error('thrown for the test');
    });
    setTimeout(() => void Promise.reject(new Error('rejected for the test')));
  });
  await expect.poll(() => logIn(folder)).toContain('an error was not caught');
  await expect.poll(() => logIn(folder)).toContain('rejected for the test');
  const before = await floor.requests();
  await expect.poll(() => floor.requests(), { timeout: 60_000 }).toBeGreaterThan(before);
  await board.isLive();
});

test('says that the demo ended, and starts it anew for whoever asks', async ({ show, folder }) => {
  const { page, electron } = await show({
    FLOORWATCH_API_URL: '',
    FLOORWATCH_LOGIN_URL: '',
    FLOORWATCH_CLIENT_ID: '',
    FLOORWATCH_CLIENT_SECRET: '',
  });
  await page.getByRole('button', { name: 'Explore the demo' }).click();
  const board = new BoardPage(page);
  await board.isLive();
  const [pid] = await pidsOf(electron, 'Utility', 'Floorwatch simulator');
  if (pid === undefined) throw new Error('The simulator has no process.');
  process.kill(pid, 'SIGKILL');
  await expect.poll(() => logIn(folder)).toContain('Explore the demo again to start it anew.');
  await page.evaluate(() => {
    const { floorwatch } = globalThis as unknown as {
      floorwatch: { profiles: { exploreDemo: () => Promise<unknown> } };
    };
    return floorwatch.profiles.exploreDemo();
  });
  await expect(board.connection).toHaveText(/Live/, { timeout: 60_000 });
});

test('holds on while its disk is full and says so, and writes once there is room', async ({
  show,
  folder,
}) => {
  const disk = mountSmallDisk(folder);
  test.skip(disk === null, 'no small disk can be mounted here');
  try {
    const { page } = await show();
    const board = new BoardPage(page);
    await board.isLive();
    disk?.fill();
    await chooseDark(page);
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    const trouble = page.getByRole('status').filter({ hasText: 'The disk is full: the settings' });
    await expect(trouble).toContainText('Free some space');
    await board.isLive();
    disk?.makeRoom();
    await expect
      .poll(() => readFileSync(join(folder, 'settings.json'), 'utf8'), { timeout: 90_000 })
      .toMatch(/"theme":\s*"dark"/);
    await expect.poll(() => logIn(folder)).toContain('Writing the settings works again.');
    await expect(trouble).toHaveCount(0);
  } finally {
    disk?.unmount();
  }
});

test('runs twice where each has a folder of its own', async ({ show, folder }) => {
  const first = await show();
  await new BoardPage(first.page).isLive();
  const second = await show({ FLOORWATCH_DATA_DIR: join(folder, 'second') });
  await new BoardPage(second.page).isLive();
  await new BoardPage(first.page).isLive();
});

test('ends with a message where it cannot start', async ({ folder }) => {
  const { errors, end } = startPlain({ FLOORWATCH_DATA_DIR: folder, FLOORWATCH_PROXY: 'socks5://proxy:1' });
  await expect
    .poll(errors)
    .toContain('Floorwatch could not start: FLOORWATCH_PROXY is not the address of a proxy');
  await end();
});

async function pidsOf(
  electron: ElectronApplication | null,
  type: string,
  name?: string,
): Promise<readonly number[]> {
  const metrics = await askMain(electron, ({ app }) => app.getAppMetrics());
  return metrics
    .filter((one) => one.type === type && (name === undefined || one.name === name))
    .map(({ pid }) => pid);
}

function logIn(folder: string): string {
  return readFileSync(join(folder, 'floorwatch.log'), 'utf8');
}

function chooseDark(page: BoardPage['page']): Promise<unknown> {
  return page.evaluate(() => {
    const { floorwatch } = globalThis as unknown as {
      floorwatch: { preferences: { save: (part: object) => Promise<unknown> } };
    };
    return floorwatch.preferences.save({ theme: 'dark' });
  });
}

/** Starts the app without a driver, and hears what it says on standard error. */
function startPlain(env: Variables) {
  const args = [...electronArguments()];
  const child = spawn(electronPath(), args, { cwd: ROOT, env: cleanEnvironment(env), stdio: 'pipe' });
  let heard = '';
  child.stderr.on('data', (part: Buffer) => (heard += part.toString()));
  const gone = new Promise((settle) => child.once('exit', settle));
  return {
    errors: () => heard,
    // Its message waits for somebody to close it, and nothing else gets through to it.
    async end(): Promise<void> {
      child.kill('SIGKILL');
      await gone;
    },
  };
}
