import type { Instant } from '../time/minute.ts';
import type { Floor } from './floor.ts';
import { changesOf, type Seen } from './sightings.ts';

/** One agent's change as told the moment it happened; what is left out stays as it was. */
export interface AgentChange extends Partial<Seen> {
  readonly agentId: string;
  /** When it was told, platform time. */
  readonly at: Instant;
}

/**
 * Takes in changes of single agents between two sweeps. Everybody else stays as last seen; who belongs
 * to which queue is for sweeps to tell.
 */
export function gatherLive(floor: Floor, changes: readonly AgentChange[]): Floor {
  const newest = changes.reduce((latest, { at }) => Math.max(latest, at), floor.sweptAt ?? 0);
  const draft = changesOf(floor, newest);
  for (const change of changes) {
    draft.see(change.agentId, { ...NOT_TOLD, ...draft.known(change.agentId), ...change }, change.at);
  }
  for (const { agentId } of changes) if (floor.live.has(agentId)) draft.watch(agentId);
  return { ...floor, ...draft.done() };
}

const NOT_TOLD: Seen = { routingStatus: null, routingSince: null, presence: null, presenceSince: null };
