import type { Simulation } from '../../simulation.ts';
import type { Agent } from '../../world/model.ts';
import { notFound } from '../errors.ts';
import { any } from '../permissions.ts';
import { readFilter } from '../predicates.ts';
import { PRESENCES } from '../presences.ts';
import { HOME_DIVISION, iso } from '../references.ts';
import { isRecord, type ApiRequest } from '../request.ts';
import type { Route } from '../router.ts';
import { isShown, visibleAgent, type VisibleAgent } from '../visible.ts';

const needs = any('analytics:agentState:view');
const MAX_AGENTS = 50;
const DIMENSIONS = [
  'activeQueueId',
  'inactiveQueueId',
  'queueId',
  'assignedSkillId',
  'divisionId',
  'userId',
  'systemPresence',
  'organizationPresenceId',
  'routingStatus',
  'isOutOfOffice',
  'teamId',
];
const ROOT = '/api/v2/analytics/agents';

export const agentStatusRoutes: readonly Route[] = [
  { method: 'POST', template: `${ROOT}/status/query`, needs, handle: query },
  { method: 'POST', template: `${ROOT}/status/counts`, needs, handle: counts },
  { method: 'GET', template: `${ROOT}/{userId}/status`, needs, handle: oneAgent },
];

function query(sim: Simulation, { body }: ApiRequest): object {
  return {
    entities: matching(sim, body)
      .slice(0, MAX_AGENTS)
      .map((one) => entity(one)),
  };
}

function oneAgent(sim: Simulation, { params }: ApiRequest): object {
  const agent = sim.world.agents.find(({ id }) => id === params.userId);
  if (agent === undefined || !isShown(sim, agent)) throw notFound('agent', params.userId ?? '');
  return entity(visibleAgent(sim, agent));
}

function counts(sim: Simulation, { body, query: parameters }: ApiRequest): object {
  const groupBy = parameters.list('groupBy');
  const wants = (name: string): boolean => groupBy.length === 0 || groupBy.includes(name);
  const agents = matching(sim, body);
  return {
    ...(wants('presence')
      ? { presenceCounts: countBy(agents, 'systemPresence', (one) => one.presence) }
      : {}),
    ...(wants('routingStatus')
      ? { routingStatusCounts: countBy(agents, 'routingStatus', (one) => one.status) }
      : {}),
    ...(wants('isOutOfOffice')
      ? { isOutOfOfficeCounts: [{ isOutOfOffice: false, count: agents.length }] }
      : {}),
  };
}

function countBy(
  agents: readonly VisibleAgent[],
  name: string,
  keyOf: (one: VisibleAgent) => string,
): object[] {
  const totals = new Map<string, number>();
  for (const agent of agents) totals.set(keyOf(agent), (totals.get(keyOf(agent)) ?? 0) + 1);
  return [...totals].map(([key, count]) => ({ [name]: key, count }));
}

function matching(sim: Simulation, body: unknown): VisibleAgent[] {
  const filter = readFilter(isRecord(body) ? body.userFilter : undefined, DIMENSIONS);
  const shown = sim.world.agents
    .filter((agent) => isShown(sim, agent))
    .map((agent) => visibleAgent(sim, agent));
  return filter.isEmpty ? shown : shown.filter((one) => viewsOf(one).some((view) => filter.passes(view)));
}

/** An agent is on several queues: one view for each, so that a filter may match any of them. */
function viewsOf(one: VisibleAgent): Record<string, string | undefined>[] {
  const common = {
    divisionId: HOME_DIVISION.id,
    userId: one.agent.id,
    systemPresence: one.presence,
    organizationPresenceId: PRESENCES[one.presence].id,
    routingStatus: one.status,
    isOutOfOffice: 'false',
    teamId: one.agent.team.id,
    assignedSkillId: one.agent.skills[0]?.id,
  };
  const { memberships } = one.agent;
  if (memberships.length === 0) return [common];
  return memberships.map(({ queue, joined }) => ({
    ...common,
    queueId: queue.id,
    [joined ? 'activeQueueId' : 'inactiveQueueId']: queue.id,
  }));
}

function entity(one: VisibleAgent): object {
  return {
    userId: one.agent.id,
    divisionId: HOME_DIVISION.id,
    userName: one.agent.name,
    sessionCount: one.agent.interaction === null ? 0 : 1,
    sessions: sessions(one.agent),
    systemPresence: one.presence,
    organizationPresenceId: PRESENCES[one.presence].id,
    presenceDate: iso(one.presenceSince),
    routingStatus: one.status,
    routingStatusDate: iso(one.statusSince),
    isOutOfOffice: false,
  };
}

function sessions({ interaction }: Agent): object[] {
  if (interaction === null) return [];
  return [
    {
      segmentType: interaction.state === 'wrapUp' ? 'wrapup' : 'interact',
      segmentStart: iso(interaction.answeredAt === 0 ? interaction.createdAt : interaction.answeredAt),
      routedQueueId: interaction.queue.id,
      mediaType: interaction.lane.media,
      originatingDirection: interaction.campaign === null ? 'inbound' : 'outbound',
    },
  ];
}
