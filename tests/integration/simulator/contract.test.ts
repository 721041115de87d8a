import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { ROUTES } from '../../../simulator/api/routes.ts';
import { scopesOf } from '../../../simulator/api/scopes.ts';
import { loadDescription, type Description } from '../../support/openapi.ts';
import { startCaller, type Caller } from './client.ts';

const file = process.env.FLOORWATCH_OPENAPI;
if (file === undefined) {
  process.stderr.write(
    'Contract test left out: set FLOORWATCH_OPENAPI to a Swagger 2.0 file of the platform API to run it.\n',
  );
}

const hour = 3_600_000;
const end = new Date(Math.floor(Date.now() / 60_000) * 60_000 - 60_000);
const interval = `${new Date(end.getTime() - 600_000).toISOString()}/${end.toISOString()}`;
const day = `${new Date(end.getTime() - 3 * hour).toISOString()}/${end.toISOString()}`;

interface Ids {
  readonly campaign: readonly string[];
  readonly messaging: readonly string[];
  readonly queue: readonly string[];
  readonly user: readonly string[];
  readonly group: readonly string[];
}

type Request = readonly [method: string, path: string, body?: unknown];

function anyOf(dimension: string, values: readonly string[]): object {
  return { type: 'or', predicates: values.map((value) => ({ dimension, value })) };
}

/** The channel requests of a day, in the order an app makes them. */
function notifications({ campaign, queue, user }: Ids, channel: string): Request[] {
  const subscriptions = `/api/v2/notifications/channels/${channel}/subscriptions`;
  const topics = [
    ...user.slice(0, 5).map((id) => `v2.users.${id}?presence&routingStatus`),
    ...queue.map((id) => `v2.analytics.queues.${id}.observations`),
    ...campaign.map((id) => `v2.outbound.campaigns.${id}.stats`),
    'v2.nothing.of.the.kind',
  ].map((id) => ({ id }));
  const expand =
    'description enforced schema visibility transports requiresPermissions permissionDetails topicParameters';
  return [
    ['POST', '/api/v2/notifications/channels'],
    ['GET', '/api/v2/notifications/channels?includechannels=oauthclient'],
    ['HEAD', `/api/v2/notifications/channels/${channel}`],
    ['POST', `${subscriptions}?ignoreErrors=true`, topics],
    ['GET', subscriptions],
    ['PUT', `${subscriptions}?ignoreErrors=true`, topics],
    ['DELETE', subscriptions],
    ['GET', '/api/v2/notifications/availabletopics'],
    [
      'GET',
      `/api/v2/notifications/availabletopics?includePreview=false&${expand
        .split(' ')
        .map((part) => `expand=${part}`)
        .join('&')}`,
    ],
  ];
}

/** Sensible requests for every operation; with no ids (an empty organisation) only those that need none. */
function requests(ids: Ids): Request[] {
  const lists: Request[] = [
    ['GET', '/api/v2/organizations/me'],
    ['GET', '/api/v2/tokens/me'],
    ['GET', '/api/v2/authorization/subjects/me'],
    ['GET', '/api/v2/presence/definitions'],
    ['GET', '/api/v2/license/definitions'],
    ['GET', '/api/v2/license/users?pageSize=100&pageNumber=1'],
    [
      'GET',
      '/api/v2/users?pageSize=100&expand=routingStatus&expand=presence&expand=station&expand=skills&expand=team',
    ],
    ['GET', '/api/v2/users?state=any&expand=conversationSummary,outOfOffice,languages,groups'],
    ['GET', '/api/v2/routing/queues?pageSize=2&pageNumber=2&sortOrder=desc'],
    ['GET', '/api/v2/routing/skillgroups?pageSize=3'],
    ['GET', '/api/v2/outbound/campaigns?pageSize=5&pageNumber=1&sortOrder=ascending&filterType=Prefix'],
    ['GET', '/api/v2/outbound/campaigns?pageSize=5&pageNumber=2'],
    ['GET', '/api/v2/outbound/campaigns/all?pageSize=100&mediaType=voice&mediaType=sms'],
    ['GET', '/api/v2/outbound/messagingcampaigns?pageSize=100&sortOrder=ascending'],
    ['GET', '/api/v2/outbound/events?pageSize=50&sortOrder=descending'],
    ['POST', '/api/v2/outbound/campaigns/performance/query', ids.campaign.slice(0, 50)],
    ['POST', '/api/v2/outbound/campaigns/progress', ids.campaign],
    ['POST', '/api/v2/outbound/messagingcampaigns/progress', ids.messaging],
    [
      'POST',
      '/api/v2/analytics/agents/status/query',
      { userFilter: anyOf('routingStatus', ['IDLE', 'INTERACTING']) },
    ],
    ['POST', '/api/v2/analytics/agents/status/counts?groupBy=presence&groupBy=routingStatus', {}],
    [
      'POST',
      '/api/v2/analytics/conversations/aggregates/query',
      {
        interval,
        granularity: 'PT1M',
        groupBy: ['outboundCampaignId', 'mediaType'],
        filter: { type: 'and', predicates: [{ dimension: 'outboundCampaignId', operator: 'exists' }] },
        metrics: [
          'nOutboundAttempted',
          'nOutboundConnected',
          'nOutboundAbandoned',
          'tHandle',
          'tTalk',
          'tAcw',
        ],
      },
    ],
    [
      'POST',
      '/api/v2/analytics/conversations/aggregates/query',
      {
        interval: day,
        granularity: 'PT15M',
        groupBy: ['queueId', 'mediaType'],
        metrics: ['nOffered', 'tAbandon', 'oServiceLevel'],
      },
    ],
    [
      'POST',
      '/api/v2/analytics/users/aggregates/query',
      {
        interval,
        granularity: 'PT5M',
        groupBy: ['userId'],
        metrics: ['tAgentRoutingStatus', 'tSystemPresence'],
      },
    ],
    [
      'POST',
      '/api/v2/analytics/routing/activity/query?pageSize=10',
      { groupBy: ['queueId'], metrics: [{ metric: 'oMemberUsers' }] },
    ],
  ];
  return ids.queue.length === 0 ? lists : [...lists, ...detailed(ids)];
}

function detailed({ campaign, messaging, queue, user, group }: Ids): Request[] {
  const metrics = [
    'oActiveUsers',
    'oMemberUsers',
    'oOffQueueUsers',
    'oOnQueueUsers',
    'oUserPresences',
    'oUserRoutingStatuses',
  ];
  const interactions = ['oAlerting', 'oInteracting', 'oLongestInteracting', 'oLongestWaiting', 'oWaiting'];
  return [
    ...campaign.flatMap((id): Request[] => [
      ['GET', `/api/v2/outbound/campaigns/${id}`],
      ['GET', `/api/v2/outbound/campaigns/${id}/stats`],
      ['GET', `/api/v2/outbound/campaigns/${id}/progress`],
      ['GET', `/api/v2/outbound/campaigns/${id}/diagnostics`],
    ]),
    ...messaging.flatMap((id): Request[] => [
      ['GET', `/api/v2/outbound/messagingcampaigns/${id}`],
      ['GET', `/api/v2/outbound/messagingcampaigns/${id}/progress`],
      ['GET', `/api/v2/outbound/messagingcampaigns/${id}/diagnostics`],
    ]),
    ...queue.flatMap((id): Request[] => [
      ['GET', `/api/v2/routing/queues/${id}`],
      [
        'GET',
        `/api/v2/routing/queues/${id}/members?joined=true&pageSize=100&expand=routingStatus&expand=presence&expand=skills&expand=station`,
      ],
      ['GET', `/api/v2/routing/queues/${id}/members?joined=false&memberBy=group&pageSize=5&pageNumber=2`],
    ]),
    ...user.slice(0, 3).flatMap((id): Request[] => [
      ['GET', `/api/v2/users/${id}?expand=skills&expand=routingStatus&expand=station`],
      ['GET', `/api/v2/users/${id}/routingstatus`],
      ['GET', `/api/v2/users/${id}/presences/purecloud`],
      ['GET', `/api/v2/users/${id}/queues?joined=true`],
      ['GET', `/api/v2/license/users/${id}`],
      ['GET', `/api/v2/analytics/agents/${id}/status`],
    ]),
    ...group.flatMap((id): Request[] => [
      ['GET', `/api/v2/routing/skillgroups/${id}`],
      ['GET', `/api/v2/routing/skillgroups/${id}/members?expand=entities&pageSize=4`],
    ]),
    [
      'POST',
      '/api/v2/analytics/queues/observations/query',
      {
        filter: anyOf('queueId', queue),
        metrics: [...metrics, ...interactions],
        detailMetrics: ['oUserRoutingStatuses'],
      },
    ],
    [
      'POST',
      '/api/v2/analytics/routing/activity/query?pageSize=100&pageNumber=1',
      {
        groupBy: ['queueId'],
        filter: anyOf('queueId', queue),
        metrics: metrics.map((metric) => ({ metric, details: true })),
      },
    ],
    [
      'POST',
      '/api/v2/analytics/users/aggregates/query',
      {
        interval: day,
        groupBy: ['userId'],
        filter: anyOf('userId', user.slice(0, 100)),
        metrics: ['tAgentRoutingStatus', 'tOrganizationPresence'],
      },
    ],
    [
      'POST',
      '/api/v2/analytics/conversations/aggregates/query',
      {
        interval: day,
        groupBy: ['userId', 'mediaType'],
        filter: anyOf('userId', user.slice(0, 50)),
        metrics: ['tHandle', 'nConnected'],
      },
    ],
  ];
}

async function idsOf(caller: Caller): Promise<Ids> {
  const { body } = await caller.control('GET', '/state');
  const facts = body as Record<
    'campaigns' | 'messagingCampaigns' | 'queues' | 'agents' | 'skillGroups',
    { id: string; active?: boolean }[]
  >;
  const ids = (list: { id: string }[]): string[] => list.map(({ id }) => id);
  return {
    campaign: ids(facts.campaigns),
    messaging: ids(facts.messagingCampaigns),
    queue: ids(facts.queues),
    user: ids(facts.agents.filter(({ active }) => active === true)),
    group: ids(facts.skillGroups),
  };
}

/** Through the sign-in page, which answers by itself. */
async function signInSupervisor({ simulator, control }: Caller): Promise<string> {
  await control('POST', '/act', { act: 'signInBehaviour', mode: 'grant' });
  const verifier = 'v'.repeat(43);
  const redirect_uri = 'http://localhost:8418/oauth/callback';
  const ask = new URLSearchParams({
    client_id: simulator.publicClientId,
    redirect_uri,
    response_type: 'code',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  });
  const page = await fetch(`${simulator.loginUrl}/oauth/authorize?${ask}`, { redirect: 'manual' });
  const code = new URL(page.headers.get('location') ?? '').searchParams.get('code') ?? '';
  const form = { grant_type: 'authorization_code', client_id: simulator.publicClientId, redirect_uri };
  const body = new URLSearchParams({ ...form, code, code_verifier: verifier });
  const answer = await fetch(`${simulator.loginUrl}/oauth/token`, { method: 'POST', body });
  return ((await answer.json()) as { access_token: string }).access_token;
}

async function check(
  caller: Caller,
  description: Description,
  [method, path, body]: Request,
): Promise<string[]> {
  const url = new URL(path, 'http://127.0.0.1');
  const asked = description.checkRequest(method, url.pathname, url.searchParams, body);
  const answer = await caller.call(method, path, body);
  const answered = description.checkAnswer(method, url.pathname, answer.status, answer.body);
  return [
    ...asked.map((text) => `${method} ${path} request: ${text}`),
    ...(answer.status === 200
      ? []
      : [`${method} ${path} answered ${answer.status}: ${JSON.stringify(answer.body)}`]),
    ...answered.map((text) => `${method} ${path} answer: ${text}`),
  ];
}

describe.skipIf(file === undefined)('the simulator and the platform’s own description', () => {
  const description = file === undefined ? null : loadDescription(file);
  let full: Caller;
  let empty: Caller;

  beforeAll(async () => {
    full = await startCaller({ seed: 5 });
    empty = await startCaller({ empty: true });
  });

  afterAll(async () => {
    await full.simulator.close();
    await empty.simulator.close();
  });

  it('describes every operation the simulator serves', () => {
    const served = ROUTES.map(({ method, template }) => `${method} ${template}`);
    expect(served.filter((one) => description?.operations.includes(one) !== true)).toEqual([]);
  });

  it('asks for the described scopes', () => {
    type Scopes = Record<string, readonly string[]>;
    const { paths } = JSON.parse(readFileSync(file ?? '', 'utf8')) as {
      paths: Record<string, Record<string, { security?: readonly Scopes[] }>>;
    };
    for (const { method, template } of ROUTES) {
      const [security = {}] = paths[template]?.[method.toLowerCase()]?.security ?? [];
      const described = Object.values(security).flat().toSorted();
      expect([template, scopesOf(template).toSorted()]).toEqual([template, described]);
    }
  });

  it('agrees with what a signed-in supervisor is told', async () => {
    const bearer = await signInSupervisor(full);
    const found: string[] = [];
    for (const path of ['/users/me?expand=authorization', '/tokens/me', '/authorization/subjects/me']) {
      const url = new URL(`${full.simulator.apiUrl}/api/v2${path}`);
      const response = await fetch(url, { headers: { Authorization: `Bearer ${bearer}` } });
      const body: unknown = await response.json();
      expect(response.status).toBe(200);
      found.push(...description!.checkRequest('GET', url.pathname, url.searchParams));
      found.push(...description!.checkAnswer('GET', url.pathname, response.status, body));
    }
    expect(found).toEqual([]);
  });

  it('agrees with every answer of a floor at work', async () => {
    const found: string[] = [];
    const ids = await idsOf(full);
    const channel = await full.call('POST', '/api/v2/notifications/channels');
    const { id } = channel.body as { id: string };
    for (const request of [...requests(ids), ...notifications(ids, id)])
      found.push(...(await check(full, description!, request)));
    expect(found).toEqual([]);
  });

  it('agrees with every answer of an empty organisation', async () => {
    const found: string[] = [];
    for (const request of requests(await idsOf(empty)))
      found.push(...(await check(empty, description!, request)));
    expect(found).toEqual([]);
  });

  it('agrees with the shape of refusals', async () => {
    const refused: Request[] = [
      ['GET', '/api/v2/outbound/campaigns/none'],
      [
        'POST',
        '/api/v2/analytics/users/aggregates/query',
        { interval: 'tomorrow', metrics: ['tSystemPresence'] },
      ],
    ];
    for (const [method, path, body] of refused) {
      const answer = await full.call(method, path, body);
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(description?.checkAnswer(method, path, answer.status, answer.body)).toEqual([]);
    }
  });

  it('walks every served operation', async () => {
    const ids = await idsOf(full);
    const walked = [...requests(ids), ...notifications(ids, 'one')].map(
      ([method, path]) => `${method} ${new URL(path, 'http://127.0.0.1').pathname}`,
    );
    const missed = ROUTES.filter(({ method, template }) => {
      const pattern = new RegExp(`^${method} ${template.replace(/\{\w+\}/g, '[^/]+')}$`);
      return !walked.some((one) => pattern.test(one));
    });
    // HEAD and DELETE answer without a body; /users/me is refused to a client without a user.
    const known = ['HEAD /api/v2/tokens/me', 'DELETE /api/v2/tokens/me', 'GET /api/v2/users/me'];
    expect(
      missed.map(({ method, template }) => `${method} ${template}`).filter((one) => !known.includes(one)),
    ).toEqual([]);
  });
});
