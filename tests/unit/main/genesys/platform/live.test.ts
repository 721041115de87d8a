import { describe, expect, it } from 'vitest';
import type { Campaign } from '../../../../../src/core/floor/campaign.ts';
import { createPlatform } from '../../../../../src/main/genesys/platform/platform.ts';
import { createCannedHttp, CORRELATION_ID, refused } from '../../../../support/canned-http.ts';
import type { Asked } from '../../../../support/canned-http.ts';

function platformWith(give: (asked: Asked) => unknown) {
  const http = createCannedHttp(give);
  return { http, platform: createPlatform({ http }) };
}

const ids = (count: number) => Array.from({ length: count }, (_, index) => `id-${index}`);
const SINCE = '2026-01-15T09:00:00.000Z';

describe('activity', () => {
  const sweep = (entity: object, rest: object = {}) => ({
    results: [
      {
        group: { queueId: 'q' },
        data: [{ metric: 'oUserRoutingStatuses', count: 1 }],
        entities: [entity],
        ...rest,
      },
    ],
    entityIdDimension: 'userId',
  });

  it('tells each agent of each queue', async () => {
    const entity = {
      activityDate: SINCE,
      userId: 'u',
      queueId: 'q',
      queueMembershipStatus: 'active',
      routingStatus: 'INTERACTING',
      routingStatusDate: SINCE,
      systemPresence: 'ON_QUEUE',
      presenceDate: '2026-01-15T08:30:00Z',
      novelty: true,
    };
    const { platform, http } = platformWith(() => sweep(entity));
    expect(await platform.activity(['q'])).toEqual({
      ok: true,
      value: {
        activities: [
          {
            agentId: 'u',
            queueId: 'q',
            joined: true,
            routingStatus: 'interacting',
            routingSince: Date.parse(SINCE),
            presence: 'on-queue',
            presenceSince: Date.parse('2026-01-15T08:30:00Z'),
          },
        ],
        truncatedQueueIds: [],
      },
    });
    expect(http.asked[0]).toMatchObject({
      priority: 'agents',
      body: {
        metrics: [{ metric: 'oUserRoutingStatuses', details: true }],
        groupBy: ['queueId'],
        filter: { type: 'or', predicates: [{ dimension: 'queueId', value: 'q' }] },
      },
    });
  });

  it.each([
    ['On Queue', 'on-queue'],
    ['ON_QUEUE', 'on-queue'],
    ['OnQueue', 'on-queue'],
    ['available', 'available'],
    ['Levitating', 'unknown'],
    ['constructor', 'unknown'],
    [undefined, null],
  ])('reads the presence %s as %s', async (systemPresence, presence) => {
    const { platform } = platformWith(() => sweep({ userId: 'u', systemPresence }));
    expect(await platform.activity(['q'])).toMatchObject({ ok: true, value: { activities: [{ presence }] } });
  });

  it.each([
    ['OFF_QUEUE', 'off-queue'],
    ['NOT_RESPONDING', 'not-responding'],
    ['COMMUNICATING', 'communicating'],
    ['IDLE', 'idle'],
    ['TELEPATHIC', null],
    [null, null],
  ])('reads the routing status %s as %s', async (word, routingStatus) => {
    const { platform } = platformWith(() => sweep({ userId: 'u', routingStatus: word }));
    expect(await platform.activity(['q'])).toMatchObject({
      ok: true,
      value: { activities: [{ queueId: 'q', joined: null, routingStatus, routingSince: null }] },
    });
  });

  it('names the queues whose agents are not all listed, and skips entries without an agent', async () => {
    const { platform } = platformWith(() => sweep({ routingStatus: 'IDLE' }, { truncated: true }));
    expect(await platform.activity(['q'])).toEqual({
      ok: true,
      value: { activities: [], truncatedQueueIds: ['q'] },
    });
  });

  it('rejects a date that is none, naming call and correlation id', async () => {
    const { platform } = platformWith(() => sweep({ userId: 'u', routingStatusDate: 'yesterday' }));
    expect(await platform.activity(['q'])).toMatchObject({
      ok: false,
      fault: {
        kind: 'malformed-answer',
        call: 'POST /api/v2/analytics/routing/activity/query',
        correlationId: CORRELATION_ID,
        detail: expect.stringContaining('results.0.entities.0.routingStatusDate') as string,
      },
    });
  });
});

describe('load', () => {
  const count = (metric: string, number: number, rest: object = {}) => ({
    metric,
    stats: { count: number },
    ...rest,
  });

  it('keeps people and media apart', async () => {
    const { platform } = platformWith(() => ({
      systemToOrganizationMappings: {},
      results: [
        {
          group: { queueId: 'q' },
          data: [
            count('oOnQueueUsers', 3, { qualifier: 'IDLE' }),
            count('oOnQueueUsers', 4, { qualifier: 'INTERACTING' }),
          ],
        },
        {
          group: { queueId: 'q', mediaType: 'voice' },
          data: [
            count('oWaiting', 2),
            count('oInteracting', 4),
            { metric: 'oLongestWaiting', stats: { calculatedMetricValue: 1_768_467_600_000 } },
          ],
        },
        { group: { queueId: 'q', mediaType: 'email' }, data: [count('oAlerting', 1)] },
        { group: { queueId: 'q', mediaType: 'hologram' }, data: [count('oWaiting', 9)] },
      ],
    }));
    expect(await platform.load(['q', 'silent'])).toEqual({
      ok: true,
      value: [
        {
          queueId: 'q',
          onQueue: 7,
          onQueueBy: { idle: 3, interacting: 4 },
          media: [
            {
              media: 'voice',
              waiting: 2,
              interacting: 4,
              alerting: 0,
              longestWaitingSince: 1_768_467_600_000,
            },
            { media: 'email', waiting: 0, interacting: 0, alerting: 1, longestWaitingSince: null },
          ],
        },
        { queueId: 'silent', onQueue: 0, onQueueBy: {}, media: [] },
      ],
    });
  });
});

describe('bulk limits', () => {
  it.each([
    ['activity', 250, [100, 100, 50]],
    ['load', 201, [100, 100, 1]],
    ['pace', 120, [50, 50, 20]],
    ['agentTime', 100, [100]],
  ] as const)('split %s of %i ids', async (name, total, sizes) => {
    const { platform, http } = platformWith(() => ({ results: [], entities: [] }));
    const window = { from: 0, to: 60_000, stepMs: null };
    await (name === 'agentTime' ? platform.agentTime(ids(total), window) : platform[name](ids(total)));
    const counts = http.asked.map(({ body }) => JSON.stringify(body).match(/"id-\d+"/g)?.length);
    expect(counts).toEqual(sizes);
  });

  it('ask nothing for no ids', async () => {
    const { platform, http } = platformWith(() => refused('internal'));
    expect(await platform.pace([])).toEqual({ ok: true, value: [] });
    expect(await platform.activity([])).toEqual({
      ok: true,
      value: { activities: [], truncatedQueueIds: [] },
    });
    expect(http.asked).toEqual([]);
  });
});

describe('pace', () => {
  it('keeps what is told and leaves the rest unknown', async () => {
    const { platform } = platformWith(() => ({
      entities: [
        {
          campaign: { id: 'a' },
          campaignStatus: 'on',
          dialingMode: 'power',
          contactRate: { connectRatio: 0.25 },
          idleAgents: 0,
          effectiveIdleAgents: 0.5,
          adjustedCallsPerAgent: 1.7,
          outstandingCalls: 12,
          linesUtilization: { assignedOutboundLines: 5, totalAvailableOutboundLines: 20 },
          progress: { percentage: 40.5 },
        },
        { campaign: { id: 'b' }, linesUtilization: { assignedOutboundLines: 5 } },
      ],
    }));
    expect(await platform.pace(['a', 'b'])).toEqual({
      ok: true,
      value: [
        {
          campaignId: 'a',
          status: 'on',
          dialingMode: 'power',
          connectRatio: 0.25,
          idleAgents: 0,
          effectiveIdleAgents: 0.5,
          callsPerAgent: 1.7,
          outstandingCalls: 12,
          lines: { used: 5, available: 20 },
          progressPercent: 40.5,
        },
        {
          campaignId: 'b',
          status: 'unknown',
          dialingMode: null,
          connectRatio: null,
          idleAgents: null,
          effectiveIdleAgents: null,
          callsPerAgent: null,
          outstandingCalls: null,
          lines: null,
          progressPercent: null,
        },
      ],
    });
  });
});

describe('progress', () => {
  const campaign = (id: string, mediaType: Campaign['mediaType']) => ({ id, mediaType }) as Campaign;
  const both = [campaign('v', 'voice'), campaign('m', 'sms')];
  const answers: Record<string, unknown> = {
    '/api/v2/outbound/campaigns/progress': [
      {
        campaign: { id: 'v' },
        contactList: { id: 'l' },
        numberOfContactsCalled: 10,
        totalNumberOfContacts: 100,
      },
      { campaign: { id: 'untold' }, contactList: { id: 'l' }, numberOfContactsCalled: 10 },
    ],
    '/api/v2/outbound/messagingcampaigns/progress': [
      {
        campaign: { id: 'm' },
        contactList: { id: 'l' },
        numberOfContactsMessaged: 7,
        totalNumberOfContacts: 9,
      },
    ],
  };

  it('asks each kind where it belongs', async () => {
    const { platform, http } = platformWith(({ path }) => answers[path]);
    expect(await platform.progress(both)).toEqual({
      ok: true,
      value: [
        { campaignId: 'v', processed: 10, total: 100 },
        { campaignId: 'm', processed: 7, total: 9 },
      ],
    });
    expect(http.asked.map(({ body }) => body)).toEqual([['v'], ['m']]);
  });

  it('answers with voice alone where the permission for messaging is missing', async () => {
    const { platform } = platformWith(({ path }) =>
      path.includes('messaging') ? refused('permission-missing') : answers[path],
    );
    expect(await platform.progress(both)).toMatchObject({ ok: true, value: [{ campaignId: 'v' }] });
    expect(await platform.progress(both.slice(1))).toMatchObject({ ok: false });
  });
});

describe('diagnosis', () => {
  const stats = {
    contactRate: { attempts: 90, connects: 30, connectRatio: 0.33 },
    idleAgents: 2,
    adjustedCallsPerAgent: 1.5,
  };
  const diagnostics = {
    idleAgents: 3,
    numberOfContactsCalled: 50,
    totalNumberOfContacts: 500,
    queueUtilizationDiagnostic: {
      usersInQueue: 20,
      activeUsersInQueue: 18,
      usersOnQueue: 12,
      usersOnACampaignCall: 7,
    },
    campaignErrors: [{ error: 'x', details: 'No callable contacts.' }],
  };

  it('joins both accounts', async () => {
    const { platform } = platformWith(({ path }) => (path.endsWith('/stats') ? stats : diagnostics));
    expect(await platform.diagnosis('c/1')).toMatchObject({
      ok: true,
      value: {
        campaignId: 'c/1',
        attempts: 90,
        connects: 30,
        idleAgents: 2,
        callsPerAgent: 1.5,
        outstandingCalls: null,
        contactsProcessed: 50,
        contactsTotal: 500,
        people: { inQueue: 20, joined: 18, onQueue: 12, onCampaignCall: 7, onOtherCall: 0 },
        problems: ['No callable contacts.'],
      },
    });
  });

  it.each([
    ['/stats', { attempts: null, idleAgents: 3, contactsTotal: 500 }],
    ['/diagnostics', { attempts: 90, idleAgents: 2, contactsTotal: null, people: null, problems: [] }],
  ])('does without %s', async (missing, value) => {
    const { platform } = platformWith(({ path }) => {
      if (path.endsWith(missing)) return refused('platform-error');
      return path.endsWith('/stats') ? stats : diagnostics;
    });
    expect(await platform.diagnosis('c')).toMatchObject({ ok: true, value });
  });

  it('fails when both fail, and keeps ids out of the path’s structure', async () => {
    const { platform, http } = platformWith(() => refused('timeout'));
    expect(await platform.diagnosis('a/b')).toMatchObject({ ok: false, fault: { kind: 'timeout' } });
    expect(http.asked[0]?.path).toBe('/api/v2/outbound/campaigns/a%2Fb/stats');
  });
});
