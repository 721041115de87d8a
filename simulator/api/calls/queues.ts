import type { Queue } from '../../world/model.ts';
import type { Simulation } from '../../simulation.ts';
import { notFound } from '../errors.ts';
import { numberedPage, pageWithoutTotal } from '../paging.ts';
import { all, any } from '../permissions.ts';
import { PRESENCES } from '../presences.ts';
import { userUri } from '../references.ts';
import type { ApiRequest } from '../request.ts';
import type { Route } from '../router.ts';
import { nameMatches } from '../text-match.ts';
import { queueEntity } from './queue-entity.ts';
import { routingStatusEntity, userEntity } from './user-entity.ts';
import { expansions } from './users.ts';

type Member = Queue['members'][number];

export const queueRoutes: readonly Route[] = [
  { method: 'GET', template: '/api/v2/routing/queues', needs: any('routing:queue:view'), handle: listQueues },
  {
    method: 'GET',
    template: '/api/v2/routing/queues/{queueId}',
    needs: all('routing:queue:view'),
    handle: (sim, request) => queueEntity(findQueue(sim, request)),
  },
  {
    method: 'GET',
    template: '/api/v2/routing/queues/{queueId}/members',
    needs: any(
      'routing:queue:view',
      'routing:queue:edit',
      'routing:queue:readonly',
      'routing:queueMember:manage',
    ),
    handle: listMembers,
  },
];

function findQueue(sim: Simulation, { params }: ApiRequest): Queue {
  const queue = sim.world.queues.find(({ id }) => id === params.queueId);
  if (queue === undefined) throw notFound('queue', params.queueId ?? '');
  return queue;
}

function listQueues(sim: Simulation, request: ApiRequest): object {
  const { query } = request;
  const ids = query.list('id');
  const name = query.text('name');
  const order = query.choice('sortOrder', ['asc', 'desc']) ?? 'asc';
  const found = sim.world.queues
    .filter((queue) => (ids.length === 0 || ids.includes(queue.id)) && nameMatches(queue.name, name))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return numberedPage(request, order === 'asc' ? found : found.toReversed(), queueEntity);
}

function listMembers(sim: Simulation, request: ApiRequest): object {
  const expand = expansions(request);
  const isWanted = memberFilter(request);
  const members = findQueue(sim, request).members.filter(isWanted);
  return pageWithoutTotal(request, members, ({ agent, membership }) => ({
    id: agent.id,
    name: agent.name,
    user: userEntity(agent, expand),
    ringNumber: 1,
    joined: membership.joined,
    memberBy: membership.memberBy,
    ...(expand.includes('routingStatus') ? { routingStatus: routingStatusEntity(agent) } : {}),
    selfUri: userUri(agent),
  }));
}

function memberFilter({ query }: ApiRequest): (member: Member) => boolean {
  const joined = query.flag('joined');
  const memberBy = query.choice('memberBy', ['user', 'group']);
  const statuses = query.list('routingStatus').map(normal);
  const presences = query.list('presence');
  const skills = query.list('skills');
  const name = query.text('name');
  return ({ agent, membership }) =>
    agent.state === 'active' &&
    (joined === undefined || membership.joined === joined) &&
    (memberBy === undefined || membership.memberBy === memberBy) &&
    (statuses.length === 0 || statuses.includes(normal(agent.status))) &&
    (presences.length === 0 ||
      presences.some(
        (one) => one === PRESENCES[agent.presence].id || normal(one) === normal(agent.presence),
      )) &&
    (skills.length === 0 ||
      skills.every((one) => agent.skills.some((skill) => skill.id === one || skill.name === one))) &&
    (name === undefined || agent.name.toLowerCase().includes(name.toLowerCase()));
}

function normal(status: string): string {
  return status.toUpperCase().replace(/[^A-Z]/g, '');
}
