import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BoardPage } from '../../support/board-page.ts';
import { expect, test } from '../../support/fixtures.ts';
import type { Floor } from '../../support/floor.ts';
import {
  canCertify,
  canTrust,
  inspect,
  type Inspector,
  makeAuthority,
  trustAt,
} from '../../support/own-authority.ts';
import { startProxy } from '../../support/proxy.ts';

const LOGIN = { user: 'anna', password: 'p@ss:word' };
const SIGNED_IN = { FLOORWATCH_PROXY_USER: LOGIN.user, FLOORWATCH_PROXY_PASSWORD: LOGIN.password };

/** The simulated contact centre lies on this machine, which is else reached without a proxy. */
const EVEN_LOOPBACK = { FLOORWATCH_NO_PROXY: '<-loopback>' };

test.describe('behind a proxy', () => {
  test('goes through the one that the system names, and signs in to it', async ({ show, floor }) => {
    const proxy = await startProxy(LOGIN);
    const system = [`--proxy-server=${proxy.url}`, '--proxy-bypass-list=<-loopback>'];
    const { page, folder } = await show(SIGNED_IN, system);
    await new BoardPage(page).isLive();
    expect(proxy.passed).toContain(`POST ${floor.ready.login}/oauth/token`);
    const elsewhere = proxy.asked.filter((line) => !line.includes(new URL(floor.ready.api).host));
    expect(elsewhere).toEqual([]);
    expect(readFileSync(join(folder, 'floorwatch.log'), 'utf8')).not.toContain(LOGIN.password);
    await proxy.close();
  });

  test('goes through the one that it was given', async ({ show, floor }) => {
    const proxy = await startProxy(LOGIN);
    const { page } = await show({ ...EVEN_LOOPBACK, ...SIGNED_IN, FLOORWATCH_PROXY: proxy.url });
    await new BoardPage(page).isLive();
    expect(proxy.passed).toContain(`POST ${floor.ready.login}/oauth/token`);
    await proxy.close();
  });

  for (const [what, settings] of [
    ['no sign-in for it', {}],
    ['one that it does not take', { ...SIGNED_IN, FLOORWATCH_PROXY_PASSWORD: 'not-it' }],
  ] as const) {
    test(`says so where there is ${what}`, async ({ show }) => {
      const proxy = await startProxy(LOGIN);
      const { page } = await show({ ...EVEN_LOOPBACK, ...settings, FLOORWATCH_PROXY: proxy.url });
      await expect(page.getByText('The proxy asks for a sign-in').first()).toBeVisible();
      await expect(page.getByText(/Set FLOORWATCH_PROXY_USER/).first()).toBeVisible();
      expect(proxy.passed).toEqual([]);
      await proxy.close();
    });
  }

  test('is live again after the proxy cut every connection', async ({ show }) => {
    const proxy = await startProxy();
    const { page } = await show({ ...EVEN_LOOPBACK, FLOORWATCH_PROXY: proxy.url });
    const board = new BoardPage(page);
    await board.isLive();
    proxy.cut();
    const before = proxy.passed.length;
    await expect.poll(() => proxy.passed.length, { timeout: 60_000 }).toBeGreaterThan(before + 3);
    await expect(board.connection).toHaveText(/Live/);
    await proxy.close();
  });
});

test.describe('where connections are inspected', () => {
  test.skip(!canCertify(), 'openssl is missing');

  test('says that the certificate is not trusted, and what to do', async ({ show, floor, folder }) => {
    const inspector = await inspect(floor.ready.api, makeAuthority(folder));
    const { page } = await show(placeBehind(inspector, floor));
    const words = 'The connection is inspected by a certificate that this machine does not trust';
    await expect(page.getByText(words).first()).toBeVisible();
    await expect(
      page.getByText(/Ask whoever runs the network for its root certificate/).first(),
    ).toBeVisible();
    await inspector.close();
  });

  test('is live once the system trusts it, through a proxy as well', async ({ show, floor, folder }) => {
    test.skip(!canTrust(), 'certutil is missing');
    const authority = makeAuthority(folder);
    const home = join(folder, 'home');
    mkdirSync(home);
    trustAt(home, authority);
    const inspector = await inspect(floor.ready.api, authority);
    const proxy = await startProxy(LOGIN);
    const place = placeBehind(inspector, floor);
    const through = { ...EVEN_LOOPBACK, ...SIGNED_IN, FLOORWATCH_PROXY: proxy.url };
    const { page } = await show({ ...place, ...through, HOME: home });
    await new BoardPage(page).isLive();
    expect(new Set(proxy.passed)).toEqual(new Set([`CONNECT ${new URL(inspector.url).host}`]));
    await proxy.close();
    await inspector.close();
  });
});

/** The floor's address as the app reaches it through the inspection. */
function placeBehind({ url }: Inspector, { ready }: Floor) {
  return { FLOORWATCH_API_URL: url, FLOORWATCH_LOGIN_URL: `${url}${new URL(ready.login).pathname}` };
}
