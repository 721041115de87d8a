import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../../../src/main/system-clock.ts';
import { serveWeb, type WebHost } from '../../../../src/main/web/server.ts';
import { fakeBoard, keptLog, type FakeBoard } from '../../../support/fake-board.ts';

const VIEWER = 'viewer-0001';

let root: string;
let host: WebHost;
let board: FakeBoard;

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'page-'));
  writeFileSync(join(root, 'index.html'), '<p>page</p>');
  board = fakeBoard();
  host = await serveWeb({ board, clock: systemClock, log: keptLog(), pageRoot: root, port: 0 });
});

afterEach(async () => {
  await host.close();
  rmSync(root, { recursive: true });
});

const address = (path: string): string => `http://127.0.0.1:${host.port}${path}`;

async function enter(): Promise<string> {
  const response = await fetch(host.startLink(), { redirect: 'manual' });
  return response.headers.get('set-cookie')?.split(';')[0] ?? '';
}

async function post(
  path: string,
  body: string,
  headers: Record<string, string | null> = {},
): Promise<Response> {
  const all: Record<string, string | null> = {
    cookie: await enter(),
    origin: address(''),
    'x-floorwatch': '1',
    'x-floorwatch-viewer': VIEWER,
    ...headers,
  };
  const given = Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== null);
  return fetch(address(path), { method: 'POST', body, headers: Object.fromEntries(given) });
}

/** With a host header of its own, which `fetch` does not allow. */
function statusFor(hostHeader: string): Promise<number | undefined> {
  return new Promise((settle, reject) => {
    httpRequest(
      { port: host.port, host: '127.0.0.1', path: '/', headers: { host: hostHeader } },
      (response) => {
        response.resume();
        settle(response.statusCode);
      },
    )
      .once('error', reject)
      .end();
  });
}

describe('entering', () => {
  it('exchanges the start link for a strict cookie and cleans the address', async () => {
    const response = await fetch(host.startLink(), { redirect: 'manual' });
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe('/');
    expect(response.headers.get('set-cookie')).toMatch(
      new RegExp(`^floorwatch-${host.port}=[\\w-]{43}; HttpOnly; SameSite=Strict; Path=/$`),
    );
  });

  it('takes a start link once', async () => {
    const link = host.startLink();
    await fetch(link, { redirect: 'manual' });
    expect((await fetch(link, { redirect: 'manual' })).status).toBe(403);
  });

  it('lets whoever is inside follow a used link again', async () => {
    const link = host.startLink();
    const first = await fetch(link, { redirect: 'manual' });
    const cookie = first.headers.get('set-cookie')?.split(';')[0] ?? '';
    const again = await fetch(link, { redirect: 'manual', headers: { cookie } });
    expect([again.status, again.headers.get('set-cookie')]).toEqual([303, null]);
  });

  it.each(['/', '/index.html', '/api/events?viewer=viewer-0001', '/?token=wrong'])(
    'shows a page in plain words at %s without it',
    async (path) => {
      const response = await fetch(address(path));
      expect(response.status).toBe(403);
      expect(await response.text()).toContain('needs its start link');
    },
  );

  it.each(['evil.example', 'evil.example:80', '127.0.0.1:1'])('refuses the name %s', async (name) => {
    expect(await statusFor(name)).toBe(403);
  });
});

describe('the page', () => {
  it('comes under a policy that lets it talk to this server only, and is never cached', async () => {
    const response = await fetch(address('/'), { headers: { cookie: await enter() } });
    expect(await response.text()).toBe('<p>page</p>');
    expect(response.headers.get('content-security-policy')).toContain("connect-src 'self'");
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it.each(['/missing.js', '/..%2findex.html'])('is not at %s', async (path) => {
    expect((await fetch(address(path), { headers: { cookie: await enter() } })).status).toBe(404);
  });
});

describe('calls', () => {
  it('are answered for the page that asks', async () => {
    const response = await post('/api/board/open', JSON.stringify({ campaignId: 'c-1' }));
    expect(await response.json()).toMatchObject({ ok: true });
    expect(board.viewers[0]?.calls).toEqual([['open', 'c-1']]);
  });

  it('with a wrong argument are refused by field', async () => {
    const response = await post('/api/board/open', JSON.stringify({ campaignId: 5 }));
    expect(await response.json()).toMatchObject({ ok: false, code: 'bad-argument' });
  });

  it.each([
    ['without the header', { 'x-floorwatch': null }, 403],
    ['from another origin', { origin: 'http://evil.example' }, 403],
    ['without an origin', { origin: null }, 403],
    ['without the cookie', { cookie: null }, 403],
    ['without an id of the page', { 'x-floorwatch-viewer': null }, 400],
    ['with an odd id of the page', { 'x-floorwatch-viewer': '../../../x' }, 400],
  ])('%s are refused', async (_, headers, status) => {
    expect((await post('/api/board/read', '', headers)).status).toBe(status);
    expect(board.viewers).toEqual([]);
  });

  it.each([
    ['/api/board/nothing', 404],
    ['/api/board/read/more', 404],
    ['/api/__proto__/read', 404],
  ])('to %s find nothing', async (path, status) => {
    expect((await post(path, '')).status).toBe(status);
  });

  it.each([
    ['too long', JSON.stringify('x'.repeat(64 * 1024))],
    ['not JSON', '{'],
  ])('whose body is %s are refused', async (_, body) => {
    expect((await post('/api/preferences/save', body)).status).toBe(413);
  });
});

describe('the stream of events', () => {
  async function listen(viewer = VIEWER, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(address(`/api/events?viewer=${viewer}`), { headers: { cookie: await enter(), ...headers } });
  }

  async function readUntil(response: Response, text: string): Promise<string> {
    let all = '';
    const decoder = new TextDecoder();
    for await (const chunk of response.body ?? []) {
      all += decoder.decode(chunk, { stream: true });
      if (all.includes(text)) return all;
    }
    return all;
  }

  it('is one', async () => {
    expect((await listen()).headers.get('content-type')).toContain('text/event-stream');
  });

  it('names each event like the call of the contract', async () => {
    const response = await listen();
    board.push(0, { base: 1, revision: 2, change: { opened: null } });
    const text = await readUntil(response, '"revision":2');
    expect(text).toContain(
      'event: board:changed\ndata: {"base":1,"revision":2,"change":{"opened":null}}\n\n',
    );
  });

  it('tells changed preferences to every page', async () => {
    const responses = [await listen('viewer-0001'), await listen('viewer-0002')];
    await post('/api/preferences/save', JSON.stringify({ theme: 'dark' }));
    for (const response of responses) {
      expect(await readUntil(response, '"theme":"dark"')).toContain('event: preferences:changed\n');
    }
  });

  it('shares one view between the calls and the stream of a page', async () => {
    await post('/api/board/read', '');
    await listen();
    expect(board.viewers).toHaveLength(1);
  });

  it('is refused to other origins', async () => {
    expect((await listen(VIEWER, { origin: 'http://evil.example' })).status).toBe(403);
    expect(board.viewers).toEqual([]);
  });

  it('is given to twenty pages and no more', async () => {
    for (let page = 0; page < 20; page += 1) expect((await listen(`viewer-${page + 100}`)).status).toBe(200);
    expect((await listen('viewer-200')).status).toBe(503);
    expect((await post('/api/board/read', '', { 'x-floorwatch-viewer': 'viewer-201' })).status).toBe(503);
  });

  it('ends with the server, and so do the views', async () => {
    const response = await listen();
    await host.close();
    await readUntil(response, 'never').catch(() => undefined);
    expect(board.viewers[0]?.calls).toEqual([['close']]);
  });
});
