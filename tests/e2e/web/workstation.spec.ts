import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BoardPage } from '../../support/board-page.ts';
import { expect, test } from '../../support/fixtures.ts';
import { canCertify, inspect, makeAuthority } from '../../support/own-authority.ts';
import { startProxy } from '../../support/proxy.ts';

test('goes through the proxy that the environment names, and signs in to it', async ({ show, floor }) => {
  const proxy = await startProxy({ user: 'anna', password: 'hush' });
  const through = proxy.url.replace('//', '//anna:hush@');
  const { page } = await show({ HTTP_PROXY: through, NO_PROXY: '<-loopback>' });
  await new BoardPage(page).isLive();
  expect(proxy.passed.some((line) => line.includes(new URL(floor.ready.api).host))).toBe(true);
  await proxy.close();
});

test('says that the proxy asks for a sign-in', async ({ show }) => {
  const proxy = await startProxy({ user: 'anna', password: 'hush' });
  const { page } = await show({ HTTP_PROXY: proxy.url, NO_PROXY: '<-loopback>' });
  await expect(page.getByText('The proxy asks for a sign-in').first()).toBeVisible();
  await proxy.close();
});

for (const trusted of [false, true]) {
  test(`an inspected connection ${trusted ? 'works once its root is trusted' : 'is refused in words'}`, async ({
    show,
    floor,
    folder,
  }) => {
    test.skip(!canCertify(), 'openssl is missing');
    const authority = makeAuthority(folder);
    const inspector = await inspect(floor.ready.api, authority);
    const login = `${inspector.url}${new URL(floor.ready.login).pathname}`;
    const place = { FLOORWATCH_API_URL: inspector.url, FLOORWATCH_LOGIN_URL: login };
    const { page } = await show({ ...place, ...(trusted ? { NODE_EXTRA_CA_CERTS: authority.root } : {}) });
    const refusal = page.getByText('inspected by a certificate that this machine does not trust').first();
    if (trusted) await new BoardPage(page).isLive();
    else await expect(refusal).toBeVisible();
    await inspector.close();
  });
}

test('watches although its folder cannot be had', async ({ show, folder }) => {
  const place = join(folder, 'data');
  writeFileSync(place, 'a file in its place');
  const { page } = await show({ FLOORWATCH_DATA_DIR: place });
  await new BoardPage(page).isLive();
});
