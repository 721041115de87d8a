import { randomBytes } from 'node:crypto';
import { notFound } from '../api/errors.ts';
import { ORGANISATION } from '../api/references.ts';
import type { Token } from '../api/tokens.ts';
import type { Simulation } from '../simulation.ts';
import { channelPath, type Channel } from './hub.ts';
import { say } from './post.ts';
import { stopListening } from './publish.ts';

const CHANNEL_MS = 86_400_000;
const MAX_CHANNELS = 20;
/** The WebSocket code of a close that nothing went wrong about. */
const NORMAL_CLOSE = 1_000;

/** Opens a channel; the one used least recently makes room for a 21st, unconnected ones first. */
export function openChannel(sim: Simulation, token: Token): Channel {
  const { notifications: hub } = sim;
  const owner = ownerOf(token);
  const own = [...hub.channels.values()].filter((one) => one.owner === owner);
  const [oldest] = own.toSorted((a, b) => rank(a) - rank(b) || a.usedAs - b.usedAs);
  if (own.length >= MAX_CHANNELS && oldest !== undefined) endChannel(sim, oldest);
  const channel: Channel = {
    id: `streaming-0-${randomBytes(12).toString('hex')}`,
    owner,
    token,
    topics: new Map(),
    names: new Set(),
    socket: null,
    expiresAt: sim.clock.simulated() + CHANNEL_MS,
    heartbeatAt: Infinity,
    closesAt: null,
    usedAs: ++hub.uses,
    late: [],
    overtaken: new Set(),
    lossOwed: 0,
  };
  hub.channels.set(channel.id, channel);
  return channel;
}

/** A channel of whoever asks; those of others are not there. */
export function findChannel(sim: Simulation, token: Token, id: string): Channel {
  sweepChannels(sim);
  const channel = sim.notifications.channels.get(id);
  if (channel?.owner !== ownerOf(token)) throw notFound('channel', id);
  return channel;
}

/** Whether a channel belongs to the holder of a token. */
export function isOwn(channel: Channel, token: Token): boolean {
  return channel.owner === ownerOf(token);
}

/** Notes that a channel was used. */
export function touch({ notifications: hub }: Simulation, channel: Channel): void {
  channel.usedAs = ++hub.uses;
}

/** Lets a channel live another day from now. */
export function extend(sim: Simulation, channel: Channel): void {
  channel.expiresAt = sim.clock.simulated() + CHANNEL_MS;
  touch(sim, channel);
}

/** Takes a channel away, with its socket and all that it listened to. */
export function endChannel(sim: Simulation, channel: Channel): void {
  sim.notifications.channels.delete(channel.id);
  sim.notifications.gone.add(channel.id);
  channel.topics.clear();
  stopListening(sim, channel);
  channel.socket?.close(NORMAL_CLOSE);
  channel.socket = null;
}

/** Ends the channels whose day is over or whose token is not valid any more; the latter are told. */
export function sweepChannels(sim: Simulation): void {
  const now = sim.clock.simulated();
  for (const channel of sim.notifications.channels.values()) {
    if (!sim.tokens.isAlive(channel.token, sim.clock.real())) {
      say(sim, channel, systemEvent(sim, channel, 'token_revoked'));
      endChannel(sim, channel);
    } else if (channel.expiresAt <= now) {
      endChannel(sim, channel);
    }
  }
}

/** Tells a socket that it will be closed for maintenance at a time of the floor. */
export function announceClosing(sim: Simulation, channel: Channel, closesAt: number): void {
  channel.closesAt = closesAt;
  say(sim, channel, systemEvent(sim, channel, 'socket_closing'));
}

/** Closes the sockets whose announced time has come; their channels live on. */
export function closeAnnounced(sim: Simulation): void {
  const now = sim.clock.simulated();
  for (const channel of sim.notifications.channels.values()) {
    if (channel.closesAt === null || channel.closesAt > now) continue;
    channel.closesAt = null;
    channel.socket?.close(NORMAL_CLOSE);
    channel.socket = null;
  }
}

/** The channels a fault is aimed at; all of them without an aim. */
export function aimedAt({ notifications: hub }: Simulation, pathPrefix = ''): Channel[] {
  return [...hub.channels.values()].filter(({ id }) => channelPath(id).startsWith(pathPrefix));
}

const REASONS = {
  socket_closing: 'The socket will close for maintenance within a minute. Open another one.',
  token_revoked: 'The token of this channel is not valid any more.',
} as const;

function systemEvent(
  { publicClientId, clientId }: Simulation,
  channel: Channel,
  type: keyof typeof REASONS,
): object {
  const { holder } = channel.token;
  const isUser = holder.kind === 'user';
  const subject = isUser ? holder.person.id : clientId;
  return {
    topicName: type === 'token_revoked' ? `v2.system.token_revoked.${subject}` : `v2.system.${type}`,
    version: '2',
    eventBody: {
      channelId: channel.id,
      systemTopicType: type,
      organizationId: ORGANISATION.id,
      ...(isUser ? { userId: subject } : {}),
      oauthClientId: isUser ? publicClientId : clientId,
      reason: type,
      message: REASONS[type],
    },
    metadata: {},
  };
}

function ownerOf({ holder }: Token): string {
  return holder.kind === 'user' ? `user ${holder.person.id}` : 'client';
}

function rank({ socket }: Channel): number {
  return socket === null ? 0 : 1;
}
