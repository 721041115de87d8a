import { mkdtempSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { faultOfThrown } from '../../../src/main/genesys/network-faults.ts';
import { socketsOver } from '../../../src/main/genesys/stream/socket.ts';
import { readProxySettings } from '../../../src/main/network/proxy-settings.ts';
import { openWebNetwork } from '../../../src/main/web/network.ts';
import { startLoopbackServer, type LoopbackServer } from '../../support/loopback-server.ts';
import { canCertify, makeAuthority } from '../../support/own-authority.ts';
import { startProxy, type Proxy } from '../../support/proxy.ts';

const LOGIN = { user: 'anna', password: 'p@ss:word' };

let server: LoopbackServer;
let proxy: Proxy;

beforeEach(async () => {
  server = await startLoopbackServer(() => ({ body: { name: 'Acme' } }));
  proxy = await startProxy(LOGIN);
});

afterEach(async () => {
  await proxy.close();
  await server.close();
});

function networkWith(env: Readonly<Record<string, string>>) {
  return openWebNetwork(readProxySettings({ NO_PROXY: '<-loopback>', ...env }));
}

const signedIn = () => ({
  FLOORWATCH_PROXY: proxy.url,
  FLOORWATCH_PROXY_USER: LOGIN.user,
  FLOORWATCH_PROXY_PASSWORD: LOGIN.password,
});

async function failureOf(answer: Promise<unknown>) {
  const error: unknown = await answer.then(
    () => null,
    (reason: unknown) => reason,
  );
  return faultOfThrown(error, 'GET /');
}

describe('the browser host behind a proxy', () => {
  it('signs in to it and is answered through it', async () => {
    const { fetch } = networkWith(signedIn());
    const answer = await fetch(`${server.url}/x`, { method: 'POST', body: 'hello', redirect: 'manual' });
    expect([answer.status, await answer.json()]).toEqual([200, { name: 'Acme' }]);
    expect(server.arrived[0]).toMatchObject({ method: 'POST', body: 'hello' });
    expect(server.arrived[0]?.headers).not.toHaveProperty('proxy-authorization');
    expect(proxy.passed).toHaveLength(1);
  });

  it.each([
    ['no sign-in', {}, 'The proxy wants a user and a password, and none are set.'],
    [
      'the wrong one',
      { FLOORWATCH_PROXY_USER: 'anna', FLOORWATCH_PROXY_PASSWORD: 'wrong' },
      'The proxy did not take the user and the password that are set.',
    ],
  ])('says what is wrong with %s', async (_, env, detail) => {
    const { fetch } = networkWith({ FLOORWATCH_PROXY: proxy.url, ...env });
    expect(await failureOf(fetch(`${server.url}/x`))).toMatchObject({ kind: 'proxy-refused', detail });
    expect(server.arrived).toEqual([]);
  });

  it('goes straight to what needs no proxy', async () => {
    const { fetch } = networkWith({ ...signedIn(), NO_PROXY: '127.0.0.1' });
    await fetch(server.url);
    expect(proxy.passed).toEqual([]);
    expect(server.arrived).toHaveLength(1);
  });

  it('says that the proxy cut the connection', async () => {
    const { fetch } = networkWith(signedIn());
    server.react(() => 'never');
    const answer = failureOf(fetch(server.url));
    await expect.poll(() => server.arrived).toHaveLength(1);
    proxy.cut();
    expect(await answer).toMatchObject({ kind: 'unreachable', detail: 'The connection was cut.' });
  });
});

describe('a network that changes mid-request', () => {
  it.each([
    ['with a proxy', true],
    ['without one', false],
  ])('%s ends what is under way, and the next try goes through', async (_, proxied) => {
    const { fetch, renew } = networkWith(proxied ? signedIn() : {});
    server.react(() => 'never');
    const answer = failureOf(fetch(server.url));
    await expect.poll(() => server.arrived).toHaveLength(1);
    renew();
    expect(await answer).toMatchObject({ kind: 'unreachable', detail: 'The network changed on the way.' });
    server.react(() => ({ body: {} }));
    expect((await fetch(server.url)).status).toBe(200);
  });

  it('leaves to its caller what its caller gave up', async () => {
    const { fetch } = networkWith({});
    server.react(() => 'never');
    const own = new AbortController();
    const answer = fetch(server.url, { signal: own.signal });
    await expect.poll(() => server.arrived).toHaveLength(1);
    own.abort(new Error('enough'));
    await expect(answer).rejects.toThrow('enough');
  });
});

describe('a socket without a proxy', () => {
  it('reaches a simulator on this machine, which speaks in the clear', async () => {
    const far = new WebSocketServer({ host: '127.0.0.1', port: 0 });
    far.on('connection', (socket) => socket.send('hello'));
    await once(far, 'listening');
    const openSocket = socketsOver(networkWith({}).socketAgentFor);
    const heard = await new Promise((settle) => {
      const socket = openSocket(`ws://127.0.0.1:${(far.address() as AddressInfo).port}`, {
        onOpen: () => undefined,
        onText(text) {
          settle(text);
          socket.close();
        },
        onEnd: settle,
      });
    });
    expect(heard).toBe('hello');
    far.close();
  });

  it('ends in words where it cannot even be tried', async () => {
    const openSocket = socketsOver(() => Promise.resolve(null));
    const end = await new Promise((settle) => {
      openSocket('gopher://nowhere', { onOpen: () => undefined, onText: settle, onEnd: settle });
    });
    expect(end).toMatchObject({ kind: 'unreachable', detail: expect.stringContaining('protocol') as string });
  });
});

describe.skipIf(!canCertify())('a socket behind a proxy', () => {
  it('goes through it with its sign-in', async () => {
    const folder = mkdtempSync(`${tmpdir()}/authority-`);
    const { key, certificate } = makeAuthority(folder);
    const far = createServer({ key, cert: certificate });
    new WebSocketServer({ server: far }).on('connection', (socket) => socket.send('hello'));
    await new Promise<void>((resolve) => far.listen(0, '127.0.0.1', resolve));
    const url = `wss://127.0.0.1:${(far.address() as AddressInfo).port}`;
    const agent = await networkWith(signedIn()).socketAgentFor(url);
    const socket = new WebSocket(url, { agent: agent ?? undefined, rejectUnauthorized: false });
    expect(
      await new Promise((settle) => socket.once('message', (data: Buffer) => settle(data.toString()))),
    ).toBe('hello');
    expect(proxy.passed).toEqual([`CONNECT ${new URL(url).host}`]);
    socket.terminate();
    far.closeAllConnections();
    far.close();
    rmSync(folder, { recursive: true });
  });
});
