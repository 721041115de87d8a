import type { Simulation } from '../../simulation.ts';
import type { Agent } from '../../world/model.ts';
import { badRequest } from '../errors.ts';
import { buckets, readInterval, writeInterval, type Span } from '../interval.ts';
import { readMetrics } from '../metrics.ts';
import { any } from '../permissions.ts';
import { readFilter } from '../predicates.ts';
import { PRESENCES, SYSTEM_TO_ORGANIZATION } from '../presences.ts';
import { objectBody, type ApiRequest } from '../request.ts';
import type { Route } from '../router.ts';
import { agentHorizon, isShown } from '../visible.ts';
import { granularityFloorMs } from './granularity.ts';

const METRICS = ['tAgentRoutingStatus', 'tOrganizationPresence', 'tSystemPresence'];
const MAX_USERS = 100;
const PATH = '/api/v2/analytics/users/aggregates/query';

export const userAggregateRoutes: readonly Route[] = [
  { method: 'POST', template: PATH, needs: any('analytics:userAggregate:view'), handle: query },
];

interface Sum {
  readonly metric: string;
  readonly qualifier: string;
  sum: number;
}

function query(sim: Simulation, request: ApiRequest): object {
  const body = objectBody(request.body);
  const metrics = readMetrics(body.metrics, METRICS);
  const spans = buckets(readInterval(body.interval), body.granularity, granularityFloorMs(sim));
  const filter = readFilter(body.filter, ['userId']);
  if (filter.valuesOf('userId').length > MAX_USERS) {
    throw badRequest(`At most ${String(MAX_USERS)} userId predicates are allowed in a query.`, 'filter');
  }
  const agents = sim.world.agents.filter(
    (agent) => isShown(sim, agent) && filter.passes({ userId: agent.id }),
  );
  const isGrouped = readGroupBy(body.groupBy);
  const groups = isGrouped
    ? agents.map((agent) => ({ group: { userId: agent.id }, agents: [agent] }))
    : [{ group: {}, agents }];
  const results = groups.map(({ group, agents: members }) => ({
    group,
    data: spans.flatMap((span) => bucket(sim, { span, agents: members, metrics })),
  }));
  return {
    systemToOrganizationMappings: SYSTEM_TO_ORGANIZATION,
    results: results.filter(({ data }) => data.length > 0),
  };
}

function readGroupBy(groupBy: unknown): boolean {
  if (groupBy === undefined || groupBy === null) return false;
  if (Array.isArray(groupBy) && groupBy.every((name) => name === 'userId')) return groupBy.length > 0;
  throw badRequest('Users can only be grouped by userId.', 'groupBy');
}

function bucket(
  sim: Simulation,
  { span, agents, metrics }: { span: Span; agents: readonly Agent[]; metrics: readonly string[] },
): object[] {
  const sums = new Map<string, Sum>();
  for (const agent of agents) {
    const known = {
      from: Math.max(span.from, sim.world.startedAt),
      to: Math.min(span.to, agentHorizon(sim, agent)),
    };
    for (const metric of metrics) addAgent(sums, { agent, metric, span: known });
  }
  if (sums.size === 0) return [];
  const data = [...sums.values()].map(({ metric, qualifier, sum }) => ({
    metric,
    qualifier,
    stats: { sum: Math.round(sum) },
  }));
  return [{ interval: writeInterval(span), metrics: data }];
}

function addAgent(
  sums: Map<string, Sum>,
  { agent, metric, span }: { agent: Agent; metric: string; span: Span },
): void {
  const add = (qualifier: string, ms: number): void => {
    const key = `${metric} ${qualifier}`;
    const sum = sums.get(key);
    if (sum === undefined) sums.set(key, { metric, qualifier, sum: ms });
    else sum.sum += ms;
  };
  if (metric === 'tAgentRoutingStatus') agent.statuses.eachWithin(span, add);
  else if (metric === 'tSystemPresence') agent.presences.eachWithin(span, add);
  else agent.presences.eachWithin(span, (presence, ms) => add(PRESENCES[presence].id, ms));
}
