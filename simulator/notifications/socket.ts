import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type RawData, type WebSocket } from 'ws';
import { orderedFailure } from '../api/answer-call.ts';
import { ApiError } from '../api/errors.ts';
import { isRecord, type Json } from '../api/request.ts';
import type { Simulation } from '../simulation.ts';
import { touch } from './channels.ts';
import type { Channel } from './hub.ts';
import { isSilent, say } from './post.ts';
import { firstHeartbeat, pump } from './pump.ts';
import { subscribe } from './subscribe.ts';

const LONGEST_MESSAGE = 1_000_000;
const ROOT = '/channels/';
const STATUS_TEXTS: Readonly<Record<number, string>> = { 401: 'Unauthorized', 404: 'Not Found' };

/** Lets a server open the sockets of notification channels; returns what closes them all. */
export function serveSockets(sim: Simulation, server: Server): () => void {
  // Pings of the protocol are answered by hand: a silent socket must not answer them either.
  const sockets = new WebSocketServer({ noServer: true, autoPong: false, maxPayload: LONGEST_MESSAGE });
  server.on('upgrade', (request, duplex, head) => {
    pump(sim);
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const channel = admit(sim, pathname, duplex);
    if (channel !== null) upgrade(sim, sockets, { request, duplex, head, channel });
  });
  return () => {
    for (const socket of sockets.clients) socket.terminate();
  };
}

interface Upgrade {
  readonly request: IncomingMessage;
  readonly duplex: Duplex;
  readonly head: Buffer;
  readonly channel: Channel;
}

function upgrade(
  sim: Simulation,
  sockets: WebSocketServer,
  { request, duplex, head, channel }: Upgrade,
): void {
  sockets.handleUpgrade(request, duplex, head, (socket) => connect(sim, channel, socket));
}

/** The channel of a path, or null when the caller was refused. */
function admit(sim: Simulation, path: string, duplex: Duplex): Channel | null {
  const id = path.startsWith(ROOT) ? path.slice(ROOT.length) : '';
  const channel = sim.notifications.channels.get(id);
  const isCut = sim.faults.use('disconnect', path) !== undefined;
  const status = orderedFailure(sim, path)?.status ?? statusOf(sim, id);
  sim.requests.note({ path: 'GET /channels/{id}', status, at: sim.clock.real() });
  if (isCut) duplex.destroy();
  else if (status !== 101) refuse(duplex, status);
  return isCut || status !== 101 ? null : (channel ?? null);
}

function statusOf({ notifications: hub }: Simulation, id: string): number {
  if (hub.channels.has(id)) return 101;
  return hub.gone.has(id) ? 401 : 404;
}

function refuse(duplex: Duplex, status: number): void {
  const text = STATUS_TEXTS[status] ?? 'Refused';
  duplex.end(`HTTP/1.1 ${String(status)} ${text}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

/** A channel has one socket: a second one drops the first. */
function connect(sim: Simulation, channel: Channel, socket: WebSocket): void {
  channel.socket?.close(1_000);
  channel.socket = socket;
  channel.closesAt = null;
  channel.late = [];
  channel.heartbeatAt = firstHeartbeat(sim);
  touch(sim, channel);
  socket.on('message', (data) => {
    if (!isSilent(sim, channel)) answer(sim, channel, data);
  });
  socket.on('ping', (data) => {
    if (!isSilent(sim, channel)) socket.pong(data);
  });
  socket.on('error', () => socket.terminate());
  socket.on('close', () => {
    if (channel.socket === socket) channel.socket = null;
  });
}

function answer(sim: Simulation, channel: Channel, data: RawData): void {
  pump(sim);
  const message = readMessage(data);
  if (message?.message === 'ping')
    say(sim, channel, { topicName: 'channel.metadata', eventBody: { message: 'pong' } });
  else if (message?.message === 'subscribe') say(sim, channel, subscribed(sim, channel, message));
  else say(sim, channel, { result: '400', status: 'error', message: 'The message is not understood.' });
}

/** The body of a message, or undefined when it is not one. */
function readMessage(data: RawData): Json | undefined {
  try {
    const message: unknown = JSON.parse(textOf(data));
    return isRecord(message) ? message : undefined;
  } catch {
    return undefined;
  }
}

function textOf(data: RawData): string {
  if (Array.isArray(data)) return Buffer.concat(data).toString();
  return data instanceof ArrayBuffer ? Buffer.from(data).toString() : data.toString();
}

function subscribed(sim: Simulation, channel: Channel, { topics, correlationId }: Json): object {
  const trail = typeof correlationId === 'string' ? { correlationId } : {};
  if (!sim.notifications.channels.has(channel.id)) return { result: '404', status: 'error', ...trail };
  if (!Array.isArray(topics) || !topics.every((topic) => typeof topic === 'string'))
    return { result: '400', status: 'failure', message: 'topics must be a list of names.', ...trail };
  try {
    subscribe(sim, channel, { ids: topics, replace: false, ignoreErrors: false });
    return { result: '200', status: 'subscribed', topics, ...trail };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return { result: '400', status: 'failure', message: error.message, ...trail };
  }
}
