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
export const openSocket: OpenSocket = (uri, events) =>
  listening(new WebSocket(uri, { handshakeTimeout: HANDSHAKE_MS, maxPayload: LARGEST_FRAME }), events);

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
