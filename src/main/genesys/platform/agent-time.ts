import type { Outcome } from '../../../core/faults/fault.ts';
import type { AgentTime, RoutingStatus } from '../../../core/floor/agent.ts';
import type { Window } from '../../ports/contact-centre.ts';
import type { Http } from '../http.ts';
import { inChunks, mapped } from './chunks.ts';
import { aggregates } from './decode/analytics.ts';
import type { Aggregates, Metric } from './decode/analytics.ts';
import { routingStatusOf } from './decode/enums.ts';
import { timeFrame, windowMistake } from './periods.ts';
import { anyOf } from './predicates.ts';

/** The platform's own limit. */
const AGENTS_PER_CALL = 100;

/** How long each agent spent in each routing status, per step of the window. */
export async function readAgentTime(
  http: Http,
  agentIds: readonly string[],
  window: Window,
): Promise<Outcome<readonly AgentTime[]>> {
  const mistake = windowMistake(window);
  if (mistake !== null) return mistake;
  return inChunks(agentIds, AGENTS_PER_CALL, async (chunk) => {
    const answer = await http.ask({
      method: 'POST',
      path: '/api/v2/analytics/users/aggregates/query',
      body: {
        ...timeFrame(window),
        groupBy: ['userId'],
        filter: anyOf('userId', chunk),
        metrics: ['tAgentRoutingStatus'],
      },
      priority: 'past',
      schema: aggregates,
    });
    return mapped(answer, ({ results }) => results.flatMap(timesOf));
  });
}

function timesOf({ group, data }: Aggregates['results'][number]): readonly AgentTime[] {
  const agentId = group.userId;
  if (agentId === undefined) return [];
  return data.map(({ interval, metrics }) => ({ agentId, ...interval, milliseconds: timeByStatus(metrics) }));
}

/** A status that is not told was not taken; one that is not known counts for nothing. */
function timeByStatus(metrics: readonly Metric[]): Readonly<Record<RoutingStatus, number>> {
  const time = { interacting: 0, communicating: 0, idle: 0, 'not-responding': 0, 'off-queue': 0 };
  for (const { metric, qualifier, stats } of metrics) {
    const status = metric === 'tAgentRoutingStatus' ? routingStatusOf(qualifier) : null;
    if (status !== null) time[status] += stats.sum ?? 0;
  }
  return time;
}
