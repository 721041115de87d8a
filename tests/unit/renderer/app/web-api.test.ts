import { describe, expect, it } from 'vitest';
import { createLink } from '../../../../src/renderer/app/link.ts';
import { createWebApi, type EventStream } from '../../../../src/renderer/app/web-api.ts';

type Listener = (event: { readonly data?: unknown }) => void;

class FakeStream implements EventStream {
  readonly listeners = new Map<string, Listener[]>();
  /** As in `EventSource`: 0 = connecting, 1 = open, 2 = closed for good. */
  readyState = 0;

  addEventListener(type: string, listener: Listener): void {
    this.listeners.set(type, [...(this.listeners.get(type) ?? []), listener]);
  }

  send(type: string, data?: unknown): void {
    for (const listener of this.listeners.get(type) ?? []) listener({ data: JSON.stringify(data) });
  }
}

function host(respond: () => Promise<Response>) {
  const requests: { path: string; init: RequestInit }[] = [];
  const opened: string[] = [];
  const streams: FakeStream[] = [];
  const timers: (() => void)[] = [];
  const link = createLink();
  const api = createWebApi({
    viewer: 'viewer 1',
    post: (path, init) => {
      requests.push({ path, init });
      return respond();
    },
    openEvents: (path) => {
      opened.push(path);
      const stream = new FakeStream();
      streams.push(stream);
      return stream;
    },
    link,
    after: (_ms, run) => {
      timers.push(run);
      return () => undefined;
    },
  });
  const stream = (): FakeStream => streams.at(-1)!;
  return { api, link, stream, requests, opened, timers };
}

const answering = (body: unknown) => () => Promise.resolve(Response.json(body));

describe('an ask over HTTP', () => {
  it('posts the argument to its path, with the viewer and the mark of this client', async () => {
    const { api, requests } = host(answering({ ok: true, value: undefined }));
    await api.board.open({ campaignId: 'c1' });
    expect(requests[0]?.path).toBe('/api/board/open');
    expect(requests[0]?.init).toMatchObject({
      method: 'POST',
      credentials: 'same-origin',
      body: '{"campaignId":"c1"}',
      headers: { 'x-floorwatch': '1', 'x-floorwatch-viewer': 'viewer 1', 'content-type': 'application/json' },
    });
  });

  it('posts null where there is no argument', async () => {
    const { api, requests } = host(answering({ ok: true, value: null }));
    await api.app.about();
    expect(requests[0]?.init.body).toBe('null');
  });

  it('hands the answer on, good or bad', async () => {
    const bad = { ok: false, code: 'bad-argument', message: 'No such campaign.' } as const;
    expect(await host(answering(bad)).api.board.read()).toEqual(bad);
    const good = { ok: true, value: { version: '1', host: 'web', runtime: 'Node' } } as const;
    expect(await host(answering(good)).api.app.about()).toEqual(good);
  });

  it.each([
    [401, 'not signed in'],
    [403, 'not signed in'],
    [503, 'Too many pages'],
    [500, 'HTTP 500'],
  ])('puts HTTP %i into plain words', async (status, expected) => {
    const { api } = host(() => Promise.resolve(new Response('', { status })));
    const answer = await api.board.read();
    expect(answer).toMatchObject({ ok: false, code: 'failed' });
    expect(answer.ok ? '' : answer.message).toContain(expected);
  });

  it('answers a broken network and a broken body as values too', async () => {
    const silent = await host(() => Promise.reject(new TypeError('fetch failed'))).api.board.read();
    expect(silent).toMatchObject({ ok: false, code: 'failed' });
    const garbled = await host(() => Promise.resolve(new Response('<html>'))).api.board.read();
    expect(garbled).toMatchObject({ ok: false, code: 'failed' });
  });
});

describe('a tell over the event stream', () => {
  it('shares one stream, which names its viewer', () => {
    const { api, opened } = host(answering(null));
    expect(opened).toEqual([]);
    api.board.changed(() => undefined);
    api.preferences.changed(() => undefined);
    expect(opened).toEqual(['/api/events?viewer=viewer%201']);
  });

  it('reaches every listener of its channel until the listener ends', () => {
    const { api, stream } = host(answering(null));
    const [first, second]: unknown[][] = [[], []];
    const end = api.board.changed((change) => first?.push(change.revision));
    api.board.changed((change) => second?.push(change.revision));
    stream().send('board:changed', { base: 1, revision: 2, change: {} });
    end();
    stream().send('board:changed', { base: 2, revision: 3, change: {} });
    stream().send('preferences:changed', {});
    expect([first, second]).toEqual([[2], [2, 3]]);
  });

  it('tells the link when the stream breaks and when it is back', () => {
    const { api, link, stream } = host(answering(null));
    api.board.changed(() => undefined);
    const seen: string[] = [];
    link.subscribe((state) => seen.push(state));
    stream().send('open');
    stream().send('error');
    stream().send('error');
    stream().send('open');
    expect(seen).toEqual(['lost', 'open']);
  });

  it.each([
    [401, 'refused'],
    [403, 'refused'],
    [503, 'crowded'],
    [200, 'lost'],
    [500, 'lost'],
  ])('finds out why the stream was refused: HTTP %i is %s', async (status, expected) => {
    const { api, link, stream } = host(() => Promise.resolve(new Response('{}', { status })));
    api.board.changed(() => undefined);
    stream().readyState = 2;
    stream().send('error');
    await expect.poll(() => link.get()).toBe(expected);
  });

  it('opens a refused stream again with all its listeners', async () => {
    const { api, link, stream, opened, timers } = host(() =>
      Promise.resolve(new Response('', { status: 403 })),
    );
    const seen: number[] = [];
    api.board.changed(({ revision }) => seen.push(revision));
    stream().readyState = 2;
    stream().send('error');
    await expect.poll(() => link.get()).toBe('refused');
    timers[0]?.();
    expect(opened).toHaveLength(2);
    stream().send('open');
    stream().send('board:changed', { base: 1, revision: 7, change: {} });
    expect([link.get(), seen]).toEqual(['open', [7]]);
  });
});
