import { callsOf, channelOf, type Answer, type Api } from '../../shared/ipc.ts';
import type { After } from './board-store.ts';
import type { Link, LinkState } from './link.ts';

/** The part of `EventSource` that is used, so that a test can stand in for it. */
export interface EventStream {
  readonly readyState: number;
  addEventListener(type: string, listener: (event: { readonly data?: unknown }) => void): void;
}

export interface WebHost {
  /** A random id, so that the server can tell the views of several windows apart. */
  readonly viewer: string;
  readonly post: (path: string, init: RequestInit) => Promise<Response>;
  readonly openEvents: (path: string) => EventStream;
  readonly link: Link;
  readonly after: After;
}

/** As in `EventSource`: the browser has given up, because the server answered with a refusal. */
const CLOSED = 2;

/** How long until a stream that was refused is tried again, ms. */
const REOPEN_MS = 5000;

type Listener = (value: unknown) => void;

/** The contract over HTTP: an ask is a POST, every tell comes through one event stream. */
export function createWebApi(host: WebHost): Api {
  const groups: Record<string, Record<string, unknown>> = {};
  const add = (group: string, name: string, call: unknown): void => {
    groups[group] = { ...groups[group], [name]: call };
  };
  for (const [group, name] of callsOf('ask')) add(group, name, askOver(host, `/api/${group}/${name}`));
  const subscribe = shareEvents(host);
  for (const [group, name] of callsOf('tell')) {
    const channel = channelOf(group, name);
    add(group, name, (listener: Listener) => subscribe(channel, listener));
  }
  // The contract is walked as data; its own types say that the result has this shape.
  return groups as unknown as Api;
}

function askOver(host: WebHost, path: string): (argument?: unknown) => Promise<Answer<unknown>> {
  return async (argument) => {
    try {
      const response = await host.post(path, requestOf(host.viewer, argument));
      return response.ok ? ((await response.json()) as Answer<unknown>) : refused(response.status);
    } catch {
      return failed('Floorwatch’s server does not answer. Check that it is still running.');
    }
  };
}

function requestOf(viewer: string, argument: unknown): RequestInit {
  return {
    method: 'POST',
    credentials: 'same-origin',
    headers: {
      'content-type': 'application/json',
      'x-floorwatch': '1',
      'x-floorwatch-viewer': viewer,
    },
    body: JSON.stringify(argument ?? null),
  };
}

function refused(status: number): Answer<never> {
  if (status === 401 || status === 403) {
    return failed('This page is not signed in to Floorwatch. Open it again with the link that it printed.');
  }
  if (status === 503) return failed('Too many pages of Floorwatch are open at once. Close one of them.');
  return failed(`Floorwatch’s server refused the request (HTTP ${String(status)}).`);
}

function failed(message: string): Answer<never> {
  return { ok: false, code: 'failed', message };
}

/** One stream for the whole page, opened with the first subscription and again after a refusal. */
function shareEvents(host: WebHost): (channel: string, listener: Listener) => () => void {
  const listeners = new Map<string, Set<Listener>>();
  let stream: EventStream | null = null;
  const listen = (channel: string): void => {
    stream?.addEventListener(channel, ({ data }) => {
      const value: unknown = JSON.parse(String(data));
      for (const each of listeners.get(channel) ?? []) each(value);
    });
  };
  const open = (): void => {
    stream = watchLink(host, open);
    for (const channel of listeners.keys()) listen(channel);
  };
  return (channel, listener) => {
    if (stream === null) open();
    const known = listeners.get(channel) ?? new Set<Listener>();
    if (!listeners.has(channel)) {
      listeners.set(channel, known);
      listen(channel);
    }
    known.add(listener);
    return () => {
      known.delete(listener);
    };
  };
}

/** A stream that broke is opened again by the browser; one that was refused, by `reopen`. */
function watchLink(host: WebHost, reopen: () => void): EventStream {
  const stream = host.openEvents(`/api/events?viewer=${encodeURIComponent(host.viewer)}`);
  stream.addEventListener('open', () => {
    host.link.set('open');
  });
  stream.addEventListener('error', () => {
    if (stream.readyState !== CLOSED) {
      host.link.set('lost');
      return;
    }
    void whyRefused(host).then(host.link.set);
    host.after(REOPEN_MS, reopen);
  });
  return stream;
}

/** A stream does not tell why it was refused; an ask does. */
async function whyRefused({ post, viewer }: WebHost): Promise<Exclude<LinkState, 'open'>> {
  try {
    const { status } = await post('/api/app/about', requestOf(viewer, undefined));
    if (status === 401 || status === 403) return 'refused';
    return status === 503 ? 'crowded' : 'lost';
  } catch {
    return 'lost';
  }
}
