import type { Simulation } from '../../../simulation.ts';
import type { Agent, Campaign, Queue } from '../../../world/model.ts';
import type { Span } from '../../interval.ts';
import { iso } from '../../references.ts';
import type { ApiRequest } from '../../request.ts';
import { isShown } from '../../visible.ts';
import { guideRoute } from './access.ts';
import { agentMetrics, agentState } from './agent-sums.ts';
import { readGuideQuery, type GuideQuery } from './query-form.ts';
import { campaignTies, groupIdsOf, queueIdsOf, skillGroupIdsOf } from './ties.ts';
import { isoInZone, TENANT_ZONE } from './zone.ts';

export const guideQueryRoutes = [
  guideRoute({
    method: 'POST',
    path: '/api/v2/analytics/queries',
    permission: 'analytics:realtime:read',
    scope: 'analytics:realtime:read',
    handle: query,
  }),
];

function query(sim: Simulation, { body }: ApiRequest): object {
  const asked = readGuideQuery(body);
  return { entityType: asked.entityType, results: rows(sim, asked) };
}

function rows(sim: Simulation, asked: GuideQuery): object[] {
  switch (asked.entityType) {
    case 'USER':
      return sim.world.agents.flatMap((agent) => userRows(sim, agent, asked));
    case 'QUEUE':
      return sim.world.queues.flatMap((queue) => queueRows(sim, queue, asked));
    case 'CAMPAIGN':
      return sim.world.campaigns.flatMap((campaign) => campaignRows(sim, campaign, asked));
  }
}

/** What an agent does is told beside the newest step only: it is of now. */
function userRows(sim: Simulation, agent: Agent, { passes, spans, metrics }: GuideQuery): object[] {
  if (!isShown(sim, agent)) return [];
  const ids = { skillGroupId: skillGroupIdsOf(sim.world, agent), queueId: queueIdsOf(agent) };
  if (!passes({ ...ids, userId: [agent.id], campaignId: [] })) return [];
  const { state, since } = agentState(sim, agent);
  return spans.map((span, i) => ({
    entityId: agent.id,
    entityName: agent.name,
    ...utc(span),
    skillGroupIds: ids.skillGroupId,
    queueIds: ids.queueId,
    ...(i === spans.length - 1 ? { state, stateSince: iso(since) } : {}),
    metrics: agentMetrics(sim, [agent], { span, metrics }),
  }));
}

function queueRows(sim: Simulation, queue: Queue, { passes, spans, metrics }: GuideQuery): object[] {
  const campaignId = queue.campaigns.map(({ id }) => id);
  if (!passes({ skillGroupId: groupIdsOf(queue), queueId: [queue.id], userId: [], campaignId })) return [];
  const agents = queue.members.filter(({ membership }) => membership.joined).map(({ agent }) => agent);
  const shown = agents.filter((agent) => isShown(sim, agent));
  return spans.map((span) => ({
    entityId: queue.id,
    entityName: queue.name,
    ...utc(span),
    skillGroupIds: groupIdsOf(queue),
    metrics: agentMetrics(sim, shown, { span, metrics }),
  }));
}

/**
 * Everybody certified for the campaign, whether its queue gives them work or not: the inflated figure the
 * guide warns of. Times are in the zone of the campaign's schedule.
 */
function campaignRows(sim: Simulation, campaign: Campaign, { passes, spans, metrics }: GuideQuery): object[] {
  const { skillGroupIds, queueIds } = campaignTies(campaign);
  if (!passes({ skillGroupId: skillGroupIds, queueId: queueIds, userId: [], campaignId: [campaign.id] }))
    return [];
  const agents = (campaign.queue?.members ?? []).map(({ agent }) => agent);
  const shown = agents.filter((agent) => isShown(sim, agent));
  return spans.map((span) => ({
    entityId: campaign.id,
    entityName: campaign.name,
    startTime: isoInZone(span.from, TENANT_ZONE),
    endTime: isoInZone(span.to, TENANT_ZONE),
    skillGroupIds,
    metrics: agentMetrics(sim, shown, { span, metrics }),
  }));
}

function utc({ from, to }: Span): { startTime: string; endTime: string } {
  return { startTime: iso(from), endTime: iso(to) };
}
