import type { Outcome } from '../../../core/faults/fault.ts';
import type { ActivitySweep, AgentActivity } from '../../../core/floor/agent.ts';
import type { Http } from '../http.ts';
import { inChunks, mapped } from './chunks.ts';
import { routingActivity } from './decode/analytics.ts';
import type { ActivityEntity, RoutingActivity } from './decode/analytics.ts';
import { presenceOf, routingStatusOf } from './decode/enums.ts';
import { PAGE_SIZE } from './pages.ts';
import { anyOf } from './predicates.ts';

/** Queues per call; there is one result per queue, so that each call is one page. */
const QUEUES_PER_CALL = PAGE_SIZE;

/** Who is in which state in which queue since when: one request per 100 queues. */
export async function readActivity(http: Http, queueIds: readonly string[]): Promise<Outcome<ActivitySweep>> {
  const results = await inChunks(queueIds, QUEUES_PER_CALL, (chunk) => askOnce(http, chunk));
  return mapped(results, (groups) => ({
    activities: groups.flatMap(activitiesOf),
    truncatedQueueIds: groups.filter(({ truncated }) => truncated === true).flatMap(queueIdOf),
  }));
}

async function askOnce(
  http: Http,
  queueIds: readonly string[],
): Promise<Outcome<RoutingActivity['results']>> {
  const answer = await http.ask({
    method: 'POST',
    path: '/api/v2/analytics/routing/activity/query',
    query: [
      ['pageSize', String(PAGE_SIZE)],
      ['pageNumber', '1'],
    ],
    body: {
      metrics: [{ metric: 'oUserRoutingStatuses', details: true }],
      groupBy: ['queueId'],
      filter: anyOf('queueId', queueIds),
    },
    priority: 'agents',
    schema: routingActivity,
  });
  return mapped(answer, ({ results }) => results);
}

type ActivityGroup = RoutingActivity['results'][number];

function queueIdOf({ group }: ActivityGroup): readonly string[] {
  const { queueId } = group;
  return queueId === undefined ? [] : [queueId];
}

function activitiesOf(result: ActivityGroup): readonly AgentActivity[] {
  const activities: AgentActivity[] = [];
  for (const entity of result.entities) {
    const agentId = entity.userId;
    const queueId = entity.queueId ?? result.group.queueId;
    if (agentId !== null && queueId !== undefined) activities.push(activityOf(entity, agentId, queueId));
  }
  return activities;
}

function activityOf(entity: ActivityEntity, agentId: string, queueId: string): AgentActivity {
  return {
    agentId,
    queueId,
    joined: joinedOf(entity.queueMembershipStatus),
    routingStatus: routingStatusOf(entity.routingStatus),
    routingSince: entity.routingStatusDate,
    presence: presenceOf(entity.systemPresence),
    presenceSince: entity.presenceDate,
  };
}

function joinedOf(status: string | null): boolean | null {
  switch (status?.toLowerCase() ?? '') {
    case 'active':
      return true;
    case 'inactive':
      return false;
    default:
      return null;
  }
}
