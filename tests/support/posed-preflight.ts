import { fault } from '../../src/core/faults/fault.ts';
import type { PreflightRow, PreflightView } from '../../src/core/preflight/preflight.ts';

function row(id: string, rest: Partial<PreflightRow>): PreflightRow {
  return {
    id,
    kind: 'permission',
    names: [id],
    guideName: null,
    panels: [],
    lost: '',
    optional: false,
    verdict: 'granted',
    evidence: 'Role “Floorwatch reader”, division Home',
    ...rest,
  };
}

const GRANTED: readonly PreflightRow[] = [
  row('outbound:campaign:view', {
    guideName: 'Campaigns > Campaigns > Read',
    panels: ['Campaigns', 'Chart', 'Agents', 'Reasons'],
    lost: 'No campaign is shown, so that there is no board.',
  }),
  row('analytics:queueObservation:view', {
    guideName: 'Analytics > Realtime > Read',
    panels: ['Campaigns', 'Chart', 'Agents', 'Work in the queue'],
    lost: 'Agents’ statuses, utilization and waiting work are not known.',
  }),
  row('analytics:conversationAggregate:view', {
    guideName: 'Reports > Reports > Export',
    panels: ['Campaigns', 'Chart', 'Figures of the day'],
    lost: 'Dialed, connected and abandoned contacts are not known, nor is the abandon rate.',
  }),
  row('queue-members', {
    names: ['routing:queue:view', 'routing:queueMember:manage'],
    panels: ['Agents', 'Who can take these contacts'],
    lost: 'The members of the queues are not known.',
  }),
  row('authorization:license:view', {
    panels: ['Who can take these contacts'],
    lost: 'An agent without a licence looks like one who is signed out.',
    optional: true,
  }),
  row('outbound:eventLog:view', {
    panels: ['Reasons'],
    lost: 'What the dialer logged about a campaign is not shown.',
    optional: true,
  }),
  row('analytics:readonly', {
    kind: 'scope',
    guideName: 'analytics:read',
    panels: ['Chart', 'Agents'],
    lost: 'No figures are told to this client.',
    evidence: 'Named by the token',
  }),
  row('users', {
    names: [],
    panels: ['Agents'],
    lost: 'Agents are shown without their names.',
    optional: true,
    verdict: 'unknown',
    evidence: null,
  }),
];

function missing(rows: readonly PreflightRow[], ids: readonly string[]): readonly PreflightRow[] {
  return rows.map((each) =>
    ids.includes(each.id)
      ? { ...each, verdict: 'missing', evidence: 'GET /api/v2/analytics refused with 403 at 10:41' }
      : each,
  );
}

const REQUEST = [
  'Floorwatch (organisation Contoso Energy) needs more rights to show its board.',
  '',
  'Please add these permissions to a role of Ada Lovelace:',
  '- analytics:conversationAggregate:view [Reports > Reports > Export]',
  '- authorization:license:view (optional)',
  '',
  'Floorwatch only reads.',
].join('\n');

/** Every state of the table of needs, by name. */
export const PREFLIGHTS = {
  granted: {
    rows: GRANTED.map((each) => ({ ...each, verdict: 'granted' })),
    fault: null,
    request: '',
  },
  missing: {
    rows: missing(GRANTED, ['analytics:conversationAggregate:view', 'authorization:license:view']),
    fault: null,
    request: REQUEST,
  },
  unread: {
    rows: missing(
      GRANTED.map((each) => ({ ...each, verdict: 'unknown', evidence: null })),
      ['analytics:conversationAggregate:view'],
    ),
    fault: fault('permission-missing', 'The platform refused to tell the grants.', {
      call: 'GET /api/v2/authorization/subjects/me',
      correlationId: '4c1a5f9e-0c8e-4b0e-9d0f-6c1d6a2f6e33',
    }),
    request: REQUEST,
  },
  none: { rows: [], fault: null, request: '' },
} as const satisfies Readonly<Record<string, PreflightView>>;

export type PreflightName = keyof typeof PREFLIGHTS;
