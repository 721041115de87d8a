import { Readable } from 'node:stream';
import { net, type AuthInfo, type ClientRequest, type IncomingMessage, type Session } from 'electron';
import { ProxyRefusal } from '../network/proxy-refusal.ts';
import type { ProxyLogin } from '../network/proxy-settings.ts';

type Fetch = typeof globalThis.fetch;

export interface NetFetchParts {
  /** Asked anew for each request. */
  readonly session: () => Promise<Session>;
  /** What a proxy at "host:port" may be told; `null` = nothing. */
  readonly loginFor: (server: string) => ProxyLogin | null;
}

/** Statuses whose answer has no body by definition. */
const BODILESS = [204, 205, 304];

/**
 * A fetch over Electron's own network, which knows the system's proxies and trusts whom the system trusts.
 * It is made of requests, as Electron's fetch cannot answer a proxy that wants a sign-in and hides the
 * status of a redirect. Knows addresses, headers, text as body, and a signal; redirects are not followed
 * and no cookie is sent or kept.
 */
export function createNetFetch({ session: sessionNow, loginFor }: NetFetchParts): Fetch {
  return async (input, init = {}) => {
    const { signal, body, method = 'GET', headers } = init;
    signal?.throwIfAborted();
    if (typeof body !== 'string' && body !== null && body !== undefined) throw new TypeError('not a text');
    const url = input instanceof Request ? input.url : String(input);
    const session = await sessionNow();
    const request = net.request({ method, url, session, redirect: 'manual', cache: 'no-store' });
    new Headers(headers).forEach((value, name) => request.setHeader(name, value));
    const answer = answerOf(request, { loginFor, signal: signal ?? null });
    request.end(body ?? undefined);
    return answer;
  };
}

function answerOf(
  request: ClientRequest,
  { loginFor, signal }: Pick<NetFetchParts, 'loginFor'> & { readonly signal: AbortSignal | null },
): Promise<Response> {
  return new Promise((settle, reject) => {
    const gate = proxyGate(loginFor);
    const abort = (): void => {
      reject(signal?.reason as Error);
      request.abort();
    };
    signal?.addEventListener('abort', abort, { once: true });
    request.on('login', gate.answer);
    request.on('redirect', (...[status, , , headers]) => {
      settle(new Response(null, { status, headers: headersOf(headers) }));
    });
    request.on('response', (message) => {
      if (gate.asked() && message.statusCode === 407) reject(gate.refusal());
      settle(responseOf(message, signal));
    });
    request.on('error', (error) => reject(gate.asked() && isTunnel(error) ? gate.refusal() : coded(error)));
  });
}

/** Answers a proxy once: one that asks again has not taken what it was told. */
function proxyGate(loginFor: NetFetchParts['loginFor']) {
  let asked = false;
  let told = false;
  return {
    asked: () => asked,
    refusal: () => new ProxyRefusal(told),
    answer(info: AuthInfo, callback: (user?: string, password?: string) => void): void {
      const login = info.isProxy && !told ? loginFor(`${info.host}:${info.port}`) : null;
      asked ||= info.isProxy;
      told ||= login !== null;
      if (login === null) callback();
      else callback(login.user, login.password);
    },
  };
}

function responseOf(message: IncomingMessage, signal: AbortSignal | null): Response {
  const { statusCode: status, headers } = message;
  // It is a stream, which its type does not tell.
  const stream = message as unknown as Readable;
  if (BODILESS.includes(status)) {
    stream.resume();
    return new Response(null, { status, headers: headersOf(headers) });
  }
  signal?.addEventListener('abort', () => stream.destroy(signal.reason as Error), { once: true });
  const body = Readable.toWeb(stream) as unknown as ReadableStream;
  return new Response(body, { status, headers: headersOf(headers) });
}

function headersOf(headers: Readonly<Record<string, string | string[]>>): Headers {
  const pairs = Object.entries(headers).map(([name, value]): [string, string] => [
    name,
    [value].flat().join(', '),
  ]);
  return new Headers(pairs);
}

function isTunnel(error: Error): boolean {
  return /ERR_(?:TUNNEL|PROXY)/.test(error.message);
}

/** Electron tells the cause as "net::ERR_…" in its message only. */
function coded(error: Error): Error {
  const code = /^net::(ERR_[A-Z\d_]+)/.exec(error.message)?.[1];
  return code === undefined ? error : Object.assign(new Error(error.message), { code });
}
