import type { ActivitySweep, AgentActivity } from '../floor/agent.ts';
import type { Floor } from './floor.ts';
import { isSame } from './sightings.ts';

/** The newest sweep, queue by queue, so that the next one is compared with it and not looked up. */
export interface LastSweep {
  readonly queues: ReadonlyMap<string, readonly AgentActivity[]>;
  /** The floor's `now` once the sweep had been taken in; another one means that more has happened. */
  readonly now: Floor['now'] | null;
  /** Whom it showed without a status that holds on by itself. */
  readonly unwatched: ReadonlySet<string>;
  /** Whether some queue did not list everybody. */
  readonly truncated: boolean;
}

export const NO_SWEEP: LastSweep = {
  queues: new Map(),
  now: null,
  unwatched: new Set(),
  truncated: false,
};

/** A sweep held against the one before it. */
export interface Compared {
  /** Who was told the same again is the very object of before. */
  readonly queues: LastSweep['queues'];
  /** What is not word for word as in the sweep before. */
  readonly differing: readonly AgentActivity[];
  /** Whether the same agents are in the same queues as before, joined or not as before. */
  readonly sameMembers: boolean;
}

export function compareSweep(before: LastSweep, sweep: ActivitySweep): Compared {
  const queues = new Map<string, readonly AgentActivity[]>();
  const differing: AgentActivity[] = [];
  const truncated = before.truncated || sweep.truncatedQueueIds.length > 0;
  let sameMembers = !truncated;
  for (const [queueId, listed] of perQueue(sweep.activities)) {
    const known = before.queues.get(queueId);
    const aligned = known !== undefined && isAligned(known, listed);
    queues.set(queueId, aligned ? shared(known, listed, differing) : listed);
    if (aligned) continue;
    differing.push(...listed);
    sameMembers = false;
  }
  return { queues, differing, sameMembers: sameMembers && queues.size === before.queues.size };
}

function perQueue(activities: readonly AgentActivity[]): ReadonlyMap<string, readonly AgentActivity[]> {
  const queues = new Map<string, AgentActivity[]>();
  let queueId: string | null = null;
  let queue: AgentActivity[] = [];
  for (const activity of activities) {
    // Answers list queue by queue, so that most agents need no look-up.
    if (activity.queueId !== queueId) {
      queueId = activity.queueId;
      queue = queues.get(queueId) ?? [];
      queues.set(queueId, queue);
    }
    queue.push(activity);
  }
  return queues;
}

/** Whether both list the same members in the same order, as they mostly do. */
function isAligned(known: readonly AgentActivity[], listed: readonly AgentActivity[]): boolean {
  return (
    known.length === listed.length &&
    known.every(({ agentId, joined }, place) => {
      const other = listed[place];
      return other?.agentId === agentId && other.joined === joined;
    })
  );
}

function shared(
  known: readonly AgentActivity[],
  listed: readonly AgentActivity[],
  differing: AgentActivity[],
): readonly AgentActivity[] {
  const untilHere = differing.length;
  const next = listed.map((activity, place) => {
    const before = known[place];
    if (before !== undefined && isSame(before, activity)) return before;
    differing.push(activity);
    return activity;
  });
  return differing.length === untilHere ? known : next;
}
