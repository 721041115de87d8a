import type { ServerResponse } from 'node:http';
import { channelOf } from '../../shared/ipc.ts';
import type { BoardApp, HostedViewer } from '../ipc/board-app.ts';
import type { Clock } from '../ports/clock.ts';
import { startEvents } from './replies.ts';

/** How many pages may watch at once: a room of wall screens, and no runaway script. */
export const MAX_VIEWERS = 20;

/** A page that reloads or loses its stream for a moment keeps its view for so long. */
const GRACE_MS = 10_000;

/** Proxies and browsers give up on streams that stay silent for long. */
const BEAT_MS = 15_000;

/** A page that does not read its stream is cut off here; it connects again and reads the whole. */
const MAX_BACKLOG_BYTES = 4 * 1024 * 1024;

interface Seat {
  readonly viewer: HostedViewer;
  stream: ServerResponse | null;
  stopWaiting: () => void;
}

/** The pages that watch, each with its own view of the board. */
export interface Viewers {
  /** The view of a page, made on first mention; `null` when all seats are taken. */
  of(id: string): HostedViewer | null;
  /** Gives the page its stream of events; `false` when all seats are taken. */
  attach(id: string, response: ServerResponse): boolean;
  close(): void;
}

export function createViewers(board: BoardApp, clock: Clock): Viewers {
  const seats = new Map<string, Seat>();
  const stopTelling = board.onTell((channel, value) => {
    for (const { stream } of seats.values()) write(stream, channel, value);
  });
  const leave = (id: string): void => {
    seats.get(id)?.viewer.close();
    seats.delete(id);
  };
  const seatOf = (id: string): Seat | null => {
    const known = seats.get(id);
    if (known !== undefined) return known;
    if (seats.size >= MAX_VIEWERS) return null;
    const seat = takeSeat(board);
    seats.set(id, seat);
    seat.stopWaiting = clock.after(GRACE_MS, () => leave(id));
    return seat;
  };
  return {
    of: (id) => seatOf(id)?.viewer ?? null,
    attach: (id, response) => {
      const seat = seatOf(id);
      if (seat === null) return false;
      seat.stopWaiting();
      const earlier = seat.stream;
      seat.stream = response;
      earlier?.end();
      startEvents(response);
      const stopBeating = beat(response, clock);
      response.once('close', () => {
        stopBeating();
        if (seat.stream !== response) return;
        seat.stream = null;
        seat.stopWaiting = clock.after(GRACE_MS, () => leave(id));
      });
      return true;
    },
    close: () => {
      stopTelling();
      for (const [id, seat] of seats) {
        seat.stopWaiting();
        seat.stream?.end();
        leave(id);
      }
    },
  };
}

function takeSeat(board: BoardApp): Seat {
  const viewer = board.createViewer((change) => write(seat.stream, channelOf('board', 'changed'), change));
  const seat: Seat = { viewer, stream: null, stopWaiting: () => undefined };
  return seat;
}

/** Without a stream a change is lost, which its number shows to the page: it then reads the whole. */
function write(stream: ServerResponse | null, channel: string, value: unknown): void {
  if (stream === null) return;
  if (stream.writableLength > MAX_BACKLOG_BYTES) stream.destroy();
  else stream.write(`event: ${channel}\ndata: ${JSON.stringify(value)}\n\n`);
}

function beat(stream: ServerResponse, clock: Clock): () => void {
  let stop = (): void => undefined;
  const next = (): void => {
    stop = clock.after(BEAT_MS, () => {
      stream.write(': beat\n\n');
      next();
    });
  };
  next();
  return () => stop();
}
