import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BoardApp } from '../ipc/board-app.ts';
import { readPageFile } from '../page/page-files.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import { createAccess, type Access } from './access.ts';
import { answerCall, viewerIdOf, type Exchange } from './calls.ts';
import { cookieName, isNotForeign, isOwnHost, sessionOf } from './checks.ts';
import { send, wordsReply, type Reply } from './replies.ts';
import { createViewers, type Viewers } from './viewers.ts';

export interface WebParts {
  readonly board: BoardApp;
  readonly clock: Clock;
  readonly log: Log;
  /** The folder of the built page. */
  readonly pageRoot: string;
  /** 0 lets the system choose. */
  readonly port: number;
}

export interface WebHost {
  readonly port: number;
  /** A new start link: it works once, for two minutes. */
  startLink(): string;
  close(): Promise<void>;
}

interface Context extends WebParts {
  readonly access: Access;
  readonly viewers: Viewers;
}

const NEEDS_LINK =
  'This page needs its start link, which works once and for two minutes. Press Enter in the terminal where Floorwatch runs, and open the new link.';
const WRONG_NAME = 'Floorwatch answers only on this machine, under http://127.0.0.1 or http://localhost.';

/** Serves page and contract on the loopback interface. Rejects when the port is taken. */
export async function serveWeb(parts: WebParts): Promise<WebHost> {
  const access = createAccess(parts.clock);
  const viewers = createViewers(parts.board, parts.clock);
  const server = createServer();
  const port = await listen(server, parts.port);
  const context: Context = { ...parts, port, access, viewers };
  server.on('request', (request, response) => void respond(context, request, response));
  return {
    port,
    startLink: () => `http://127.0.0.1:${port}/?token=${access.issue()}`,
    close: () => {
      viewers.close();
      server.closeAllConnections();
      return new Promise((settle) => server.close(() => settle()));
    },
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((settle, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => settle((server.address() as AddressInfo).port));
  });
}

async function respond(context: Context, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const reply = await route(context, request, response);
    if (reply !== null) send(response, reply);
  } catch (error) {
    context.log.error('web', 'a request failed', { error: String(error) });
    if (!response.headersSent) wordsReply(500, 'Floorwatch could not answer; the log file says more.');
  }
}

/** The reply, or `null` where a stream was opened instead. */
async function route(
  context: Context,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<Reply | null> {
  const { port, access } = context;
  if (!isOwnHost(request.headers.host, port)) return wordsReply(403, WRONG_NAME);
  const url = new URL(request.url ?? '/', `http://127.0.0.1:${port}`);
  const exchange = { request, response, url };
  const known = access.knows(sessionOf(request.headers, port));
  const token = url.pathname === '/' ? url.searchParams.get('token') : null;
  if (token !== null && request.method === 'GET') return enter(context, { token, known });
  if (!known) return wordsReply(403, NEEDS_LINK);
  if (request.method === 'POST' && url.pathname.startsWith('/api/')) {
    return answerCall({ ...context, routes: context.board.routes }, exchange);
  }
  if (request.method !== 'GET') return wordsReply(405, 'There is nothing to do here.');
  if (url.pathname === '/api/events') return stream(context, exchange);
  return page(context, exchange);
}

/** Exchanges the token for a cookie and takes it out of the address line. */
function enter(
  { access, port }: Context,
  { token, known }: { readonly token: string; readonly known: boolean },
): Reply {
  const session = access.redeem(token);
  if (session === null && !known) return wordsReply(403, NEEDS_LINK);
  const cookie = `${cookieName(port)}=${session ?? ''}; HttpOnly; SameSite=Strict; Path=/`;
  const headers = { Location: '/', ...(session === null ? {} : { 'Set-Cookie': cookie }) };
  return { status: 303, type: 'text/plain', body: '', headers };
}

function stream({ viewers, port }: Context, { request, response, url }: Exchange): Reply | null {
  const id = viewerIdOf(url.searchParams.get('viewer'));
  if (id === null || !isNotForeign(request.headers, port)) {
    return wordsReply(403, 'Only the page of Floorwatch may listen here.');
  }
  if (viewers.attach(id, response)) return null;
  return wordsReply(503, 'Too many pages watch at once; close one.');
}

async function page({ pageRoot }: Context, { url }: Exchange): Promise<Reply> {
  const file = await readPageFile(pageRoot, url.pathname);
  if (file === null) return wordsReply(404, 'There is no such page.');
  return { status: 200, type: file.type, body: file.body };
}
