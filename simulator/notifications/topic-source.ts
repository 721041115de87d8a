import type { Simulation } from '../simulation.ts';
import type { Agent } from '../world/model.ts';

/** One look at the floor, at an instant of its time in epoch milliseconds. */
export interface Look {
  readonly sim: Simulation;
  readonly at: number;
  /** Whether the platform shows anything live of an agent. */
  readonly shows: (agent: Agent) => boolean;
}

/** What changed since the last look, as bodies of events; the first look only remembers. */
export type TopicSource = (look: Look) => readonly object[];

/** Takes one look at the floor as it is now. */
export function lookAt(sim: Simulation): Look {
  const revoked = new Set(sim.faults.revokedUsers());
  const shows = ({ id, state }: Agent): boolean => state === 'active' && !revoked.has(id);
  return { sim, at: sim.world.now, shows };
}

/** Sends the whole of something whenever its mark differs; without a mark there is nothing to tell. */
export function whenChanged(mark: (look: Look) => string | null, body: (look: Look) => object): TopicSource {
  let isFirst = true;
  let last: string | null = null;
  return (look) => {
    const next = mark(look);
    const isNews = !isFirst && next !== null && next !== last;
    isFirst = false;
    last = next;
    return isNews ? [body(look)] : [];
  };
}

/** A topic of something that does not exist: allowed, and silent for ever. */
export const SILENT: TopicSource = () => [];
