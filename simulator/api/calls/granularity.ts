import type { Simulation } from '../../simulation.ts';
import { readPeriod } from '../interval.ts';

/** The finest granularity aggregates accept now: a minute, unless a fault raised it. */
export function granularityFloorMs({ faults }: Simulation): number {
  return readPeriod(faults.find('granularityFloor')?.period ?? 'PT1M');
}
