import { WebSocket } from 'ws';
import { listening, type OpenSocket } from '../../src/main/genesys/stream/socket.ts';

/** Real sockets of which a test can know that everything sent so far has arrived. */
export interface SettledSockets {
  readonly openSocket: OpenSocket;
  /** Waits until the sockets have opened or ended, and what was sent to them has come. */
  settled(): Promise<void>;
  /** For so many seconds of the test's time (for good where not given) the far side answers nothing. */
  expectSilence(seconds: number | undefined): void;
}

export function createSettledSockets(now: () => number): SettledSockets {
  const sockets = new Set<WebSocket>();
  let silentUntil = -Infinity;
  return {
    openSocket(uri, events) {
      const socket = new WebSocket(uri);
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket));
      return listening(socket, events);
    },
    async settled() {
      const isSilent = now() < silentUntil;
      await Promise.all([...sockets].map((socket) => settledSocket(socket, isSilent)));
    },
    expectSilence(seconds = Infinity) {
      silentUntil = now() + seconds * 1_000;
    },
  };
}

/** Pongs come in their turn: after one, everything sent before it has arrived. */
export async function settledSocket(socket: WebSocket, isSilent = false): Promise<void> {
  if (socket.readyState === WebSocket.CONNECTING) return eitherOf(socket, ['open', 'close']);
  if (socket.readyState !== WebSocket.OPEN) return eitherOf(socket, ['close']);
  if (isSilent) return;
  const answered = eitherOf(socket, ['pong', 'close']);
  socket.ping();
  return answered;
}

function eitherOf(socket: WebSocket, events: readonly string[]): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      for (const event of events) socket.off(event, done);
      resolve();
    };
    for (const event of events) socket.on(event, done);
    if (socket.readyState === WebSocket.CLOSED) done();
  });
}
