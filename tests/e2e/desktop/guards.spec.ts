import type { ElectronApplication } from '@playwright/test';
import { askMain } from '../../support/ask-main.ts';
import { BoardPage } from '../../support/board-page.ts';
import { contract } from '../../../src/shared/ipc.ts';
import { expect, test } from '../../support/fixtures.ts';

test('gives the page the contract and nothing of Node or Electron', async ({ show }) => {
  const { page } = await show();
  await new BoardPage(page).isLive();
  const world = await page.evaluate(() => ({
    node: ['require', 'process', 'module', 'Buffer', '__dirname'].filter((name) => name in globalThis),
    api: Object.keys((globalThis as unknown as { floorwatch: object }).floorwatch).sort(),
  }));
  const api = Object.keys(contract).sort();
  expect(world).toEqual({ node: [], api });
});

test('runs the page in the sandbox that was asked for', async ({ show }) => {
  const { electron } = await show();
  const preferences = await webPreferences(electron);
  expect(preferences).toMatchObject({
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    webSecurity: true,
  });
});

test('reaches no network from the page', async ({ show, floor }) => {
  const { page } = await show();
  await new BoardPage(page).isLive();
  const outcomes = await page.evaluate(async (url) => {
    const image = new Promise((settle) => {
      const element = new Image();
      element.onload = () => settle('loaded');
      element.onerror = () => settle('refused');
      element.src = `${url}/x.png`;
    });
    const fetched = fetch(url).then(
      () => 'loaded',
      () => 'refused',
    );
    return [await image, await fetched];
  }, floor.ready.api);
  expect(outcomes).toEqual(['refused', 'refused']);
});

test('runs no script that is not its own', async ({ show }) => {
  const { page } = await show();
  await new BoardPage(page).isLive();
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'globalThis.injected = true';
    document.body.append(script);
    return 'injected' in globalThis;
  });
  expect(ran).toBe(false);
});

test('stays on its page and opens no window', async ({ show }) => {
  const { page, electron } = await show();
  await new BoardPage(page).isLive();
  const opened = await page.evaluate(() => window.open('https://example.com/') === null);
  await page.evaluate(() => {
    location.href = 'https://example.com/';
  });
  await page.evaluate(() => {
    const frame = document.createElement('iframe');
    frame.src = 'https://example.com/';
    document.body.append(frame);
  });
  expect(opened).toBe(true);
  expect(electron?.windows()).toHaveLength(1);
  // Playwright itself waits for ever for a navigation that was refused, so the main side is asked.
  await expect
    .poll(() => whereabouts(electron))
    .toMatchObject({ url: 'floorwatch://app/', state: expect.stringContaining('Live') });
  // A frame that was refused keeps the address but has no origin: it shows an error page.
  expect((await whereabouts(electron)).origins).not.toContain('https://example.com');
});

test('grants the page no permission', async ({ show }) => {
  const { page } = await show();
  await new BoardPage(page).isLive();
  const states = await page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera'] as PermissionName[];
    return Promise.all(names.map(async (name) => (await navigator.permissions.query({ name })).state));
  });
  expect(states).toEqual(['denied', 'denied', 'denied']);
});

test('answers a wrong argument by its field', async ({ show }) => {
  const { page } = await show();
  await new BoardPage(page).isLive();
  const answer = await page.evaluate(async () => {
    const { floorwatch } = globalThis as unknown as {
      floorwatch: { board: { open: (argument: unknown) => Promise<{ message: string }> } };
    };
    return floorwatch.board.open({ campaignId: 42 });
  });
  expect(answer).toMatchObject({ ok: false, code: 'bad-argument' });
  expect(answer.message).toContain('campaignId');
});

async function webPreferences(electron: ElectronApplication | null): Promise<unknown> {
  return askMain(electron, ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    const contents = window?.webContents as unknown as { getLastWebPreferences(): unknown };
    return contents.getLastWebPreferences();
  });
}

/** Where the window is, what it shows of its connection, and whose pages are in its frames. */
function whereabouts(electron: ElectronApplication | null) {
  return askMain(electron, async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const read =
      '[...document.querySelectorAll("[role=status]")].map(({ textContent }) => textContent).join(" ")';
    return {
      url: contents?.getURL(),
      origins: contents?.mainFrame.framesInSubtree.map(({ origin }) => origin),
      state: (await contents?.executeJavaScript(read)) as string,
    };
  });
}
