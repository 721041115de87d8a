import { TOPIC_KINDS, type TopicKind } from '../../notifications/catalogue.ts';
import type { Simulation } from '../../simulation.ts';
import { badRequest } from '../errors.ts';
import { none } from '../permissions.ts';
import type { ApiRequest } from '../request.ts';
import type { Route } from '../router.ts';

const EXPANSIONS = [
  'description',
  'enforced',
  'schema',
  'visibility',
  'transports',
  'publicApiTemplateUriPaths',
  'requiresPermissions',
  'permissionDetails',
  'topicParameters',
];

export const notificationTopicRoutes: readonly Route[] = [
  { method: 'GET', template: '/api/v2/notifications/availabletopics', needs: none, handle: list },
];

/** Every topic has left its preview, so `includePreview` changes nothing. */
function list(_: Simulation, { query }: ApiRequest): object {
  query.flag('includePreview');
  const expand = query.list('expand');
  const unknown = expand.find((part) => !EXPANSIONS.includes(part));
  if (unknown !== undefined) throw badRequest(`Topics cannot be expanded by "${unknown}".`, 'expand');
  return { entities: TOPIC_KINDS.map((kind) => entity(kind, expand)) };
}

function entity(kind: TopicKind, expand: readonly string[]): object {
  const parts = Object.entries(details(kind)).filter(([name]) => expand.includes(name));
  return { id: kind.template, ...Object.fromEntries(parts) };
}

function details({ template, description, needs: { mode, names }, open }: TopicKind): object {
  const type = mode === 'any' && names.length > 1 ? 'requiresAnyDivisionPermissions' : 'requiresPermissions';
  return {
    description,
    enforced: true,
    visibility: 'Public',
    transports: open === null ? ['EventBridge', 'ProcessAutomation'] : ['Websocket', 'EventBridge'],
    requiresPermissions: names,
    permissionDetails:
      names.length === 0 ? [] : [{ type, permissions: names, allowsCurrentUser: false, enforced: true }],
    topicParameters: template.includes('{id}') ? ['id'] : [],
  };
}
