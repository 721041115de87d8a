import { fault, type Fault } from '../../../core/faults/fault.ts';
import type { LiveEvent } from '../../../core/floor/live-event.ts';
import type { Instant } from '../../../core/time/minute.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Http } from '../http.ts';
import { type Channel, createChannel, subscribe, type Verdict } from './channel-calls.ts';
import { readFrame } from './decode-frame.ts';
import type { OpenSocket, Socket, SocketEnd } from './socket.ts';
import type { Topic } from './topics.ts';
import { type Heart, watchHeart } from './watch-heart.ts';

export interface LinkParts {
  readonly http: Http;
  readonly clock: Clock;
  /** Platform time. */
  readonly now: () => Instant;
  readonly openSocket: OpenSocket;
  /** Whether only an encrypted socket will do. */
  readonly secure: boolean;
}

export interface LinkEnd {
  readonly fault: Fault;
  /** The channel, where another socket may still be opened on it. */
  readonly channel: Channel | null;
}

export interface LinkEvents {
  /** The topics are on the channel, and its socket has spoken. */
  readonly onOpen: () => void;
  /** What the platform lets through, or why it took no topics, is another than before. */
  readonly onVerdicts: () => void;
  readonly onEvents: (events: readonly LiveEvent[]) => void;
  readonly onMalformed: (detail: string) => void;
  /** The platform will close the socket within a minute. */
  readonly onClosing: () => void;
  /** Told once, unless it was closed from here. */
  readonly onEnd: (end: LinkEnd) => void;
}

/** One channel with one socket, from opening to its end; never repeats itself. */
export interface Link {
  /** Other topics from now on. */
  want(topics: readonly Topic[]): void;
  /** Topics whose events come; none before it is open. */
  covered(): readonly Topic[];
  /** Topics that the platform refuses, with the permissions that they need. */
  rejected(): readonly { readonly topic: Topic; readonly missing: readonly string[] }[];
  heardAt(): Instant;
  /** Why it did not take other topics; `null` = it did. */
  fault(): Fault | null;
  close(): void;
}

/** How soon other topics are tried again on an open link, ms. */
const SUBSCRIBE_AGAIN_MS = 30_000;

/** What the functions below share; changes in place. */
interface Work extends LinkParts {
  readonly events: LinkEvents;
  channel: Channel | null;
  socket: Socket | null;
  heart: Heart | null;
  cancelRetry: () => void;
  wanted: readonly Topic[];
  /** What is on the channel; `null` = not known. */
  subscribed: readonly Topic[] | null;
  verdicts: ReadonlyMap<string, Verdict>;
  subscribing: boolean;
  open: boolean;
  over: boolean;
  heardAt: Instant;
  fault: Fault | null;
  /** Lower-cased id → id. */
  originals: ReadonlyMap<string, string>;
}

const nothing = (): void => undefined;

export function openLink(
  parts: LinkParts,
  begin: { readonly channel: Channel | null; readonly topics: readonly Topic[] },
  events: LinkEvents,
): Link {
  const work: Work = {
    ...parts,
    ...{ events, channel: begin.channel, socket: null, heart: null, cancelRetry: nothing },
    ...{ wanted: begin.topics, subscribed: null, verdicts: new Map(), subscribing: false },
    ...{ open: false, over: false, heardAt: parts.now(), fault: null, originals: new Map() },
  };
  void connect(work);
  const permitted = ({ name }: Topic): boolean => work.verdicts.get(name)?.permitted !== false;
  return {
    want(topics) {
      work.wanted = topics;
      if (work.open) void resubscribe(work);
    },
    covered: () => (work.open ? (work.subscribed ?? []).filter(permitted) : []),
    rejected: () =>
      (work.subscribed ?? []).flatMap((topic) => {
        const verdict = work.verdicts.get(topic.name);
        return verdict?.permitted === false ? [{ topic, missing: verdict.missing }] : [];
      }),
    heardAt: () => work.heardAt,
    fault: () => work.fault,
    close: () => finish(work),
  };
}

async function connect(work: Work): Promise<void> {
  if (work.channel === null) {
    const created = await createChannel(work.http, work.secure);
    if (!created.ok) {
      end(work, created.fault);
      return;
    }
    work.channel = created.value;
  }
  const refused = await putTopics(work);
  if (refused !== null) {
    end(work, refused);
    return;
  }
  if (work.over) return;
  work.socket = work.openSocket(work.channel.uri, {
    onOpen: () => greet(work),
    onText: (text) => take(work, text),
    onEnd: (how) => socketEnded(work, how),
  });
}

/** A socket may be open and dumb: it counts from its first word on. */
function greet(work: Work): void {
  if (work.over) return;
  work.heart = watchHeart(work.clock, {
    ping: () => work.socket?.send('{"message":"ping"}'),
    onSilent: () => end(work, fault('timeout', 'The stream fell silent.')),
  });
}

function heard(work: Work): void {
  work.heart?.beat();
  work.heardAt = work.now();
  if (work.open) return;
  work.open = true;
  work.events.onOpen();
  void resubscribe(work);
}

/** Topics that changed while others were put on the channel follow at once. */
async function resubscribe(work: Work): Promise<void> {
  if (work.subscribing || work.over || work.subscribed === work.wanted) return;
  const refused = await putTopics(work);
  if (isOver(work)) return;
  if (refused?.kind === 'not-found') {
    end(work, refused);
    return;
  }
  work.fault = refused;
  work.events.onVerdicts();
  work.cancelRetry();
  if (refused !== null) work.cancelRetry = work.clock.after(SUBSCRIBE_AGAIN_MS, () => void resubscribe(work));
  else void resubscribe(work);
}

/** Only additions are sent where nothing is to be taken off; answers with what went wrong. */
async function putTopics(work: Work): Promise<Fault | null> {
  const { channel, wanted, subscribed } = work;
  if (channel === null) return null;
  const known = new Set(subscribed?.map(({ name }) => name));
  const added = wanted.filter(({ name }) => !known.has(name));
  const onlyMore = subscribed !== null && wanted.length - added.length === known.size;
  if (onlyMore && added.length === 0) {
    // The same topics in another list; `resubscribe` compares lists.
    work.subscribed = wanted;
    return null;
  }
  work.subscribing = true;
  const names = (onlyMore ? added : wanted).map(({ name }) => name);
  const answer = await subscribe(work.http, channel, { method: onlyMore ? 'POST' : 'PUT', names });
  work.subscribing = false;
  if (!answer.ok) return answer.fault;
  const before = onlyMore ? work.verdicts : new Map<string, Verdict>();
  work.verdicts = new Map([...before, ...answer.value.map((one) => [one.name, one] as const)]);
  work.subscribed = wanted;
  work.originals = new Map(wanted.map(({ covers: { id } }) => [id.toLowerCase(), id]));
  return null;
}

function take(work: Work, text: string): void {
  if (work.over) return;
  heard(work);
  const frame = readFrame(text, work.heardAt, (id) => work.originals.get(id) ?? id);
  switch (frame.kind) {
    case 'events': {
      work.events.onEvents(frame.events);
      return;
    }
    case 'malformed': {
      work.events.onMalformed(frame.detail);
      return;
    }
    case 'closing': {
      work.events.onClosing();
      return;
    }
    case 'revoked':
      work.channel = null;
      {
        end(work, fault('signed-out', 'The platform ended the channel with its token.'));
        return;
      }
    case 'alive':
      return;
  }
}

const GONE: readonly number[] = [401, 404];

function socketEnded(work: Work, how: SocketEnd): void {
  switch (how.kind) {
    case 'closed': {
      end(work, fault('unreachable', 'The stream was cut off.'));
      return;
    }
    case 'unreachable': {
      end(work, fault('unreachable', `The stream cannot be reached: ${how.detail}`));
      return;
    }
    case 'refused':
      // A channel that is gone answers 401, one that never was 404; anything else says nothing about it.
      if (GONE.includes(how.status)) work.channel = null;
      {
        end(work, fault('unreachable', `The stream was refused with status ${how.status}.`));
        return;
      }
  }
}

function end(work: Work, why: Fault): void {
  if (work.over) return;
  const { channel } = work;
  finish(work);
  work.events.onEnd({ fault: why, channel: why.kind === 'not-found' ? null : channel });
}

function finish(work: Work): void {
  work.over = true;
  work.open = false;
  work.heart?.stop();
  work.cancelRetry();
  work.socket?.close();
}

function isOver({ over }: Work): boolean {
  return over;
}
