import { advance } from '../../../../simulator/world/advance.ts';
import { buildWorld } from '../../../../simulator/world/build-world.ts';
import type { World } from '../../../../simulator/world/model.ts';

export const START = Date.UTC(2026, 4, 12, 8, 0, 0);
export const MINUTE = 60_000;

export interface FloorSize {
  readonly seed?: number;
  readonly agents?: number;
  readonly queues?: number;
  readonly campaigns?: number;
  readonly lagMs?: readonly [number, number];
}

/** A floor at its first instant. */
export function newFloor({
  seed = 1,
  agents = 60,
  queues = 8,
  campaigns = 12,
  lagMs = [0, 0],
}: FloorSize = {}): World {
  return buildWorld({ seed, agents, queues, campaigns, lagMs, startedAt: START, opensAt: START });
}

/** A floor that has worked for some minutes, with nothing left on its way to the analytics. */
export function workedFloor(minutes: number, size: FloorSize = {}): World {
  const world = newFloor(size);
  advance(world, START + minutes * MINUTE);
  world.ingestion.settle(Infinity);
  return world;
}
