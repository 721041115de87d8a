import type {
  BoardView,
  CampaignRow,
  ConnectionView,
  OpenedCampaign,
  SourceView,
} from '../../src/core/board/view.ts';
import { fault, type Fault } from '../../src/core/faults/fault.ts';
import type { SourceName } from '../../src/core/floor/source.ts';
import { lastClosedMinute } from '../../src/core/time/minute.ts';
import { agentsAt } from './fixture/agents.ts';
import { CAMPAIGNS, manyCampaigns } from './fixture/campaigns.ts';
import { inactiveFacts, staffedFacts, unstaffedFacts } from './fixture/facts.ts';
import { minutesUntil } from './fixture/minutes.ts';

/** The moment of the fixture: a weekday morning in winter, 52 s into its minute. */
export const FIXTURE_NOW = Date.UTC(2025, 0, 15, 9, 43, 52);

const EIGHT_HOURS = 480;

const STREAMING = {
  phase: 'streaming',
  covered: 64,
  wanted: 64,
  since: FIXTURE_NOW - 3_600_000,
  why: null,
} as const;

/** Every state of the board that is worth a look, by name. */
export const BOARD_STATES = {
  healthy: () => boardOf({ opened: 'meter' }),
  starved: () => boardOf({ opened: 'spring' }),
  overloaded: () => boardOf({ opened: 'winback' }),
  agentless: () => boardOf({ opened: 'outage' }),
  messaging: () => boardOf({ opened: 'reminder' }),
  'no-queue': () => boardOf({ opened: 'solar' }),
  'all-inactive': () => allInactive(),
  many: () => ({ ...boardOf({ opened: 'spring', agents: 10_000 }), campaigns: many() }),
  starting: () => withoutCampaigns({ phase: 'starting', fault: null }),
  'no-credentials': () =>
    withoutCampaigns({
      phase: 'no-credentials',
      fault: fault('no-credentials', 'FLOORWATCH_REGION is not set.'),
    }),
  'credentials-rejected': () => withoutCampaigns({ phase: 'no-credentials', fault: REJECTED }),
  'unknown-region': () =>
    withoutCampaigns({
      phase: 'no-credentials',
      fault: fault('unknown-region', 'The region “mars” is not known.'),
    }),
  'empty-organization': () => ({
    ...withoutCampaigns({ phase: 'live', fault: null }),
    sources: sourcesWith({}),
  }),
  blocked: () => withoutCampaigns({ phase: 'live', fault: FORBIDDEN_CAMPAIGNS }),
  late: () => troubled({ phase: 'late', oldestAnswerAt: FIXTURE_NOW - 52_000 }),
  stale: () =>
    troubled({
      phase: 'stale',
      oldestAnswerAt: FIXTURE_NOW - 260_000,
      fault: fault('timeout', 'No answer within 20 s.'),
    }),
  'rate-limited': () => ({
    ...troubled({
      phase: 'rate-limited',
      fault: fault('rate-limited', 'The platform answered 429 to 3 requests.', {
        correlationId: '5b0f9e6c-8a41-4f3e-9d0f-2f6a7c1c2a77',
      }),
      resumesAt: FIXTURE_NOW + 24_000,
    }),
    budget: { allowed: 300, spent: 150, own: 150, refusals: 3, stretch: 2, slowedBy: 'load' as const },
  }),
  offline: () =>
    troubled({
      phase: 'offline',
      fault: fault('unreachable', 'The name api.mypurecloud.de could not be resolved.'),
      oldestAnswerAt: FIXTURE_NOW - 190_000,
    }),
  'signed-out': () =>
    troubled({
      phase: 'signed-out',
      fault: fault('signed-out', 'The platform no longer accepts the session.'),
      oldestAnswerAt: FIXTURE_NOW - 720_000,
    }),
  'refused-source': () => refusedSource(),
} as const satisfies Readonly<Record<string, () => BoardView>>;

export type BoardStateName = keyof typeof BOARD_STATES;

const REJECTED: Fault = fault('credentials-rejected', 'The sign-in server answered “invalid_client”.', {
  call: 'POST /oauth/token',
  correlationId: '0c7d7c0e-51b2-4d0a-a7de-9fb0f0a9a1f3',
});

const FORBIDDEN_CAMPAIGNS: Fault = fault('permission-missing', 'The platform refused to list campaigns.', {
  call: 'GET /api/v2/outbound/campaigns/all',
  correlationId: '0f0b6b52-6a2c-43c4-8a0c-9c6b7a5d4e3f',
  permissions: ['outbound:campaign:view'],
});

const FORBIDDEN_DIAGNOSIS: Fault = fault(
  'permission-missing',
  'The platform refused the diagnosis of the dialer.',
  {
    call: 'GET /api/v2/outbound/campaigns/{id}/diagnostics',
    correlationId: '91c4f6a0-2b18-4c55-8f6e-d1f0c1b7e2aa',
    permissions: ['outbound:campaign:view', 'outbound:dnclist:view'],
  },
);

const FORBIDDEN_LICENCES: Fault = fault('permission-missing', 'The platform refused the licences.', {
  call: 'GET /api/v2/license/users',
  permissions: ['authorization:license:view'],
});

function allInactive(): BoardView {
  const board = boardOf({ opened: 'spring' });
  const { opened } = board;
  if (opened === null) return board;
  const facts = inactiveFacts(opened.facts.row, lastClosedMinute(FIXTURE_NOW));
  return {
    ...board,
    campaigns: board.campaigns.map((row) => (row.id === facts.row.id ? facts.row : row)),
    opened: {
      ...opened,
      facts,
      agents: opened.agents.map((agent) => ({
        ...agent,
        routingStatus: null,
        presence: null,
        since: null,
        unready: agent.unready === 'signed-out' ? 'signed-out' : 'inactive',
      })),
    },
  };
}

function many(): readonly CampaignRow[] {
  return [...CAMPAIGNS, ...manyCampaigns(240)];
}

interface BoardParts {
  readonly opened: string;
  readonly agents?: number;
}

function boardOf({ opened, agents = 60 }: BoardParts): BoardView {
  return {
    identity: {
      organization: 'Contoso Energy',
      region: 'EU (Frankfurt)',
      zone: 'Europe/Berlin',
      dialect: 'platform',
      demo: true,
    },
    connection: connection({}),
    sources: sourcesWith({}),
    feed: STREAMING,
    budget: { allowed: 300, spent: 18, own: 150, refusals: 0, stretch: 1 },
    clock: { closedMinute: lastClosedMinute(FIXTURE_NOW), offsetMs: 0 },
    campaigns: CAMPAIGNS,
    opened: openedCampaign(opened, { agents, now: FIXTURE_NOW }),
  };
}

/** What the main side would answer for an opened campaign. */
export function openedCampaign(
  id: string,
  { agents, now }: { readonly agents: number; readonly now: number } = { agents: 60, now: FIXTURE_NOW },
): OpenedCampaign | null {
  const row = CAMPAIGNS.find((campaign) => campaign.id === id);
  if (row === undefined) return null;
  const closed = lastClosedMinute(FIXTURE_NOW);
  const staffed = row.staffing === 'agents';
  const collapses = row.severity === 'critical';
  const minutes = minutesUntil(FIXTURE_NOW, EIGHT_HOURS, {
    utilization: staffed ? (collapses ? 72 : (row.utilization ?? 70)) : null,
    contacts: row.contactsPerMinute ?? 0,
    collapses,
  });
  return {
    id,
    facts: staffed ? staffedFacts(row, closed) : unstaffedFacts(row, closed),
    minutes,
    agents: staffed ? agentsAt(now, agents) : [],
  };
}

function connection(rest: Partial<ConnectionView>): ConnectionView {
  return { phase: 'live', fault: null, oldestAnswerAt: FIXTURE_NOW - 4000, resumesAt: null, ...rest };
}

function troubled(rest: Partial<ConnectionView>): BoardView {
  const board = boardOf({ opened: 'spring' });
  const state = connection(rest);
  const aged = state.phase === 'signed-out' || state.phase === 'offline' || state.phase === 'stale';
  const age = { freshness: 'stale', lastAnswerAt: state.oldestAnswerAt } as const;
  return {
    ...board,
    connection: state,
    opened: openedCampaign('spring', { agents: 60, now: state.oldestAnswerAt ?? FIXTURE_NOW }),
    sources: aged
      ? sourcesWith({ activity: age, counts: age, totals: age, pace: age, load: age })
      : board.sources,
    campaigns: aged
      ? board.campaigns.map((row) => ({ ...row, freshness: 'stale' as const }))
      : board.campaigns,
  };
}

function withoutCampaigns(rest: Partial<ConnectionView>): BoardView {
  return {
    ...boardOf({ opened: 'spring' }),
    identity: { organization: null, region: 'EU (Frankfurt)', zone: null, dialect: 'platform', demo: false },
    connection: connection({ oldestAnswerAt: null, ...rest }),
    sources: [],
    budget: { allowed: 300, spent: 0, own: 150, refusals: 0, stretch: 1 },
    clock: { closedMinute: null, offsetMs: 0 },
    campaigns: [],
    opened: null,
  };
}

function refusedSource(): BoardView {
  const board = boardOf({ opened: 'spring' });
  const old = { freshness: 'stale', lastAnswerAt: FIXTURE_NOW - 252_000 } as const;
  return {
    ...board,
    sources: sourcesWith({
      diagnosis: { freshness: 'never', lastAnswerAt: null, fault: FORBIDDEN_DIAGNOSIS },
      activity: {
        ...old,
        fault: fault('permission-missing', 'The platform refused the statuses of agents.', {
          permissions: ['analytics:queueObservation:view'],
        }),
      },
      licences: { freshness: 'never', lastAnswerAt: null, fault: FORBIDDEN_LICENCES },
      counts: { ...old, fault: fault('platform-error', 'The platform answered 503.') },
      totals: { ...old, fault: fault('timeout', 'No answer within 20 s.') },
      load: {
        ...old,
        fault: fault('platform-error', 'The platform answered 503.', { correlationId: '77aa' }),
      },
    }),
    opened:
      board.opened === null
        ? null
        : { ...board.opened, facts: { ...board.opened.facts, findings: [], lacking: ['diagnosis', 'load'] } },
  };
}

const PERIODS: Readonly<Record<SourceName, number>> = {
  organization: 3_600_000,
  campaigns: 300_000,
  queues: 300_000,
  'skill-groups': 300_000,
  members: 300_000,
  people: 600_000,
  licences: 600_000,
  activity: 10_000,
  load: 10_000,
  pace: 15_000,
  progress: 60_000,
  counts: 60_000,
  totals: 60_000,
  diagnosis: 20_000,
  causes: 60_000,
  past: 300_000,
  stream: 30_000,
};

function sourcesWith(
  changes: Partial<Readonly<Record<SourceName, Partial<SourceView>>>>,
): readonly SourceView[] {
  return Object.entries(PERIODS).map(([name, periodMs]) => {
    const source = name as SourceName;
    const lastAnswerAt = FIXTURE_NOW - Math.min(periodMs / 2, 42_000);
    return { source, freshness: 'live', lastAnswerAt, periodMs, fault: null, ...changes[source] };
  });
}
