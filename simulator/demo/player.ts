import type { Simulation } from '../simulation.ts';
export function startDemoDay(_sim: Simulation): () => void {
  return () => undefined;
}
