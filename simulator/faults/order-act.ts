import type { Simulation } from '../simulation.ts';
import { perform, type Act } from '../world/acts.ts';
import type { SignInOrder } from './read-login-order.ts';

/** Lets an ordered event happen: on the floor, or at the sign-in page from now on. */
export function orderAct(sim: Simulation, order: Act | SignInOrder): void {
  if (order.act !== 'signInBehaviour') {
    perform(sim.world, order);
    return;
  }
  sim.desk.mode = order.mode;
  sim.desk.personId = order.personId;
}
