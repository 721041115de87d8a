import type { Agent } from '../../world/model.ts';
import type { Simulation } from '../../simulation.ts';
import { notFound } from '../errors.ts';
import { pagePlace, slice } from '../paging.ts';
import { any, none } from '../permissions.ts';
import type { ApiRequest } from '../request.ts';
import type { Route } from '../router.ts';

const view = any('authorization:grant:add', 'authorization:license:view');

const DEFINITIONS = [
  { id: 'cloudCX3', description: 'Genesys Cloud CX 3' },
  { id: 'communicate', description: 'Genesys Cloud Communicate' },
  { id: 'predictiveEngagementLicense', description: 'Genesys Predictive Engagement' },
] as const;

export const licenceRoutes: readonly Route[] = [
  { method: 'GET', template: '/api/v2/license/users', needs: none, handle: listUsers },
  { method: 'GET', template: '/api/v2/license/users/{userId}', needs: view, handle: oneUser },
  {
    method: 'GET',
    template: '/api/v2/license/definitions',
    needs: view,
    handle: () => DEFINITIONS.map(definition),
  },
];

function licencesOf(sim: Simulation, agent: Agent): readonly string[] {
  return sim.faults.isRevoked(agent.id) || agent.state !== 'active' ? [] : agent.licences;
}

function listUsers(sim: Simulation, request: ApiRequest): object {
  const { size, number } = pagePlace(request);
  const { agents } = sim.world;
  return {
    entities: slice(agents, { size, number }).map((agent) => ({
      id: agent.id,
      licenses: licencesOf(sim, agent),
      selfUri: `/api/v2/license/users/${agent.id}`,
    })),
    pageSize: size,
    pageNumber: number,
    total: agents.length,
    pageCount: Math.ceil(agents.length / size),
  };
}

function oneUser(sim: Simulation, { params }: ApiRequest): object {
  const agent = sim.world.agents.find(({ id }) => id === params.userId);
  if (agent === undefined) throw notFound('user', params.userId ?? '');
  const held = licencesOf(sim, agent);
  return {
    id: agent.id,
    licenses: DEFINITIONS.filter(({ id }) => held.includes(id)).map(definition),
    selfUri: `/api/v2/license/users/${agent.id}`,
  };
}

function definition({ id, description }: (typeof DEFINITIONS)[number]): object {
  return {
    id,
    description,
    permissions: { ids: [] },
    prerequisites: [],
    comprises: [],
    selfUri: `/api/v2/license/definitions/${id}`,
  };
}
