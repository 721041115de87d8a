import { tallyUsers, USER_METRICS, type QueueUser } from '../../api/calls/user-tally.ts';
import type { Lane, Queue, QueueMedia } from '../../world/model.ts';
import type { Look } from '../topic-source.ts';

/** One live count of a queue; `media` is null for the counts of its users. */
export interface Reading {
  readonly media: QueueMedia | null;
  readonly metric: string;
  readonly qualifier: string | null;
  /** A count, or the instant since when the oldest interaction waits or runs (epoch milliseconds). */
  readonly value: number;
  readonly isInstant: boolean;
}

/** The users of a queue, counted as the observations of the analytics count them. */
export function userReadings(queue: Queue, { shows }: Look): Reading[] {
  const users = queue.members.filter(({ agent }) => shows(agent)).map(liveUser);
  return USER_METRICS.flatMap((metric) =>
    tallyUsers(users, metric).map(({ qualifier, users: { length: value } }) => ({
      media: null,
      metric,
      qualifier,
      value,
      isInstant: false,
    })),
  );
}

/** The interactions of a queue by medium. */
export function interactionReadings(queue: Queue): Reading[] {
  return queue.lanes.flatMap((lane) => {
    const { waiting, interacting, oldestWaiting } = lane.loads.change(lane.loads.length - 1).value;
    const oldestHeld = interacting === 0 ? null : oldestInteracting(queue, lane);
    return [
      count(lane, 'oWaiting', waiting),
      count(lane, 'oInteracting', interacting),
      count(lane, 'oAlerting', 0),
      ...instant(lane, 'oLongestWaiting', oldestWaiting),
      ...instant(lane, 'oLongestInteracting', oldestHeld),
    ];
  });
}

function liveUser({ agent, membership }: Queue['members'][number]): QueueUser {
  return {
    agent,
    status: agent.status,
    statusSince: agent.statuses.currentSince,
    presence: agent.presence,
    presenceSince: agent.presences.currentSince,
    joined: membership.joined,
  };
}

function oldestInteracting({ members }: Queue, lane: Lane): number | null {
  let oldest: number | null = null;
  for (const { agent } of members) {
    if (agent.interaction?.lane !== lane) continue;
    const since = agent.statuses.currentSince;
    if (oldest === null || since < oldest) oldest = since;
  }
  return oldest;
}

function count({ media }: Lane, metric: string, value: number): Reading {
  return { media, metric, qualifier: null, value, isInstant: false };
}

function instant({ media }: Lane, metric: string, value: number | null): Reading[] {
  return value === null
    ? []
    : [{ media, metric, qualifier: null, value: Math.floor(value), isInstant: true }];
}
