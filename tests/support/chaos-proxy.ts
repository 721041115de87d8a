import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { WebSocket, WebSocketServer } from 'ws';
import type { Clock } from '../../src/main/ports/clock.ts';
import { settledSocket } from './settled-sockets.ts';

/** How likely what is, 0–1. Delays are of the test's clock. */
export interface Weather {
  /** Requests and frames that never arrive. */
  readonly lost: number;
  /** Answers and frames that come up to `delayMs` late, so that others overtake them. */
  readonly late: number;
  readonly delayMs: number;
  /** Answers and frames that are cut in the middle. */
  readonly cut: number;
  /** Sockets that end, with each of their frames. */
  readonly dropped: number;
  /** Nothing gets through at all. */
  readonly outage: boolean;
}

export const CALM: Weather = { lost: 0, late: 0, delayMs: 0, cut: 0, dropped: 0, outage: false };

/** A proxy on 127.0.0.1 that stands between an app and what it talks to, for HTTP and WebSockets. */
export interface ChaosProxy {
  readonly url: string;
  turn(weather: Weather): void;
  /** Answers that are held back and will only come with the clock. */
  held(): number;
  /** Waits until what was sent so far has passed, as far as it is to pass now. */
  settled(): Promise<void>;
  /** What was done to how many, for whoever must know that it was. */
  readonly tally: Readonly<Record<'lost' | 'late' | 'cut' | 'dropped', number>>;
  close(): Promise<void>;
}

type Deed = keyof ChaosProxy['tally'];

/** What the functions below share; changes in place. */
interface Work {
  readonly target: string;
  readonly clock: Clock;
  /** Within 0–1, seeded. */
  readonly random: () => number;
  readonly tally: Record<Deed, number>;
  readonly upstream: Set<WebSocket>;
  readonly downstream: WebSocketServer;
  url: string;
  weather: Weather;
  held: number;
}

export async function startChaosProxy(
  target: string,
  { clock, random }: Pick<Work, 'clock' | 'random'>,
): Promise<ChaosProxy> {
  const work: Work = {
    ...{ target, clock, random, upstream: new Set(), url: '', weather: CALM, held: 0 },
    tally: { lost: 0, late: 0, cut: 0, dropped: 0 },
    downstream: new WebSocketServer({ noServer: true }),
  };
  const server = createServer((request, response) => void forward(work, request, response));
  server.on('upgrade', (request, socket, head) => upgrade(work, { request, socket, head }));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  work.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: work.url,
    turn(weather) {
      work.weather = weather;
      if (weather.outage) for (const socket of work.upstream) socket.terminate();
    },
    held: () => work.held,
    async settled() {
      await Promise.all([...work.upstream].map((socket) => settledSocket(socket)));
    },
    tally: work.tally,
    async close() {
      for (const socket of [...work.upstream, ...work.downstream.clients]) socket.terminate();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function happens(work: Work, deed: Deed): boolean {
  if (work.random() >= work.weather[deed]) return false;
  work.tally[deed] += 1;
  return true;
}

async function forward(work: Work, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const parts: Buffer[] = [];
  for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
  const body = Buffer.concat(parts);
  if (work.weather.outage || happens(work, 'lost')) return void request.socket.destroy();
  const answer = await fetch(`${work.target}${request.url ?? '/'}`, {
    method: request.method ?? 'GET',
    headers: without(request.headers, ['host', 'connection', 'content-length']),
    ...(body.length === 0 ? {} : { body }),
    redirect: 'manual',
  });
  const text = (await answer.text()).replaceAll(
    work.target.replace('http', 'ws'),
    work.url.replace('http', 'ws'),
  );
  const told = happens(work, 'cut') ? text.slice(0, text.length / 2) : text;
  const rest = without(Object.fromEntries(answer.headers), HOP_BY_HOP);
  const send = (): void => void response.writeHead(answer.status, rest).end(told);
  if (!happens(work, 'late')) {
    send();
    return;
  }
  work.held += 1;
  work.clock.after(work.weather.delayMs * work.random(), () => {
    work.held -= 1;
    send();
  });
}

/** What belongs to one leg of the way, or does not fit any more once a body was cut. */
const HOP_BY_HOP = ['content-length', 'transfer-encoding', 'connection'];

function without(headers: object, names: readonly string[]): Record<string, string> {
  const kept = Object.entries(headers).filter(([name]) => !names.includes(name));
  return Object.fromEntries(kept);
}

interface Upgrade {
  readonly request: IncomingMessage;
  readonly socket: Duplex;
  readonly head: Buffer;
}

/** The way up is opened first, so that a refusal is handed on as such. */
function upgrade(work: Work, { request, socket, head }: Upgrade): void {
  if (work.weather.outage || happens(work, 'lost')) return void socket.destroy();
  const up = new WebSocket(`${work.target.replace('http', 'ws')}${request.url ?? '/'}`);
  work.upstream.add(up);
  up.on('close', () => work.upstream.delete(up));
  up.on('error', () => socket.destroy());
  up.on('unexpected-response', (_, { statusCode }) => {
    up.terminate();
    socket.end(`HTTP/1.1 ${statusCode} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
  });
  up.on('open', () => {
    work.downstream.handleUpgrade(request, socket, head, (down) => join(work, up, down));
  });
}

function join(work: Work, up: WebSocket, down: WebSocket): void {
  up.on('message', (data: Buffer) => pass(work, { text: data.toString(), down, up }));
  down.on('message', (data: Buffer) => up.readyState === WebSocket.OPEN && up.send(data.toString()));
  up.on('close', () => down.close());
  down.on('close', () => up.terminate());
  down.on('error', () => up.terminate());
}

function pass(
  work: Work,
  { text, up, down }: { readonly text: string; readonly up: WebSocket; readonly down: WebSocket },
): void {
  if (happens(work, 'dropped')) {
    up.terminate();
    return;
  }
  if (happens(work, 'lost')) return;
  const told = happens(work, 'cut') ? text.slice(0, text.length / 2) : text;
  const send = (): void => {
    if (down.readyState === WebSocket.OPEN) down.send(told);
  };
  if (happens(work, 'late')) work.clock.after(work.weather.delayMs * work.random(), send);
  else send();
}
