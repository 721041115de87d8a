import { SIGN_IN_MODES, type SignInMode } from '../login/desk.ts';
import type { Simulation } from '../simulation.ts';
import { OrderError, type OrderForm } from './order-form.ts';

/** What the sign-in page shall do from now on. */
export interface SignInOrder {
  readonly act: 'signInBehaviour';
  readonly mode: SignInMode;
  readonly personId: string | null;
}

/** Reads an order for the sign-in page; `person` is an id or a name of the page. */
export function readSignInOrder({ people }: Simulation, form: OrderForm): SignInOrder {
  const mode = form.oneOf('mode', SIGN_IN_MODES);
  if (!form.has('person')) return { act: 'signInBehaviour', mode, personId: null };
  const wanted = form.text('person');
  const person = people.find(({ id, name }) => id === wanted || name === wanted);
  if (person !== undefined) return { act: 'signInBehaviour', mode, personId: person.id };
  const names = people.map(({ name }) => name).join(', ');
  throw new OrderError(`Field "person" must be one of: ${names}.`);
}
