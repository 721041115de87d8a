import { analyticsNow, lagOf, type Simulation } from '../../simulation.ts';
import type { Lane, Queue, QueueLoad, QueueMedia } from '../../world/model.ts';
import { badRequest } from '../errors.ts';
import { readMetrics } from '../metrics.ts';
import { any } from '../permissions.ts';
import { readFilter } from '../predicates.ts';
import { SYSTEM_TO_ORGANIZATION } from '../presences.ts';
import { iso } from '../references.ts';
import { objectBody, type ApiRequest } from '../request.ts';
import type { Route } from '../router.ts';
import { tallyUsers, USER_METRICS, visibleMembers, type UserTally } from './user-tally.ts';

/** Metrics whose value is the time of the oldest interaction; absent when there is none. */
const OLDEST = ['oLongestInteracting', 'oLongestWaiting'];
const INTERACTION_METRICS = ['oAlerting', 'oInteracting', 'oWaiting', ...OLDEST];
const METRICS = [...USER_METRICS, ...INTERACTION_METRICS];
const MEDIA: readonly QueueMedia[] = ['voice', 'chat', 'message', 'email', 'callback'];

export const queueObservationRoutes: readonly Route[] = [
  {
    method: 'POST',
    template: '/api/v2/analytics/queues/observations/query',
    needs: any('analytics:queueObservation:view'),
    handle: query,
  },
];

function query(sim: Simulation, request: ApiRequest): object {
  const body = objectBody(request.body);
  const metrics = readMetrics(body.metrics, METRICS);
  const details =
    body.detailMetrics === undefined ? [] : readMetrics(body.detailMetrics, METRICS, 'detailMetrics');
  const filter = readFilter(body.filter, ['queueId', 'mediaType']);
  const ids = filter.valuesOf('queueId');
  if (ids.length === 0)
    throw badRequest('A queue observation query needs a filter with at least one queueId.', 'filter');
  const medias = filter.valuesOf('mediaType');
  const queues = sim.world.queues.filter(({ id }) => ids.includes(id));
  const results = queues.flatMap((queue) => [
    ...userGroup(sim, queue, { metrics, details }),
    ...MEDIA.filter((media) => medias.length === 0 || medias.includes(media)).flatMap((media) =>
      mediaGroup(sim, {
        queue,
        media,
        metrics: metrics.filter((name) => INTERACTION_METRICS.includes(name)),
      }),
    ),
  ]);
  return { systemToOrganizationMappings: SYSTEM_TO_ORGANIZATION, results };
}

/** The one group that counts users: it names no medium. */
function userGroup(
  sim: Simulation,
  queue: Queue,
  wanted: { metrics: string[]; details: string[] },
): object[] {
  const metrics = wanted.metrics.filter((name) => USER_METRICS.includes(name));
  if (metrics.length === 0) return [];
  const members = visibleMembers(sim, queue);
  const data = metrics.flatMap((metric) =>
    tallyUsers(members, metric).map((tally) => ({
      metric,
      ...(tally.qualifier === null ? {} : { qualifier: tally.qualifier }),
      stats: { count: tally.users.length },
      ...(wanted.details.includes(metric) ? { truncated: false, observations: observations(tally) } : {}),
    })),
  );
  return [{ group: { queueId: queue.id }, data }];
}

function observations({ users }: UserTally): object[] {
  return users.map(({ agent, statusSince }) => ({ observationDate: iso(statusSince), userId: agent.id }));
}

/** One group per medium; its counts are sent even when they are zero. */
function mediaGroup(
  sim: Simulation,
  { queue, media, metrics }: { queue: Queue; media: QueueMedia; metrics: readonly string[] },
): object[] {
  if (metrics.length === 0) return [];
  const lane = queue.lanes.find((one) => one.media === media);
  const data = metrics.flatMap((metric) => {
    const value =
      lane === undefined ? (OLDEST.includes(metric) ? null : 0) : observe(sim, { queue, lane, metric });
    if (value === null) return [];
    return [{ metric, stats: OLDEST.includes(metric) ? { calculatedMetricValue: value } : { count: value } }];
  });
  return [{ group: { queueId: queue.id, mediaType: media }, data }];
}

function observe(
  sim: Simulation,
  { queue, lane, metric }: { queue: Queue; lane: Lane; metric: string },
): number | null {
  const load = visibleLoad(sim, lane);
  switch (metric) {
    case 'oWaiting':
      return load.waiting;
    case 'oInteracting':
      return load.interacting;
    case 'oLongestWaiting':
      return load.oldestWaiting === null ? null : Math.floor(load.oldestWaiting);
    case 'oLongestInteracting':
      return longestInteracting(sim, queue, lane);
    default:
      return 0;
  }
}

function visibleLoad(sim: Simulation, lane: Lane): QueueLoad {
  const at = analyticsNow(sim) - lagOf(sim, lane.cell.index, 1);
  return lane.loads.change(lane.loads.indexAt(at)).value;
}

function longestInteracting(sim: Simulation, queue: Queue, lane: Lane): number | null {
  const latest = analyticsNow(sim) - lagOf(sim, lane.cell.index, 1);
  let oldest: number | null = null;
  for (const { agent } of queue.members) {
    const { interaction } = agent;
    if (interaction?.lane !== lane) continue;
    const since = agent.statuses.currentSince;
    if (since <= latest && (oldest === null || since < oldest)) oldest = since;
  }
  return oldest === null ? null : Math.floor(oldest);
}
