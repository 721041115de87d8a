import type { Token } from '../api/tokens.ts';
import type { WebSocket } from 'ws';
import type { Late } from './post.ts';
import type { TopicSource } from './topic-source.ts';

/** One notification channel: what it is told, and the one socket it is told through. */
export interface Channel {
  readonly id: string;
  /** The user or client it belongs to, within one app. */
  readonly owner: string;
  readonly token: Token;
  /** Topics as they were asked for, by their name in lower case, with the names their events go by. */
  readonly topics: Map<string, Subscription>;
  /** Expanded names of all topics. */
  names: ReadonlySet<string>;
  socket: WebSocket | null;
  /** Floor's time, epoch milliseconds. */
  expiresAt: number;
  /** Floor's time of the next heartbeat. */
  heartbeatAt: number;
  /** Floor's time at which an announced closing comes, or null. */
  closesAt: number | null;
  /** Grows with every use of any channel: the smallest was used least recently. */
  usedAs: number;
  /** Frames that a fault holds back. */
  late: Late[];
  /** Topics whose latest frame was held back so that the next overtakes it. */
  readonly overtaken: Set<string>;
  /** Share of frames that are owed to a fault which loses some. */
  lossOwed: number;
}

export interface Subscription {
  readonly id: string;
  readonly names: readonly string[];
}

/** A topic somebody listens to. */
export interface Watched {
  readonly source: TopicSource;
  readonly channels: Set<Channel>;
}

/** Everything the notification service remembers. */
export interface NotificationHub {
  readonly channels: Map<string, Channel>;
  /** Channels that were there once: their sockets are refused differently from unknown ones. */
  readonly gone: Set<string>;
  readonly watched: Map<string, Watched>;
  /** Where sockets connect; known once the server listens. */
  address: string;
  /** Wall time of the next look at the floor. */
  nextBeat: number;
  uses: number;
}

export function createHub(): NotificationHub {
  return {
    channels: new Map(),
    gone: new Set(),
    watched: new Map(),
    address: 'ws://127.0.0.1',
    nextBeat: -Infinity,
    uses: 0,
  };
}

/** The path of a channel's socket; faults are aimed by it. */
export function channelPath(id: string): string {
  return `/channels/${id}`;
}
