import { callsOf, channelOf, type Answer, type Api } from '../../shared/ipc.ts';
import type { Link } from './link.ts';

/** The part of `EventSource` that is used, so that a test can stand in for it. */
export interface EventStream {
  addEventListener(type: string, listener: (event: { readonly data?: unknown }) => void): void;
}

export interface WebHost {
  /** A random id, so that the server can tell the views of several windows apart. */
  readonly viewer: string;
  readonly post: (path: string, init: RequestInit) => Promise<Response>;
  readonly openEvents: (path: string) => EventStream;
  readonly link: Link;
}

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
  return failed(`Floorwatch’s server refused the request (HTTP ${String(status)}).`);
}

function failed(message: string): Answer<never> {
  return { ok: false, code: 'failed', message };
}

/** One stream for the whole page, opened with the first subscription. */
function shareEvents(host: WebHost): (channel: string, listener: Listener) => () => void {
  const listeners = new Map<string, Set<Listener>>();
  let stream: EventStream | null = null;
  return (channel, listener) => {
    stream ??= watchLink(host);
    const known = listeners.get(channel) ?? new Set<Listener>();
    if (!listeners.has(channel)) {
      listeners.set(channel, known);
      stream.addEventListener(channel, ({ data }) => {
        const value: unknown = JSON.parse(String(data));
        for (const each of known) each(value);
      });
    }
    known.add(listener);
    return () => {
      known.delete(listener);
    };
  };
}

function watchLink({ viewer, openEvents, link }: WebHost): EventStream {
  const stream = openEvents(`/api/events?viewer=${encodeURIComponent(viewer)}`);
  stream.addEventListener('open', () => {
    link.set('open');
  });
  stream.addEventListener('error', () => {
    link.set('lost');
  });
  return stream;
}
