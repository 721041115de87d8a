import type { SkillGroup } from '../../world/model.ts';
import type { Simulation } from '../../simulation.ts';
import { notFound } from '../errors.ts';
import { cursorPage } from '../paging.ts';
import { any } from '../permissions.ts';
import { divisionRef, iso, userUri } from '../references.ts';
import type { ApiRequest } from '../request.ts';
import type { Route } from '../router.ts';

const needs = any('routing:skillGroup:view');

export const skillGroupRoutes: readonly Route[] = [
  { method: 'GET', template: '/api/v2/routing/skillgroups', needs, handle: listGroups },
  {
    method: 'GET',
    template: '/api/v2/routing/skillgroups/{skillGroupId}',
    needs,
    handle: (sim, request) => ({
      ...groupEntity(sim, findGroup(sim, request)),
      ...conditions(findGroup(sim, request)),
    }),
  },
  {
    method: 'GET',
    template: '/api/v2/routing/skillgroups/{skillGroupId}/members',
    needs,
    handle: listMembers,
  },
];

function findGroup(sim: Simulation, { params }: ApiRequest): SkillGroup {
  const group = sim.world.skillGroups.find(({ id }) => id === params.skillGroupId);
  if (group === undefined) throw notFound('skill group', params.skillGroupId ?? '');
  return group;
}

function listGroups(sim: Simulation, request: ApiRequest): object {
  const start = request.query.text('name')?.toLowerCase() ?? '';
  const found = sim.world.skillGroups.filter(({ name }) => name.toLowerCase().startsWith(start));
  return cursorPage(request, found, (group) => groupEntity(sim, group));
}

function listMembers(sim: Simulation, request: ApiRequest): object {
  const withNames = request.query.choice('expand', ['entities']) === 'entities';
  return cursorPage(request, findGroup(sim, request).members, (agent) => ({
    id: agent.id,
    ...(withNames ? { name: agent.name } : {}),
    selfUri: userUri(agent),
  }));
}

function groupEntity({ world }: Simulation, { id, name, description, members }: SkillGroup): object {
  return {
    id,
    name,
    division: divisionRef(),
    description,
    memberCount: members.length,
    dateModified: iso(world.startedAt),
    dateCreated: iso(world.startedAt),
    selfUri: `/api/v2/routing/skillgroups/${id}`,
  };
}

function conditions({ skill }: SkillGroup): object {
  const routingSkillConditions = [
    { routingSkill: skill.name, comparator: 'GreaterThan', proficiency: 0, childConditions: [] },
  ];
  return {
    status: 'Complete',
    skillConditions: [{ routingSkillConditions, languageSkillConditions: [], operation: 'And' }],
  };
}
