import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { handClock, startCaller, type Answer, type Caller } from './client.ts';
import { listen, openChannel, type Channel, type Listener } from './listener.ts';

const ROOT = '/api/v2/notifications/channels';

let caller: Caller;
let clock: ReturnType<typeof handClock>;
let campaignId: string;
let topic: string;
let channel: Channel;
let listener: Listener;

beforeEach(async () => {
  clock = handClock();
  caller = await startCaller({ now: clock.now, agents: 4, campaigns: 2, queues: 2, historyHours: 0 });
  const { body } = await caller.control('GET', '/state');
  campaignId = (body as { campaigns: { id: string }[] }).campaigns[0]!.id;
  topic = `v2.outbound.campaigns.${campaignId}`;
  channel = await openChannel(caller, [topic]);
  listener = await listen(channel.connectUri);
  await listener.settled();
});

afterEach(() => caller.simulator.close());

const order = (fault: object): Promise<Answer> => caller.control('POST', '/faults', fault);
const pass = (seconds: number): void => {
  clock.pass(seconds);
  caller.simulator.pump();
};
/** One event a second: the campaign is switched to each status in turn. */
const switchTo = async (...statuses: readonly string[]): Promise<void> => {
  for (const status of statuses) {
    await caller.control('POST', '/act', { act: 'setCampaignStatus', campaignId, status });
    pass(1);
  }
};
const told = async (): Promise<(string | undefined)[]> => {
  await listener.settled();
  return listener.events(topic).map(({ eventBody }) => eventBody.campaignStatus);
};

describe('faults of sockets', () => {
  it('drop it without a word, and what happens meanwhile is not told later', async () => {
    await order({ kind: 'dropSocket' });
    expect(await listener.closed).toBe(1_006);
    await switchTo('off');
    listener = await listen(channel.connectUri);
    expect(await told()).toEqual([]);
    await switchTo('on');
    expect(await told()).toEqual(['on']);
  });

  it('keep it open and dumb', async () => {
    await order({ kind: 'silentSocket' });
    listener.send({ message: 'ping' });
    await switchTo('off', 'on');
    pass(60);
    const before = listener.texts.length;
    // The only answer is the pong of the ping after the end of the fault.
    await caller.control('DELETE', '/faults');
    expect(await told()).toEqual([]);
    expect(listener.texts.slice(before)).toHaveLength(1);
  });

  it('announce its closing a minute before', async () => {
    await order({ kind: 'closeSoon' });
    await listener.frame(({ topicName }) => topicName === 'v2.system.socket_closing');
    pass(58);
    await switchTo('off');
    expect(await told()).toEqual(['off']);
    pass(1);
    await listener.closed;
    await (await listen(channel.connectUri)).settled();
  });

  it('end the channel under it', async () => {
    await order({ kind: 'expireChannel' });
    await listener.closed;
    expect((await caller.call('HEAD', `${ROOT}/${channel.id}`)).status).toBe(404);
    await expect(listen(channel.connectUri)).rejects.toThrow('401');
  });

  it('hit only the channel they are aimed at', async () => {
    const other = await openChannel(caller, [topic]);
    const spared = await listen(other.connectUri);
    await order({ kind: 'dropSocket', pathPrefix: `/channels/${channel.id}` });
    await listener.closed;
    await spared.settled();
  });

  it('refuse the upgrade', async () => {
    await order({ kind: 'serverError', status: 503, pathPrefix: '/channels/', count: 1 });
    await expect(listen(channel.connectUri)).rejects.toThrow('503');
    await (await listen(channel.connectUri)).settled();
  });
});

describe('faults of frames', () => {
  it('send each twice', async () => {
    await order({ kind: 'duplicateFrames', count: 1 });
    await switchTo('off', 'on');
    expect(await told()).toEqual(['off', 'off', 'on']);
  });

  it('let each second one of a topic overtake the one before', async () => {
    await order({ kind: 'reorderFrames' });
    await switchTo('off', 'on', 'stopping', 'off');
    pass(2);
    expect(await told()).toEqual(['on', 'off', 'off', 'stopping']);
  });

  it('delay them', async () => {
    await order({ kind: 'delayFrames', ms: 5_000 });
    await switchTo('off');
    pass(4);
    expect(await told()).toEqual([]);
    pass(1);
    expect(await told()).toEqual(['off']);
  });

  it('cut one off', async () => {
    await order({ kind: 'truncateFrames', count: 1 });
    await switchTo('off', 'on');
    expect(await told()).toEqual(['on']);
    const broken = listener.texts.find((text) => text.includes(topic)) ?? '';
    expect(() => JSON.parse(broken) as unknown).toThrow(SyntaxError);
  });

  it('lose a share of them, never the heartbeat', async () => {
    await order({ kind: 'loseFrames', share: 0.5 });
    await switchTo('off', 'on', 'off', 'on');
    expect(await told()).toEqual(['off', 'off']);
    await order({ kind: 'loseFrames' });
    await switchTo('off');
    pass(30);
    expect(await told()).toEqual(['off', 'off']);
    expect(listener.texts.filter((text) => text.includes('Heartbeat'))).toHaveLength(1);
  });
});

describe('faults of the service', () => {
  it('reject topics by their pattern', async () => {
    const permission = 'analytics:userObservation:view';
    await order({ kind: 'rejectTopic', pattern: 'v2.users.*.activity', permission });
    const body = [{ id: 'v2.users.one.activity' }, { id: 'v2.users.one.presence' }];
    const path = `${ROOT}/${channel.id}/subscriptions?ignoreErrors=true`;
    expect((await caller.call('POST', path, body)).body).toMatchObject({
      entities: [{ state: 'Rejected', missingPermissions: [permission] }, { state: 'Permitted' }],
    });
    const combined = [{ id: 'v2.users.two?activity&presence' }];
    expect((await caller.call('POST', path, combined)).body).toMatchObject({
      entities: [{ state: 'Rejected' }],
    });
  });

  it.each([
    [503, null],
    [429, '7'],
  ])('open no channel: %i', async (status, retryAfter) => {
    await order({ kind: 'refuseChannels', status, retryAfter: 7, count: 1 });
    const refused = await caller.call('POST', ROOT);
    expect([refused.status, refused.headers.get('Retry-After')]).toEqual([status, retryAfter]);
    expect((await caller.call('POST', ROOT)).status).toBe(200);
  });

  it('are refused in plain words when they make no sense', async () => {
    const { status, body } = await order({ kind: 'refuseChannels', status: 450 });
    expect([status, body]).toEqual([400, { error: 'Field "status" must be 429 or 500 to 599.' }]);
  });
});
