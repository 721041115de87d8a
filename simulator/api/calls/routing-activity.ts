import type { Simulation } from '../../simulation.ts';
import type { Queue } from '../../world/model.ts';
import { badRequest } from '../errors.ts';
import { readMetrics } from '../metrics.ts';
import { pagePlace, slice } from '../paging.ts';
import { any } from '../permissions.ts';
import { readFilter, type Filter } from '../predicates.ts';
import { PRESENCES } from '../presences.ts';
import { iso } from '../references.ts';
import { isRecord, objectBody, type ApiRequest } from '../request.ts';
import type { Route } from '../router.ts';
import { tallyUsers, USER_METRICS, visibleMembers, type QueueUser } from './user-tally.ts';

const DIMENSIONS = [
  'organizationPresenceId',
  'presenceDate',
  'queueId',
  'queueMembershipStatus',
  'routingStatus',
  'routingStatusDate',
  'systemPresence',
  'teamId',
  'userId',
];
/** A group lists at most this many entities: half of them the oldest, half the newest. */
const MAX_ENTITIES = 1_000;

export const routingActivityRoutes: readonly Route[] = [
  {
    method: 'POST',
    template: '/api/v2/analytics/routing/activity/query',
    needs: any('analytics:queueObservation:view'),
    handle: query,
  },
];

interface Wanted {
  readonly name: string;
  readonly details: boolean;
}

function query(sim: Simulation, request: ApiRequest): object {
  const body = objectBody(request.body);
  const metrics = readWanted(body.metrics);
  const groupBy = body.groupBy;
  if (!Array.isArray(groupBy) || groupBy.length !== 1 || groupBy[0] !== 'queueId') {
    throw badRequest('groupBy must be ["queueId"].', 'groupBy');
  }
  const filter = readFilter(body.filter, DIMENSIONS);
  const ids = filter.valuesOf('queueId');
  const queues = sim.world.queues.filter(({ id }) => ids.length === 0 || ids.includes(id));
  const place = pagePlace(request);
  return {
    results: slice(queues, place).map((queue) => group(sim, queue, { metrics, filter })),
    entityIdDimension: 'userId',
  };
}

function readWanted(metrics: unknown): Wanted[] {
  const list = Array.isArray(metrics) ? (metrics as unknown[]) : [];
  const names = readMetrics(
    list.map((one) => (isRecord(one) ? one.metric : one)),
    USER_METRICS,
  );
  return names.map((name) => ({
    name,
    details: list.some((one) => isRecord(one) && one.metric === name && one.details === true),
  }));
}

function group(
  sim: Simulation,
  queue: Queue,
  { metrics, filter }: { metrics: Wanted[]; filter: Filter },
): object {
  const members = visibleMembers(sim, queue).filter((user) => filter.passes(dimensions(queue, user)));
  const withDetails = metrics.some(({ details }) => details);
  const shown = withDetails ? fewEnough(members) : [];
  const data = metrics.flatMap(({ name, details }) =>
    tallyUsers(members, name).map(({ qualifier, users }) => ({
      metric: name,
      ...(qualifier === null ? {} : { qualifier }),
      count: users.length,
      ...(details ? { entityIds: fewEnough(users).map(({ agent }) => agent.id) } : {}),
    })),
  );
  return {
    group: { queueId: queue.id },
    data,
    truncated: withDetails && members.length > MAX_ENTITIES,
    ...(withDetails ? { entities: shown.map((user) => entity(queue, user)) } : {}),
  };
}

function fewEnough(users: readonly QueueUser[]): readonly QueueUser[] {
  if (users.length <= MAX_ENTITIES) return users;
  const sorted = users.toSorted((a, b) => activityDate(a) - activityDate(b));
  return [...sorted.slice(0, MAX_ENTITIES / 2), ...sorted.slice(-MAX_ENTITIES / 2)];
}

function activityDate({ statusSince, presenceSince }: QueueUser): number {
  return Math.max(statusSince, presenceSince);
}

function dimensions(queue: Queue, user: QueueUser): Record<string, string> {
  return {
    organizationPresenceId: PRESENCES[user.presence].id,
    presenceDate: iso(user.presenceSince),
    queueId: queue.id,
    queueMembershipStatus: user.joined ? 'active' : 'inactive',
    routingStatus: user.status,
    routingStatusDate: iso(user.statusSince),
    systemPresence: user.presence,
    teamId: user.agent.team.id,
    userId: user.agent.id,
  };
}

function entity(queue: Queue, user: QueueUser): object {
  return { activityDate: iso(activityDate(user)), ...dimensions(queue, user) };
}
