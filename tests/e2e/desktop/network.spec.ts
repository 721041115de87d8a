import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { startLoopbackServer, type LoopbackServer } from '../../support/loopback-server.ts';
import { startNetworkBench, type RunningBench } from '../../support/network-bench.ts';

/* What the app expects of a fetch, asked of Electron's network; tests/integration/genesys/http.test.ts asks Node's. */

test.describe.configure({ mode: 'serial' });

let server: LoopbackServer;
let bench: RunningBench;

test.beforeAll(async () => {
  server = await startLoopbackServer();
  bench = await startNetworkBench();
});

test.afterAll(async () => {
  await bench.close();
  await server.close();
});

const ask = (request: object = {}, timeoutMs?: number) =>
  bench.ask({ url: `${server.url}/api/v2/x?id=a&id=b%2Cc`, ...request }, timeoutMs);

test('a request carries its headers, address and body', async () => {
  server.react(() => ({ body: { name: 'Acme' } }));
  const headers = {
    Authorization: 'Bearer secret',
    'Content-Type': 'application/json',
    'User-Agent': 'Floorwatch/test',
  };
  const answer = await ask({ method: 'POST', headers, body: '["ä"]' });
  expect(answer).toMatchObject({ status: 200, text: '{"name":"Acme"}' });
  const arrived = server.arrived.at(-1);
  expect(arrived).toMatchObject({ method: 'POST', path: '/api/v2/x', body: '["ä"]' });
  expect(arrived?.query.getAll('id')).toEqual(['a', 'b,c']);
  expect(arrived?.headers).toMatchObject({
    authorization: 'Bearer secret',
    'content-type': 'application/json',
    'user-agent': 'Floorwatch/test',
  });
  expect(arrived?.headers).not.toHaveProperty('origin');
});

for (const status of [204, 304, 400, 401, 403, 404, 408, 409, 413, 429, 500, 503, 504]) {
  test(`status ${status} is an answer with its headers`, async () => {
    const body = status < 400 ? '' : '{"code":"x"}';
    server.react(() => ({ status, headers: { 'ININ-Correlation-Id': 'c-1', 'Retry-After': '3' }, body }));
    const answer = await ask();
    const headers = { 'inin-correlation-id': 'c-1', 'retry-after': '3' };
    expect(answer).toMatchObject({ status, text: body, headers });
  });
}

for (const status of [301, 302, 303, 307, 308]) {
  test(`a redirect with ${status} is told and not followed`, async () => {
    server.react(() => ({ status, headers: { Location: '/elsewhere' } }));
    const before = server.arrived.length;
    expect(await ask()).toMatchObject({ status, text: '' });
    expect(server.arrived.length).toBe(before + 1);
  });
}

test('a platform that wants another sign-in is answered with nothing', async () => {
  server.react(() => ({ status: 401, headers: { 'WWW-Authenticate': 'Basic realm="x"' }, body: '{}' }));
  const before = server.arrived.length;
  expect(await ask()).toMatchObject({ status: 401, text: '{}' });
  expect(server.arrived.length).toBe(before + 1);
});

test('cookies are neither kept nor sent', async () => {
  server.react(() => ({ headers: { 'Set-Cookie': 'a=b; Path=/' }, body: {} }));
  await ask();
  await ask();
  expect(server.arrived.at(-1)?.headers).not.toHaveProperty('cookie');
});

test('an answer is asked for anew each time, whatever it says of keeping it', async () => {
  server.react(() => ({ headers: { 'Cache-Control': 'max-age=600' }, body: {} }));
  const before = server.arrived.length;
  await ask();
  await ask();
  expect(server.arrived.length).toBe(before + 2);
});

test('a compressed answer is read', async () => {
  const compressed = gzipSync('{"name":"Acme"}').toString('latin1');
  server.react(() => ({ headers: { 'Content-Encoding': 'gzip' }, body: Buffer.from(compressed, 'latin1') }));
  expect(await ask()).toMatchObject({ status: 200, text: '{"name":"Acme"}' });
});

test('a connection that is cut is told', async () => {
  server.react(() => 'cut');
  expect(await ask()).toMatchObject({ kind: 'unreachable', detail: 'The connection was cut.' });
});

test('an answer that stops half-way is given up', async () => {
  server.react(() => ({ headers: { 'Content-Length': '100' }, body: '{"na' }));
  expect(await ask({}, 1_000)).toMatchObject({ kind: 'timeout' });
});

test('an answer that is too large is told', async () => {
  server.react(() => ({ body: `"${'x'.repeat(33 * 1024 * 1024)}"` }));
  expect(await ask()).toMatchObject({
    kind: 'malformed-answer',
    detail: 'The answer was larger than 32 MB.',
  });
});

test('an answer that does not come is given up', async () => {
  server.react(() => 'never');
  expect(await ask({}, 500)).toMatchObject({ kind: 'timeout' });
});

test('a change of network ends what is under way, and the next request goes through', async () => {
  server.react(() => 'never');
  const before = server.arrived.length;
  const answer = ask();
  await expect.poll(() => server.arrived.length).toBe(before + 1);
  await bench.renew();
  expect(await answer).toMatchObject({ kind: 'unreachable', detail: 'The network changed on the way.' });
  server.react(() => ({ body: {} }));
  expect(await ask()).toMatchObject({ status: 200 });
});

test('a closed port is told in words', async () => {
  const gone = await startLoopbackServer();
  await gone.close();
  const detail = 'The host refused the connection.';
  expect(await ask({ url: gone.url })).toMatchObject({ kind: 'unreachable', detail });
});

test('an unknown host is told in words', async () => {
  const detail = 'The host name is not known.';
  expect(await ask({ url: 'http://no-such-host.invalid/' })).toMatchObject({ kind: 'unreachable', detail });
});
