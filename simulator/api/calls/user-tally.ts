import type { Simulation } from '../../simulation.ts';
import type { Queue } from '../../world/model.ts';
import { PRESENCES } from '../presences.ts';
import { isShown, visibleAgent, type VisibleAgent } from '../visible.ts';

export const USER_METRICS: readonly string[] = [
  'oActiveUsers',
  'oMemberUsers',
  'oOffQueueUsers',
  'oOnQueueUsers',
  'oUserPresences',
  'oUserRoutingStatuses',
];

export interface QueueUser extends VisibleAgent {
  readonly joined: boolean;
}

export interface UserTally {
  readonly qualifier: string | null;
  readonly users: readonly QueueUser[];
}

/** The members of a queue whom the analytics show, in the state they are known to be in. */
export function visibleMembers(sim: Simulation, queue: Queue): QueueUser[] {
  return queue.members
    .filter(({ agent }) => isShown(sim, agent))
    .map(({ agent, membership }) => ({ ...visibleAgent(sim, agent), joined: membership.joined }));
}

/**
 * Counts the users of a metric by its qualifier. A qualifier nobody has is left out, as the
 * platform does; the metrics without a qualifier are always there.
 */
export function tallyUsers(members: readonly QueueUser[], metric: string): UserTally[] {
  const joined = members.filter((one) => one.joined);
  switch (metric) {
    case 'oMemberUsers':
      return [{ qualifier: null, users: members }];
    case 'oActiveUsers':
      return [{ qualifier: null, users: joined }];
    case 'oOnQueueUsers':
      return split(joined.filter(isOnQueue), ({ status }) => status);
    case 'oOffQueueUsers':
      return split(
        joined.filter((one) => !isOnQueue(one)),
        ({ presence }) => PRESENCES[presence].id,
      );
    case 'oUserPresences':
      return split(joined, ({ presence }) => PRESENCES[presence].id);
    default:
      return split(joined, ({ status }) => status);
  }
}

function isOnQueue({ status }: QueueUser): boolean {
  return status !== 'OFF_QUEUE';
}

function split(users: readonly QueueUser[], qualifierOf: (user: QueueUser) => string): UserTally[] {
  const groups = new Map<string, QueueUser[]>();
  for (const user of users) {
    const qualifier = qualifierOf(user);
    const group = groups.get(qualifier);
    if (group === undefined) groups.set(qualifier, [user]);
    else group.push(user);
  }
  return [...groups].map(([qualifier, members]) => ({ qualifier, users: members }));
}
