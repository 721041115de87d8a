import type { Agent } from 'node:http';
import { type RawData, WebSocket } from 'ws';

/** Why a socket ended or was never there. */
export type SocketEnd =
  /** The platform answered the attempt with this HTTP status. */
  | { readonly kind: 'refused'; readonly status: number }
  | { readonly kind: 'unreachable'; readonly detail: string }
  | { readonly kind: 'closed' };

export interface SocketEvents {
  readonly onOpen: () => void;
  readonly onText: (text: string) => void;
  /** Told once, whoever ended it. */
  readonly onEnd: (end: SocketEnd) => void;
}

export interface Socket {
  send(text: string): void;
  /** Ends it at once; `onEnd` follows. */
  close(): void;
}

export type OpenSocket = (uri: string, events: SocketEvents) => Socket;

const HANDSHAKE_MS = 16_000;
const LARGEST_FRAME = 4_000_000;

/** Opens a WebSocket; the only door to it. */
export const openSocket: OpenSocket = (uri, events) => listening(connect(uri, null), events);

/** The same through what the network of this machine names for each address, such as a proxy. */
export function socketsOver(agentFor: (uri: string) => Promise<Agent | null>): OpenSocket {
  return (uri, events) => {
    let socket: Socket | null = null;
    let ended = false;
    const end = (why: SocketEnd): void => {
      if (!ended) events.onEnd(why);
      ended = true;
    };
    agentFor(uri)
      .then((agent) => {
        if (!ended) socket = listening(connect(uri, agent), { ...events, onEnd: end });
      })
      .catch((error: unknown) => end({ kind: 'unreachable', detail: String(error) }));
    return {
      send: (text) => socket?.send(text),
      close() {
        if (socket === null) end({ kind: 'closed' });
        else socket.close();
      },
    };
  };
}

function connect(uri: string, agent: Agent | null): WebSocket {
  const limits = { handshakeTimeout: HANDSHAKE_MS, maxPayload: LARGEST_FRAME };
  return new WebSocket(uri, agent === null ? limits : { ...limits, agent });
}

/** Makes what a WebSocket tells plain; for whoever has opened one in another way. */
export function listening(socket: WebSocket, { onOpen, onText, onEnd }: SocketEvents): Socket {
  let end: SocketEnd = { kind: 'closed' };
  socket.on('open', onOpen);
  socket.on('message', (data) => onText(textOf(data)));
  socket.on('unexpected-response', (request, { statusCode = 0 }) => {
    end = { kind: 'refused', status: statusCode };
    request.destroy();
    socket.terminate();
  });
  socket.on('error', ({ message }) => {
    if (end.kind === 'closed') end = { kind: 'unreachable', detail: message };
  });
  socket.on('close', () => onEnd(end));
  return {
    send: (text) => {
      if (socket.readyState === WebSocket.OPEN) socket.send(text);
    },
    close: () => socket.terminate(),
  };
}

function textOf(data: RawData): string {
  if (Array.isArray(data)) return Buffer.concat(data).toString();
  return data instanceof ArrayBuffer ? Buffer.from(data).toString() : data.toString();
}
