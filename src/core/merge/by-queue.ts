import type { Members } from './floor.ts';

/** Members per queue; of two entries for one agent the later stands. */
export function byQueue(
  entries: readonly (readonly [queueId: string, agentId: string, joined: boolean | null])[],
): ReadonlyMap<string, Members> {
  const queues = new Map<string, Map<string, boolean | null>>();
  for (const [queueId, agentId, joined] of entries) {
    const members = queues.get(queueId) ?? new Map<string, boolean | null>();
    queues.set(queueId, members.set(agentId, joined));
  }
  return queues;
}
