import type { SourceName } from '../floor/source.ts';
import type { Dialect } from '../session/profile.ts';
import { GUIDE_NEEDS } from './guide-needs.ts';
import type { PreflightRow } from './preflight.ts';

/** Something the board rests on. */
export interface Need extends Pick<
  PreflightRow,
  'id' | 'kind' | 'names' | 'guideName' | 'panels' | 'lost' | 'optional'
> {
  /** Sources that fail without it, and whose answers prove that it is there. */
  readonly sources: readonly SourceName[];
}

const ALL = ['Campaigns', 'Chart', 'Agents', 'Reasons'];

const PERMISSIONS: readonly Need[] = [
  {
    id: 'campaigns',
    kind: 'permission',
    names: ['outbound:campaign:view'],
    guideName: 'Campaigns > Campaigns > Read',
    panels: ALL,
    lost: 'No campaign is shown, so that there is no board.',
    optional: false,
    sources: ['campaigns', 'pace', 'diagnosis'],
  },
  {
    id: 'realtime',
    kind: 'permission',
    names: ['analytics:queueObservation:view'],
    guideName: 'Analytics > Realtime > Read',
    panels: ['Campaigns', 'Chart', 'Agents', 'Work in the queue'],
    lost: 'Agents’ statuses, utilization and waiting work are not known.',
    optional: false,
    sources: ['activity', 'load'],
  },
  {
    id: 'contact-counts',
    kind: 'permission',
    names: ['analytics:conversationAggregate:view'],
    guideName: 'Reports > Reports > Export',
    panels: ['Campaigns', 'Chart', 'Figures of the day'],
    lost: 'Dialed, connected and abandoned contacts are not known, nor is the abandon rate.',
    optional: false,
    sources: ['counts', 'totals'],
  },
  {
    id: 'agent-past',
    kind: 'permission',
    names: ['analytics:userAggregate:view'],
    guideName: 'Reports > Reports > Export',
    panels: ['Chart'],
    lost: 'The chart shows agents only from the moment at which Floorwatch was started.',
    optional: true,
    sources: ['past'],
  },
  {
    id: 'queues',
    kind: 'permission',
    names: ['routing:queue:view'],
    guideName: null,
    panels: ['Campaigns', 'Agents', 'Who can take these contacts'],
    lost: 'Queues have no names, and members who are not on shift are not known.',
    optional: false,
    sources: ['queues', 'members'],
  },
  {
    id: 'skill-groups',
    kind: 'permission',
    names: ['routing:skillGroup:view'],
    guideName: null,
    panels: ['Who can take these contacts', 'Reasons'],
    lost: 'People of a skill group whom the campaign never reaches are not found.',
    optional: true,
    sources: ['skill-groups'],
  },
  {
    id: 'people',
    kind: 'permission',
    names: [],
    guideName: 'Users > Users > Read',
    panels: ['Agents'],
    lost: 'Agents have no names, and inactive users are not told apart.',
    optional: false,
    sources: ['people'],
  },
  {
    id: 'messaging',
    kind: 'permission',
    names: [
      'outbound:messagingCampaign:view',
      'outbound:emailCampaign:view',
      'outbound:whatsAppCampaign:view',
    ],
    guideName: null,
    panels: ['Campaigns'],
    lost: 'Messaging and e-mail campaigns are missing from the list.',
    optional: true,
    sources: [],
  },
  {
    id: 'licence-look-up',
    kind: 'permission',
    names: ['authorization:license:view', 'authorization:grant:add'],
    guideName: null,
    panels: ['Agents', 'Who can take these contacts'],
    lost: 'A revoked licence is noticed within a minute or ten instead of within seconds.',
    optional: true,
    sources: [],
  },
];

/** A scope is met by the one that only reads, and by the one that does more. */
function readOr(domain: string): readonly string[] {
  return [`${domain}:readonly`, domain];
}

const SCOPES: readonly Need[] = [
  {
    id: 'scope-outbound',
    kind: 'scope',
    names: readOr('outbound'),
    guideName: 'campaigns:read',
    panels: ALL,
    lost: 'No campaign is shown, so that there is no board.',
    optional: false,
    sources: ['campaigns', 'pace', 'diagnosis'],
  },
  {
    id: 'scope-analytics',
    kind: 'scope',
    names: readOr('analytics'),
    guideName: 'analytics:realtime:read, reports:export:read',
    panels: ['Campaigns', 'Chart', 'Agents'],
    lost: 'Agents’ statuses, utilization and the counts of contacts are not known.',
    optional: false,
    sources: ['activity', 'load', 'counts', 'totals', 'past'],
  },
  {
    id: 'scope-routing',
    kind: 'scope',
    names: readOr('routing'),
    guideName: null,
    panels: ['Campaigns', 'Agents', 'Who can take these contacts'],
    lost: 'Queues have no names; members and skill groups are not known.',
    optional: false,
    sources: ['queues', 'members', 'skill-groups'],
  },
  {
    id: 'scope-users',
    kind: 'scope',
    names: readOr('users'),
    guideName: 'users:read',
    panels: ['Agents'],
    lost: 'Agents have no names, and inactive users are not told apart.',
    optional: false,
    sources: ['people'],
  },
  {
    id: 'scope-licences',
    kind: 'scope',
    names: readOr('license'),
    guideName: null,
    panels: ['Agents', 'Who can take these contacts'],
    lost: 'An agent without a licence is not told apart from one who is not there.',
    optional: true,
    sources: ['licences'],
  },
  {
    id: 'scope-organization',
    kind: 'scope',
    names: readOr('organization'),
    guideName: null,
    panels: ['Header'],
    lost: 'The name of the organisation is not shown.',
    optional: true,
    sources: ['organization'],
  },
  {
    id: 'scope-authorization',
    kind: 'scope',
    names: readOr('authorization'),
    guideName: null,
    panels: ['This check'],
    lost: 'This check rests on what calls were refused, not on what roles grant.',
    optional: true,
    sources: [],
  },
  {
    id: 'scope-notifications',
    kind: 'scope',
    names: ['notifications'],
    guideName: null,
    panels: ['Header', 'Agents'],
    lost: 'Changes are not told as they happen: agents’ statuses are up to a minute old, and more requests are spent.',
    optional: true,
    sources: ['stream'],
  },
  {
    id: 'scope-identity',
    kind: 'scope',
    names: ['user-basic-info'],
    guideName: null,
    panels: ['This check'],
    lost: 'The name of whoever is signed in is not shown, nor are the token’s scopes.',
    optional: true,
    sources: [],
  },
];

const FEATURES: readonly Need[] = [
  {
    id: 'feature-outbound',
    kind: 'feature',
    names: ['Genesys Cloud CX with outbound campaigns'],
    guideName: 'Campaign Management licensing',
    panels: ALL,
    lost: 'The organisation has no campaigns to watch.',
    optional: false,
    sources: ['campaigns'],
  },
  {
    id: 'feature-realtime',
    kind: 'feature',
    names: ['Real-time analytics'],
    guideName: 'Advanced Analytics capability',
    panels: ['Chart', 'Agents'],
    lost: 'Agents’ statuses are not known.',
    optional: false,
    sources: ['activity'],
  },
];

/** Everything that the board needs of an organisation which speaks this dialect. */
export function needsOf(dialect: Dialect): readonly Need[] {
  return dialect === 'guide' ? GUIDE_NEEDS : [...PERMISSIONS, ...SCOPES, ...FEATURES];
}
