import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadDescription } from '../../support/openapi.ts';
import { connectSimulated } from '../../support/simulated-centre.ts';
import type { SimulatedCentre } from '../../support/simulated-centre.ts';

/** The platform's own description of its API; it may not be passed on, so whoever has it names the file. */
const file = process.env.FLOORWATCH_OPENAPI;

interface Exchange {
  readonly method: string;
  readonly url: URL;
  readonly body: unknown;
  readonly status: number;
  readonly answer: unknown;
}

const exchanges: Exchange[] = [];

const recording: typeof fetch = async (input, init) => {
  const response = await fetch(input, init);
  const url = new URL(input instanceof Request ? input.url : input);
  const sent = typeof init?.body === 'string' && url.pathname.startsWith('/api/') ? init.body : null;
  exchanges.push({
    method: init?.method ?? 'GET',
    url,
    body: sent === null ? undefined : JSON.parse(sent),
    status: response.status,
    answer: await response.clone().json(),
  });
  return response;
};

describe.skipIf(file === undefined)('what the app and the platform say to each other', () => {
  let centre: SimulatedCentre;

  beforeAll(async () => {
    centre = await connectSimulated({ agents: 250, campaigns: 12, queues: 5, fetch: recording });
    await askEverything(centre);
  });

  afterAll(() => centre.end());

  it('is everything the port offers', () => {
    const calls = exchanges
      .filter(({ url }) => url.pathname.startsWith('/api/'))
      .map(({ method, url }) => `${method} ${url.pathname.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '{id}')}`);
    expect([...new Set(calls)].toSorted()).toEqual([
      'GET /api/v2/organizations/me',
      'GET /api/v2/outbound/campaigns',
      'GET /api/v2/outbound/campaigns/{id}/diagnostics',
      'GET /api/v2/outbound/campaigns/{id}/stats',
      'GET /api/v2/outbound/messagingcampaigns',
      'GET /api/v2/routing/queues',
      'GET /api/v2/routing/queues/{id}/members',
      'GET /api/v2/routing/skillgroups/{id}/members',
      'GET /api/v2/users',
      'POST /api/v2/analytics/conversations/aggregates/query',
      'POST /api/v2/analytics/queues/observations/query',
      'POST /api/v2/analytics/routing/activity/query',
      'POST /api/v2/analytics/users/aggregates/query',
      'POST /api/v2/outbound/campaigns/performance/query',
      'POST /api/v2/outbound/campaigns/progress',
      'POST /api/v2/outbound/messagingcampaigns/progress',
    ]);
  });

  it('keeps to the description of the platform, both ways', () => {
    const description = loadDescription(file ?? '');
    const violations = exchanges
      .filter(({ url }) => url.pathname.startsWith('/api/'))
      .flatMap(({ method, url, body, status, answer }) => [
        ...description
          .checkRequest(method, url.pathname, url.searchParams, body)
          .map((what) => ({ url, what })),
        ...description.checkAnswer(method, url.pathname, status, answer).map((what) => ({ url, what })),
      ])
      .map(({ url, what }) => `${url.pathname}: ${what}`);
    expect([...new Set(violations)]).toEqual([]);
  });

  it('never goes wrong', () => {
    expect(exchanges.filter(({ status }) => status !== 200)).toEqual([]);
  });
});

async function askEverything({ contactCentre, clock }: SimulatedCentre): Promise<void> {
  const campaigns = await contactCentre.campaigns();
  const queues = await contactCentre.queues();
  const people = await contactCentre.people();
  if (!campaigns.ok || !queues.ok || !people.ok) throw new Error('the catalogue could not be read');
  const voiceIds = campaigns.value.filter(({ mediaType }) => mediaType === 'voice').map(({ id }) => id);
  const queueIds = queues.value.map(({ id }) => id);
  const groups = queues.value.flatMap(({ memberGroups }) => memberGroups);
  const to = Math.floor((clock.now() - 45_000) / 60_000) * 60_000;
  const window = { from: to - 3_600_000, to };
  const outcomes = await Promise.all([
    contactCentre.organization(),
    contactCentre.skillGroups(groups.filter(({ kind }) => kind === 'skill-group').map(({ id }) => id)),
    contactCentre.memberships(queueIds),
    contactCentre.activity(queueIds),
    contactCentre.load(queueIds),
    contactCentre.pace(voiceIds),
    contactCentre.progress(campaigns.value),
    contactCentre.counts({ ...window, stepMs: null }),
    contactCentre.counts({ ...window, stepMs: 60_000 }),
    contactCentre.agentTime(
      people.value.map(({ id }) => id),
      { ...window, stepMs: 1_800_000 },
    ),
    ...voiceIds.map((id) => contactCentre.diagnosis(id)),
  ]);
  for (const outcome of outcomes) if (!outcome.ok) throw new Error(outcome.fault.detail);
}
