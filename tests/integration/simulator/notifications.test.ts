import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { handClock, startCaller, type Answer, type Caller } from './client.ts';
import { listen, openChannel, subscribe, type Channel } from './listener.ts';

const ROOT = '/api/v2/notifications/channels';
const DAY_SECONDS = 86_400;

let caller: Caller;
let clock: ReturnType<typeof handClock>;

beforeEach(async () => {
  clock = handClock();
  // Nobody works here: what comes over the sockets is only what a test sets off.
  caller = await startCaller({ now: clock.now, empty: true, tokenSeconds: 2.5 * DAY_SECONDS });
});

afterEach(() => caller.simulator.close());

const pass = (seconds: number): void => {
  clock.pass(seconds);
  caller.simulator.pump();
};
const isAlive = async ({ id }: Channel): Promise<boolean> =>
  (await caller.call('HEAD', `${ROOT}/${id}`)).status === 200;
const topicsOf = async ({ id }: Channel): Promise<string[]> => {
  const { body } = await caller.call('GET', `${ROOT}/${id}/subscriptions`);
  return (body as { entities: { id: string }[] }).entities.map((one) => one.id);
};
const put = (method: string, { id }: Channel, topics: readonly string[], query = ''): Promise<Answer> =>
  caller.call(
    method,
    `${ROOT}/${id}/subscriptions${query}`,
    topics.map((topic) => ({ id: topic })),
  );
const user = (i: number): string => `v2.users.user-${i}.presence`;

const revokeToken = async (): Promise<void> => {
  await caller.call('DELETE', '/api/v2/tokens/me');
  pass(0);
};
/** The channel is kept alive as long as its token is. */
const outliveToken = async (channel: Channel): Promise<void> => {
  for (let days = 0; days < 2; days += 1) {
    pass(0.9 * DAY_SECONDS);
    await subscribe(caller, channel, [user(1)]);
  }
  pass(0.9 * DAY_SECONDS);
};

describe('a channel', () => {
  it('lives a day, and another one from each subscription', async () => {
    const channel = await openChannel(caller);
    expect(Date.parse(channel.expires) - clock.now()).toBe(DAY_SECONDS * 1_000);
    pass(DAY_SECONDS - 60);
    await subscribe(caller, channel, [user(1)]);
    pass(DAY_SECONDS - 60);
    expect(await isAlive(channel)).toBe(true);
    pass(60);
    expect(await isAlive(channel)).toBe(false);
  });

  it('makes room for a 21st: the one used least recently goes, those with a socket last', async () => {
    const channels: Channel[] = [];
    for (let i = 0; i < 20; i += 1) channels.push(await openChannel(caller));
    const [connected, touched, idle] = channels as [Channel, Channel, Channel];
    await listen(connected.connectUri);
    await isAlive(touched);
    await openChannel(caller);
    const alive = await Promise.all([connected, touched, idle].map(isAlive));
    expect(alive).toEqual([true, true, false]);
  });

  it('shows other tokens of the client that it exists, not how to reach it', async () => {
    const channel = await openChannel(caller);
    await caller.signIn();
    expect((await caller.call('GET', ROOT)).body).toEqual({ entities: [] });
    const { body } = await caller.call('GET', `${ROOT}?includechannels=oauthclient`);
    expect(body).toEqual({ entities: [{ expires: channel.expires }] });
  });

  it('is no business of whoever holds no token', async () => {
    const response = await fetch(`${caller.simulator.apiUrl}${ROOT}`, { method: 'POST' });
    expect(response.status).toBe(401);
  });
});

describe('subscriptions', () => {
  it('are added, listed, replaced and cleared', async () => {
    const channel = await openChannel(caller, [user(1)]);
    await put('POST', channel, [user(2)]);
    expect(await topicsOf(channel)).toEqual([user(1), user(2)]);
    await put('PUT', channel, [user(3)]);
    expect(await topicsOf(channel)).toEqual([user(3)]);
    await caller.call('DELETE', `${ROOT}/${channel.id}/subscriptions`);
    expect(await topicsOf(channel)).toEqual([]);
  });

  it('fail together for one missing permission, or are judged one by one', async () => {
    await caller.control('POST', '/faults', { kind: 'dropPermission', permission: 'outbound:campaign:view' });
    const channel = await openChannel(caller);
    const topics = [user(1), 'v2.outbound.campaigns.c-1'];
    const refused = await put('POST', channel, topics);
    expect(refused).toMatchObject({ status: 403, body: { code: 'missing.permissions' } });
    expect(await topicsOf(channel)).toEqual([]);
    const { body } = await put('POST', channel, topics, '?ignoreErrors=true');
    expect(body).toMatchObject({
      entities: [
        { id: user(1), state: 'Permitted' },
        { state: 'Rejected', missingPermissions: ['outbound:campaign:view'] },
      ],
    });
    expect(await topicsOf(channel)).toEqual([user(1)]);
  });

  it.each([
    ['is not known', 'v2.users.user-1.mood'],
    ['no socket carries', 'v2.outbound.voice.campaigns.contact.postContact'],
  ])('reject a topic that %s', async (_, topic) => {
    const channel = await openChannel(caller);
    expect((await put('POST', channel, [topic])).status).toBe(400);
    const { body } = await put('POST', channel, [topic], '?ignoreErrors=true');
    expect(body).toMatchObject({ entities: [{ id: topic, state: 'Rejected' }] });
  });

  it('count a combined topic as one and stop at a thousand', async () => {
    const channel = await openChannel(caller);
    const combined = (i: number): string => `v2.users.user-${i}?presence&routingStatus&conversationsummary`;
    const many = Array.from({ length: 1_000 }, (_, i) => combined(i));
    expect((await put('PUT', channel, many)).status).toBe(200);
    expect((await put('POST', channel, [combined(7)])).status).toBe(200);
    expect((await put('POST', channel, [combined(1_000)])).status).toBe(400);
    expect(await topicsOf(channel)).toHaveLength(1_000);
  });

  it('refuse a topic of more than 200 characters', async () => {
    const channel = await openChannel(caller);
    const topic = (length: number): string => `v2.users.${'u'.repeat(length - 18)}.presence`;
    expect((await put('POST', channel, [topic(200)])).status).toBe(200);
    expect((await put('POST', channel, [topic(201)])).status).toBe(400);
  });

  it('are offered with their permissions and transports', async () => {
    const expand = 'expand=requiresPermissions&expand=transports&expand=topicParameters';
    const { body } = await caller.call('GET', `/api/v2/notifications/availabletopics?${expand}`);
    const { entities } = body as { entities: { id: string; transports: string[] }[] };
    expect(entities.find(({ id }) => id === 'v2.users.{id}.activity')).toEqual({
      id: 'v2.users.{id}.activity',
      transports: ['Websocket', 'EventBridge'],
      requiresPermissions: ['analytics:userObservation:view'],
      topicParameters: ['id'],
    });
    const elsewhere = entities.filter(({ transports }) => !transports.includes('Websocket'));
    expect(elsewhere.map(({ id }) => id)).toEqual(['v2.outbound.voice.campaigns.contact.postContact']);
  });
});

describe('a socket', () => {
  it('beats every 30 seconds and answers a ping', async () => {
    const listener = await listen((await openChannel(caller)).connectUri);
    await listener.settled();
    const beats = (): number => listener.texts.filter((text) => text.includes('WebSocket Heartbeat')).length;
    const seen: number[] = [];
    for (const seconds of [29, 1, 29, 1]) {
      pass(seconds);
      await listener.settled();
      seen.push(beats());
    }
    expect(seen).toEqual([0, 1, 1, 2]);
  });

  it('takes subscriptions itself', async () => {
    const channel = await openChannel(caller);
    const listener = await listen(channel.connectUri);
    listener.send({ message: 'subscribe', topics: [user(1)], correlationId: 'one' });
    expect(await listener.frame(({ result }) => result !== undefined)).toMatchObject({
      result: '200',
      status: 'subscribed',
      topics: [user(1)],
      correlationId: 'one',
    });
    listener.send({ message: 'subscribe', topics: ['v2.nothing'], correlationId: 'two' });
    expect(await listener.frame(({ result }) => result === '400')).toMatchObject({ status: 'failure' });
    listener.send({ message: 'sing' });
    expect(await listener.frame(({ status }) => status === 'error')).toMatchObject({ result: '400' });
    const { body } = await caller.control('GET', '/channels');
    expect(body).toMatchObject({ channels: [{ id: channel.id, isConnected: true, topics: [user(1)] }] });
  });

  it('gives way to the next one of its channel', async () => {
    const { connectUri } = await openChannel(caller);
    const first = await listen(connectUri);
    const second = await listen(connectUri);
    expect(await first.closed).toBe(1_000);
    await second.settled();
  });

  it('is refused for a channel that is gone or never was', async () => {
    const channel = await openChannel(caller);
    pass(DAY_SECONDS);
    await expect(listen(channel.connectUri)).rejects.toThrow('401');
    await expect(listen(channel.connectUri.replace(channel.id, 'streaming-0-none'))).rejects.toThrow('404');
  });

  it('is closed with its channel, a day after the last subscription', async () => {
    const listener = await listen((await openChannel(caller)).connectUri);
    pass(DAY_SECONDS);
    expect(await listener.closed).toBe(1_000);
  });

  it.each([
    ['is revoked', revokeToken],
    ['expires', outliveToken],
  ])('says so and closes when its token %s', async (_, end) => {
    const channel = await openChannel(caller);
    const listener = await listen(channel.connectUri);
    await end(channel);
    const word = await listener.frame(({ topicName }) => topicName.startsWith('v2.system.token_revoked'));
    expect(word.eventBody).toMatchObject({ channelId: channel.id, systemTopicType: 'token_revoked' });
    await listener.closed;
    await expect(listen(channel.connectUri)).rejects.toThrow('401');
  });
});
