import type { Simulation } from '../simulation.ts';
import type { Token } from './tokens.ts';

/** What the holder of a token may do now, less what a fault has taken away. */
export function permissionsOf({ permissions, faults }: Simulation, { holder }: Token): readonly string[] {
  const granted = holder.kind === 'user' ? holder.person.permissions : permissions;
  return granted.filter((permission) => !faults.isDropped(permission));
}
