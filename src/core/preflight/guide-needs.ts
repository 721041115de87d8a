import type { Need } from './needs.ts';

const REALTIME = {
  panels: ['Campaigns', 'Chart', 'Agents'],
  lost: 'Agents’ statuses and utilization are not known.',
  optional: false,
  sources: ['activity', 'load', 'queues'],
} as const;

const CAMPAIGNS = {
  panels: ['Campaigns', 'Chart', 'Agents', 'Reasons'],
  lost: 'No campaign is shown, so that there is no board.',
  optional: false,
  sources: ['campaigns', 'pace', 'progress', 'counts', 'totals', 'diagnosis'],
} as const;

const PEOPLE = {
  panels: ['Agents'],
  lost: 'Agents have no names, and whoever has no licence is not told apart.',
  optional: false,
  sources: ['people', 'members', 'skill-groups', 'licences'],
} as const;

const EXPORT = {
  panels: ['Chart'],
  lost: 'Where the gateway keeps the past behind it, the chart begins when Floorwatch is started.',
  optional: true,
  sources: ['past'],
} as const;

/** A gateway of the guide's shape knows the guide's own names. */
export const GUIDE_NEEDS: readonly Need[] = [
  {
    id: 'realtime',
    kind: 'permission',
    names: ['Analytics > Realtime > Read'],
    guideName: 'Analytics > Realtime > Read',
    ...REALTIME,
  },
  {
    id: 'campaigns',
    kind: 'permission',
    names: ['Campaigns > Campaigns > Read'],
    guideName: 'Campaigns > Campaigns > Read',
    ...CAMPAIGNS,
  },
  {
    id: 'people',
    kind: 'permission',
    names: ['Users > Users > Read'],
    guideName: 'Users > Users > Read',
    ...PEOPLE,
  },
  {
    id: 'export',
    kind: 'permission',
    names: ['Reports > Reports > Export'],
    guideName: 'Reports > Reports > Export',
    ...EXPORT,
  },
  {
    id: 'scope-realtime',
    kind: 'scope',
    names: ['analytics:realtime:read'],
    guideName: 'analytics:realtime:read',
    ...REALTIME,
  },
  {
    id: 'scope-campaigns',
    kind: 'scope',
    names: ['campaigns:read'],
    guideName: 'campaigns:read',
    ...CAMPAIGNS,
  },
  { id: 'scope-users', kind: 'scope', names: ['users:read'], guideName: 'users:read', ...PEOPLE },
  {
    id: 'scope-export',
    kind: 'scope',
    names: ['reports:export:read'],
    guideName: 'reports:export:read',
    ...EXPORT,
  },
];
