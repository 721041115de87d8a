import type { Simulation } from '../../../simulation.ts';
import type { Agent } from '../../../world/model.ts';
import { numberedPage } from '../../paging.ts';
import type { ApiRequest } from '../../request.ts';
import { guideRoute } from './access.ts';
import { queueIdsOf, skillGroupIdsOf } from './ties.ts';

export const guideUserRoutes = [
  guideRoute({
    method: 'GET',
    path: '/api/v2/users',
    permission: 'users:users:read',
    scope: 'users:read',
    handle: list,
  }),
];

function list(sim: Simulation, request: ApiRequest): object {
  const ids = new Set(request.query.list('id'));
  const found = sim.world.agents.filter(
    ({ id, state }) => state !== 'deleted' && (ids.size === 0 || ids.has(id)),
  );
  return numberedPage(request, found, (agent) => user(sim, agent));
}

/** With the licence that the guide wants to be checked before agents are counted. */
function user(sim: Simulation, agent: Agent): object {
  const isLicensed = agent.state === 'active' && !sim.faults.isRevoked(agent.id);
  return {
    id: agent.id,
    name: agent.name,
    state: agent.state.toUpperCase(),
    licenseId: agent.licences[0],
    licenseStatus: isLicensed ? 'ACTIVE' : 'INACTIVE',
    skillGroupIds: skillGroupIdsOf(sim.world, agent),
    queueIds: agent.state === 'active' ? queueIdsOf(agent) : [],
  };
}
