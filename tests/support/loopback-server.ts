import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as it arrived. */
interface Arrived {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** How to answer; a text body is sent as it is, anything else as JSON. */
export interface Reaction {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** `never` = leave the request open, `cut` = close the connection without an answer. */
export type React = (request: Arrived) => Reaction | 'never' | 'cut';

export interface LoopbackServer {
  readonly url: string;
  /** Everything that arrived, in order. */
  readonly arrived: readonly Arrived[];
  /** From now on requests are answered like this. */
  react(react: React): void;
  close(): Promise<void>;
}

/** A real HTTP server on 127.0.0.1 whose answers a test decides. */
export async function startLoopbackServer(first: React = () => ({ body: {} })): Promise<LoopbackServer> {
  const arrived: Arrived[] = [];
  let react = first;
  const server = createServer((request, response) => {
    void readArrived(request).then((seen) => {
      arrived.push(seen);
      answer(response, react(seen));
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    arrived,
    react(next) {
      react = next;
    },
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
      });
    },
  };
}

async function readArrived(request: IncomingMessage): Promise<Arrived> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  return {
    method: request.method ?? '',
    path: url.pathname,
    query: url.searchParams,
    headers: request.headers,
    body: Buffer.concat(parts).toString('utf8'),
  };
}

function answer(response: ServerResponse, reaction: Reaction | 'never' | 'cut'): void {
  if (reaction === 'never') return;
  if (reaction === 'cut') {
    response.destroy();
    return;
  }
  const { status = 200, headers = {}, body = '' } = reaction;
  response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
  response.end(typeof body === 'string' || body instanceof Buffer ? body : JSON.stringify(body));
}
