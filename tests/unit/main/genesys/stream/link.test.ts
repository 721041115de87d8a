import { afterEach, describe, expect, it } from 'vitest';
import { failed, fault, type Outcome, succeeded } from '../../../../../src/core/faults/fault.ts';
import type { Http } from '../../../../../src/main/genesys/http.ts';
import { type Link, type LinkEnd, openLink } from '../../../../../src/main/genesys/stream/link.ts';
import type { SocketEvents } from '../../../../../src/main/genesys/stream/socket.ts';
import type { Topic } from '../../../../../src/main/genesys/stream/topics.ts';
import { createHandClock, settled } from '../../../../support/hand-clock.ts';

const CHANNEL = { id: 'ch', connectUri: 'wss://stream.example/ch' };

const PONG = '{"topicName":"channel.metadata","eventBody":{"message":"pong"}}';

let link: Link | null = null;
afterEach(() => link?.close());

function topic(id: string): Topic {
  return { name: `v2.users.${id}.activity`, covers: { kind: 'agent', id } };
}

/** A link to a platform that takes topics as long as `refusal` is null; its socket is the test's to move. */
function opened(topics: readonly Topic[]) {
  const clock = createHandClock();
  const orders: string[] = [];
  const ends: LinkEnd[] = [];
  const state: { refusal: Outcome<never> | null; events: SocketEvents | null } = {
    refusal: null,
    events: null,
  };
  const ask = ({ method, path, body }: { method: string; path: string; body?: unknown }) => {
    if (path.endsWith('/channels')) return Promise.resolve(succeeded(CHANNEL));
    const names = (body as readonly { id: string }[]).map(({ id }) => id);
    orders.push(`${method} ${names.join(' ')}`);
    const entities = names.map((id) => ({ id, state: 'Permitted', missingPermissions: [] }));
    return Promise.resolve(state.refusal ?? succeeded({ entities }));
  };
  link = openLink(
    {
      ...{ clock, now: clock.now, secure: true, http: { ask } as unknown as Http },
      openSocket: (_uri, events) => {
        state.events = events;
        return { send: () => events.onText(PONG), close: () => undefined };
      },
    },
    { channel: null, topics },
    {
      ...{ onOpen: () => undefined, onVerdicts: () => undefined, onEvents: () => undefined },
      ...{ onMalformed: () => undefined, onClosing: () => undefined, onEnd: (end) => ends.push(end) },
    },
  );
  const greet = async (): Promise<void> => {
    await settled();
    state.events?.onOpen();
    state.events?.onText('{"topicName":"channel.metadata","eventBody":{"message":"WebSocket Heartbeat"}}');
    await settled();
  };
  return { clock, orders, ends, state, link, greet };
}

const [A, B, C] = [topic('a'), topic('b'), topic('c')] as const;

describe('genesys/stream/link', () => {
  it('leaves it at the topics that are there, where more were refused and are wanted no longer', async () => {
    const { clock, orders, state, link: it, greet } = opened([A, B]);
    await greet();
    state.refusal = failed(fault('platform-error', 'not now'));
    it.want([A, B, C]);
    await settled();
    expect(it.fault()).not.toBeNull();
    state.refusal = null;
    it.want([A, B]);
    await clock.advance(30_000);
    expect(it.fault()).toBeNull();
    expect(it.covered()).toEqual([A, B]);
    expect(orders).toEqual([`PUT ${A.name} ${B.name}`, `POST ${C.name}`]);
  });

  it('asks for the same topics once, however often their list is made anew', async () => {
    const { orders, link: it, greet } = opened([A, B]);
    it.want([A]);
    it.want([B, A]);
    await greet();
    it.want([A, B]);
    await settled();
    expect(orders).toHaveLength(1);
    expect(it.covered()).toHaveLength(2);
  });

  it.each([
    [401, null],
    [404, null],
    [503, 'ch'],
    [502, 'ch'],
    [429, 'ch'],
  ])('whose socket is refused with %i has the channel %s from then on', async (status, channel) => {
    const { state, ends } = opened([A]);
    await settled();
    state.events?.onEnd({ kind: 'refused', status });
    expect(ends).toHaveLength(1);
    expect(ends[0]?.channel?.id ?? null).toBe(channel);
  });
});
