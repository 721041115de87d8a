import type { Agent } from '../../world/model.ts';
import type { Simulation } from '../../simulation.ts';
import { badRequest, notFound } from '../errors.ts';
import { numberedPage } from '../paging.ts';
import { any, none } from '../permissions.ts';
import { iso } from '../references.ts';
import type { ApiRequest } from '../request.ts';
import type { Route } from '../router.ts';
import { presenceEntity, routingStatusEntity, userEntity } from './user-entity.ts';
import { queueEntity } from './queue-entity.ts';

const EXPANSIONS = [
  'routingStatus',
  'presence',
  'integrationPresence',
  'conversationSummary',
  'outOfOffice',
  'geolocation',
  'station',
  'authorization',
  'lasttokenissued',
  'authorization.unusedRoles',
  'team',
  'workPlanBidRanks',
  'externalContactsSettings',
  'groups',
  'customAttributes',
  'profileSkills',
  'certifications',
  'locations',
  'skills',
  'languages',
  'languagePreference',
  'employerInfo',
  'biography',
  'dateLastLogin',
  'dateWelcomeSent',
];

export const userRoutes: readonly Route[] = [
  { method: 'GET', template: '/api/v2/users', needs: none, handle: listUsers },
  {
    method: 'GET',
    template: '/api/v2/users/{userId}',
    needs: none,
    handle: (sim, request) => userEntity(findUser(sim, request), expansions(request)),
  },
  { method: 'GET', template: '/api/v2/users/{userId}/routingstatus', needs: none, handle: routingStatus },
  {
    method: 'GET',
    template: '/api/v2/users/{userId}/presences/purecloud',
    needs: none,
    handle: (sim, request) => presenceEntity(findUser(sim, request)),
  },
  {
    method: 'GET',
    template: '/api/v2/users/{userId}/queues',
    needs: any('routing:queue:view'),
    handle: listQueues,
  },
];

/** The parts a caller wants expanded; unknown names are refused. */
export function expansions({ query }: ApiRequest): string[] {
  const wanted = query.list('expand');
  const unknown = wanted.filter((name) => !EXPANSIONS.includes(name));
  if (unknown.length > 0) throw badRequest(`Unknown expand value: ${unknown.join(', ')}.`, 'expand');
  return wanted;
}

function findUser(sim: Simulation, { params }: ApiRequest): Agent {
  const agent = sim.world.agents.find(({ id }) => id === params.userId);
  if (agent === undefined) throw notFound('user', params.userId ?? '');
  return agent;
}

function listUsers(sim: Simulation, request: ApiRequest): object {
  const { query } = request;
  const expand = expansions(request);
  const state = query.choice('state', ['active', 'inactive', 'deleted', 'any']) ?? 'active';
  const ids = query.list('id');
  const order = query.choice('sortOrder', ['ascending', 'descending']) ?? 'ascending';
  const found = sim.world.agents.filter(
    (agent) => (state === 'any' || state === agent.state) && (ids.length === 0 || ids.includes(agent.id)),
  );
  const sorted = found.toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.index - b.index));
  return numberedPage(request, order === 'ascending' ? sorted : sorted.toReversed(), (agent) =>
    userEntity(agent, expand),
  );
}

function routingStatus(sim: Simulation, { params }: ApiRequest): object {
  const agent = sim.world.agents.find(({ id }) => id === params.userId);
  // The platform answers OFF_QUEUE for an id it does not know.
  if (agent === undefined) return { userId: params.userId, status: 'OFF_QUEUE', startTime: iso(0) };
  return routingStatusEntity(agent);
}

function listQueues(sim: Simulation, request: ApiRequest): object {
  const joined = request.query.flag('joined');
  const memberships = findUser(sim, request).memberships.filter(
    (one) => joined === undefined || one.joined === joined,
  );
  return numberedPage(request, memberships, ({ queue, joined: isJoined }) => ({
    ...queueEntity(queue),
    joined: isJoined,
  }));
}
