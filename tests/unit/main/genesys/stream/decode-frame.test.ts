import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFrame } from '../../../../../src/main/genesys/stream/decode-frame.ts';

const AT = Date.UTC(2026, 10, 23, 10, 0, 0);
const NINE = '2026-11-23T09:00:00.000Z';
const EIGHT = '2026-11-23T08:00:00.000Z';

function read(topicName: string, eventBody: unknown) {
  return readFrame(JSON.stringify({ topicName, version: '2', eventBody, metadata: {} }), AT, (id) => id);
}

const live = (metrics: readonly object[], group: object = { mediaType: 'voice' }) => ({
  group: { queueId: 'q', ...group },
  data: [{ interval: `${NINE}/${NINE}`, metrics }],
});

describe('main/genesys/stream/decode-frame: events', () => {
  it.each([
    [
      'an agent’s status and presence, spelled like the users’ service',
      'v2.users.a.activity',
      {
        routingStatus: { status: 'NOT_RESPONDING', startTime: NINE },
        presence: { presenceDefinition: { id: 'x', systemPresence: 'ON_QUEUE' }, modifiedDate: EIGHT },
      },
      [
        {
          ...{ kind: 'agent', agentId: 'a', at: AT },
          routing: { is: 'not-responding', since: Date.parse(NINE) },
          presence: { is: 'on-queue', since: Date.parse(EIGHT) },
        },
      ],
    ],
    [
      'a status alone, on a topic in lower case',
      'v2.users.a.routingstatus',
      { id: 'a', routingStatus: { status: 'OFF_QUEUE', startTime: NINE } },
      [
        {
          kind: 'agent',
          agentId: 'a',
          at: AT,
          routing: { is: 'off-queue', since: Date.parse(NINE) },
          presence: null,
        },
      ],
    ],
    [
      'a presence alone, spelled like the presence service',
      'v2.users.a.presence',
      { presenceDefinition: { systemPresence: 'On Queue' }, primary: true, modifiedDate: NINE },
      [
        {
          kind: 'agent',
          agentId: 'a',
          at: AT,
          routing: null,
          presence: { is: 'on-queue', since: Date.parse(NINE) },
        },
      ],
    ],
    [
      'a presence elsewhere',
      'v2.users.a.presence',
      { presenceDefinition: { systemPresence: 'Away' }, primary: false, modifiedDate: NINE },
      [],
    ],
    ['a status without a start', 'v2.users.a.activity', { routingStatus: { status: 'IDLE' } }, []],
    [
      'a status that is not known',
      'v2.users.a.activity',
      { routingStatus: { status: 'DREAMING', startTime: NINE } },
      [],
    ],
    [
      'the changed numbers of a medium',
      'v2.analytics.queues.q.observations',
      live([
        { metric: 'oWaiting', stats: { count: 2 } },
        { metric: 'oLongestWaiting', stats: { calculatedMetricValue: 1_768_467_600_000 } },
        { metric: 'oOfTomorrow', stats: { count: 9 } },
      ]),
      [
        {
          ...{ kind: 'load', queueId: 'q', at: Date.parse(NINE), media: 'voice' },
          part: { waiting: 2, longestWaitingSince: 1_768_467_600_000 },
        },
      ],
    ],
    [
      'members on queue by status',
      'v2.analytics.queues.q.observations',
      live(
        [
          { metric: 'oOnQueueUsers', qualifier: 'IDLE', stats: { count: 3 } },
          { metric: 'oUserPresences', qualifier: 'x', stats: { count: 5 } },
        ],
        {},
      ),
      [{ kind: 'on-queue', queueId: 'q', at: Date.parse(NINE), counts: { idle: 3 } }],
    ],
    [
      'sums of half an hour, which are not live',
      'v2.analytics.queues.q.observations',
      {
        group: { queueId: 'q', mediaType: 'voice' },
        data: [{ interval: `${EIGHT}/${NINE}`, metrics: [{ metric: 'oWaiting', stats: { count: 2 } }] }],
      },
      [],
    ],
    [
      'a medium that the board does not show',
      'v2.analytics.queues.q.observations',
      live([{ metric: 'oWaiting', stats: { count: 1 } }], { mediaType: 'hologram' }),
      [],
    ],
    [
      'who left a queue',
      'v2.routing.queues.q.users',
      { id: 'm', user: { id: 'a' }, queueId: 'q', joined: false },
      [{ kind: 'joined', queueId: 'q', agentId: 'a', joined: false, at: AT }],
    ],
    [
      'a campaign’s status',
      'v2.outbound.campaigns.c',
      { campaignStatus: 'on' },
      [{ kind: 'campaign', campaignId: 'c', at: AT, status: 'on' }],
    ],
    [
      'a messaging campaign’s status',
      'v2.outbound.whatsappcampaigns.c',
      { campaignStatus: 'COMPLETE' },
      [{ kind: 'campaign', campaignId: 'c', at: AT, status: 'complete' }],
    ],
    [
      'how far a list is',
      'v2.outbound.campaigns.c.progress',
      { numberOfContactsCalled: 7, totalNumberOfContacts: 10, percentage: 70 },
      [{ kind: 'progress', campaignId: 'c', at: AT, processed: 7, total: 10 }],
    ],
    [
      'how far a list of unknown length is',
      'v2.outbound.emailcampaigns.c.progress',
      { numberOfContactsMessaged: 7 },
      [],
    ],
    [
      'attempts of the running half hour',
      'v2.outbound.campaigns.c.stats',
      {
        group: {},
        data: [
          { interval: `${EIGHT}/${NINE}`, metrics: [{ metric: 'nOutboundAttempted', stats: { count: 12 } }] },
        ],
      },
      [{ kind: 'dialed', campaignId: 'c', at: AT, from: Date.parse(EIGHT), dialed: 12 }],
    ],
  ])('reads %s', (_, topic, body, events) => {
    expect(read(topic, body)).toEqual({ kind: 'events', events });
  });

  it('gives an id back as it was asked for', () => {
    const text = JSON.stringify({
      topicName: 'V2.Outbound.Campaigns.ABC',
      eventBody: { campaignStatus: 'off' },
    });
    expect(readFrame(text, AT, (id) => id.toUpperCase())).toMatchObject({ events: [{ campaignId: 'ABC' }] });
  });
});

describe('main/genesys/stream/decode-frame: words of the system', () => {
  it.each([
    [
      'a heartbeat',
      { topicName: 'channel.metadata', eventBody: { message: 'WebSocket Heartbeat' } },
      'alive',
    ],
    ['a pong', { topicName: 'channel.metadata', eventBody: { message: 'pong' } }, 'alive'],
    ['an answer', { result: '200', status: 'subscribed' }, 'alive'],
    ['a topic of tomorrow', { topicName: 'v2.users.a.mood', eventBody: {} }, 'alive'],
    ['maintenance', { topicName: 'v2.system.socket_closing', eventBody: {} }, 'closing'],
    ['the end of the token', { topicName: 'v2.system.token_revoked.a', eventBody: {} }, 'revoked'],
    [
      'the end of the subscription',
      { topicName: 'v2.system.no_longer_subscribed.a', eventBody: {} },
      'revoked',
    ],
    [
      'a body of another shape',
      { topicName: 'v2.routing.queues.q.users', eventBody: { joined: 'maybe' } },
      'malformed',
    ],
    ['a body that is missing', { topicName: 'v2.users.a.activity' }, 'malformed'],
  ])('tells %s', (_, frame, kind) => {
    expect(readFrame(JSON.stringify(frame), AT, (id) => id).kind).toBe(kind);
  });

  it('takes whatever comes, cut anywhere, without an exception', () => {
    const whole = JSON.stringify({
      topicName: 'v2.users.a.activity',
      eventBody: { routingStatus: { status: 'IDLE', startTime: NINE } },
    });
    for (let length = 0; length < whole.length; length++)
      expect(readFrame(whole.slice(0, length), AT, (id) => id).kind).toBe('malformed');
    fc.assert(fc.property(fc.jsonValue(), (value) => void readFrame(JSON.stringify(value), AT, (id) => id)));
    fc.assert(fc.property(fc.jsonValue(), (body) => void read('v2.analytics.queues.q.observations', body)));
  });
});
