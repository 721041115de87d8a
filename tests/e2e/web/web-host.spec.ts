import { request } from 'node:http';
import { BoardPage } from '../../support/board-page.ts';
import { expect, test } from '../../support/fixtures.ts';
import { launchWebHost } from '../../support/launch.ts';

test('lets nobody in without the start link', async ({ show, browser }) => {
  const { page } = await show();
  const stranger = await (await browser.newContext()).newPage();
  const response = await stranger.goto(new URL('/', page.url()).href);
  expect(response?.status()).toBe(403);
  await expect(stranger.locator('body')).toContainText('needs its start link');
  await stranger.context().close();
});

test('takes the start link once and leaves no token in the address', async ({ floor, folder, browser }) => {
  const server = await launchWebHost({ ...floor.signIn, FLOORWATCH_DATA_DIR: folder });
  try {
    const page = await (await browser.newContext()).newPage();
    await page.goto(server.ready.url);
    expect(new URL(page.url()).search).toBe('');
    const [cookie] = await page.context().cookies();
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict' });
    const second = await (await browser.newContext()).newPage();
    expect((await second.goto(server.ready.url))?.status()).toBe(403);
    await page.context().close();
    await second.context().close();
  } finally {
    await server.stop();
  }
});

test('answers no other host name and no other origin', async ({ show }) => {
  const { page } = await show();
  const { port, origin } = new URL(page.url());
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  const headers = { cookie, 'x-floorwatch': '1', 'x-floorwatch-viewer': 'viewer-0001' };
  const ask = (more: Record<string, string>): Promise<number | undefined> =>
    new Promise((settle, reject) => {
      const options = { port, host: '127.0.0.1', method: 'POST', path: '/api/app/about' };
      request({ ...options, headers: { ...headers, ...more } }, (response) => {
        response.resume();
        settle(response.statusCode);
      })
        .once('error', reject)
        .end();
    });
  expect(await ask({ origin })).toBe(200);
  expect(await ask({ origin: 'http://evil.example' })).toBe(403);
  expect(await ask({})).toBe(403);
  expect(await ask({ origin, host: `evil.example:${port}` })).toBe(403);
  expect(await ask({ origin, 'x-floorwatch': '0' })).toBe(403);
});

test('serves several pages at once', async ({ show }) => {
  const { page } = await show();
  const board = new BoardPage(page);
  await board.isLive();
  const second = new BoardPage(await page.context().newPage());
  await second.page.goto(page.url());
  await second.isLive();
  await expect(second.page.getByRole('heading', { level: 1 })).not.toBeEmpty();
});

test('tells the page that its server is gone', async ({ floor, folder, browser }) => {
  const server = await launchWebHost({ ...floor.signIn, FLOORWATCH_DATA_DIR: folder });
  const page = await (await browser.newContext()).newPage();
  await page.goto(server.ready.url);
  await new BoardPage(page).isLive();
  await server.stop();
  await expect(page.getByRole('alert')).toContainText('server does not answer');
  await page.context().close();
});

test('says in words which setting is wrong', async ({ folder }) => {
  await expect(launchWebHost({ FLOORWATCH_WEB_PORT: 'http', FLOORWATCH_DATA_DIR: folder })).rejects.toThrow(
    'FLOORWATCH_WEB_PORT is not a port',
  );
});
