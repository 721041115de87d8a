import { once } from 'node:events';
import { WebSocket } from 'ws';
import type { Caller } from './client.ts';

export interface Metric {
  readonly metric: string;
  readonly qualifier?: string;
  readonly stats: Readonly<Record<string, number>>;
}

/** What the bodies of the events are made of; each topic fills its own part. */
export interface EventBody {
  readonly id?: string;
  readonly message?: string;
  readonly joined?: boolean;
  readonly campaignStatus?: string;
  readonly systemTopicType?: string;
  readonly routingStatus?: { readonly status: string; readonly startTime: string };
  readonly presence?: { readonly presenceDefinition: { readonly systemPresence: string } };
  readonly activeQueueIds?: readonly string[];
  readonly numberOfContactsCalled?: number;
  readonly numberOfContactsMessaged?: number;
  readonly group?: Readonly<Record<string, string>>;
  readonly data?: readonly { readonly interval: string; readonly metrics: readonly Metric[] }[];
}

export interface Frame {
  readonly topicName: string;
  readonly eventBody: EventBody;
  /** Only in answers to what a client said; they have no topic, here an empty one. */
  readonly result?: string;
  readonly status?: string;
}

export interface Channel {
  readonly id: string;
  readonly connectUri: string;
  readonly expires: string;
}

/** A plain client of one channel's socket, which keeps all it was told. */
export interface Listener {
  readonly texts: readonly string[];
  /** Resolves with the code when the socket is closed. */
  readonly closed: Promise<number>;
  send(message: object): void;
  /** Resolves with the first frame that fits, told before or yet to come. */
  frame(fits: (frame: Frame) => boolean): Promise<Frame>;
  /** Resolves when everything sent so far has arrived; a pong comes in its turn. */
  settled(): Promise<void>;
  /** The events of topics, without metadata and words of the system. */
  events(topic?: string): Frame[];
}

/** Opens a socket; rejects with the HTTP status when it is refused. */
export async function listen(connectUri: string): Promise<Listener> {
  const socket = new WebSocket(connectUri);
  const texts: string[] = [];
  const frames: (Frame | null)[] = [];
  socket.on('message', (data: Buffer) => {
    texts.push(data.toString());
    frames.push(read(data.toString()));
  });
  const closed = new Promise<number>((resolve) => socket.on('close', resolve));
  await new Promise<void>((resolve, reject) => {
    socket.on('open', resolve);
    socket.on('error', reject);
    socket.on('unexpected-response', (_, { statusCode }) => reject(new Error(String(statusCode))));
  });
  const frame = async (fits: (frame: Frame) => boolean): Promise<Frame> => {
    for (let i = 0; ; i += 1) {
      while (i >= frames.length) await once(socket, 'message');
      const found = frames[i];
      if (found !== undefined && found !== null && fits(found)) return found;
    }
  };
  const pongs = (): number => frames.filter((one) => one?.eventBody.message === 'pong').length;
  return {
    texts,
    closed,
    send: (message) => socket.send(JSON.stringify(message)),
    frame,
    async settled() {
      const before = pongs();
      socket.send('{"message":"ping"}');
      while (pongs() === before) await once(socket, 'message');
    },
    events: (topic) =>
      frames
        .filter((one) => one !== null)
        .filter(({ topicName }) =>
          topic === undefined ? /^v2\.(?!system)/.test(topicName) : topicName === topic,
        ),
  };
}

/** Opens a channel for a caller, listening to topics. */
export async function openChannel(caller: Caller, topics: readonly string[] = []): Promise<Channel> {
  const { body } = await caller.call('POST', '/api/v2/notifications/channels');
  const channel = body as Channel;
  if (topics.length > 0) await subscribe(caller, channel, topics);
  return channel;
}

/** Subscribes by REST; fails unless every topic is permitted. */
export async function subscribe(caller: Caller, { id }: Channel, topics: readonly string[]): Promise<void> {
  const path = `/api/v2/notifications/channels/${id}/subscriptions`;
  const body = topics.map((topic) => ({ id: topic }));
  const answer = await caller.call('POST', path, body);
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
}

function read(text: string): Frame | null {
  try {
    return { topicName: '', eventBody: {}, ...(JSON.parse(text) as Partial<Frame>) };
  } catch {
    return null;
  }
}
