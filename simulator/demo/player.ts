import { orderAct } from '../faults/order-act.ts';
import { orderFault } from '../faults/order-fault.ts';
import { OrderError, OrderForm } from '../faults/order-form.ts';
import { readAct } from '../faults/read-act.ts';
import { readFault } from '../faults/read-fault.ts';
import { catchUp, type Simulation } from '../simulation.ts';
import { CYCLE_SECONDS, DEMO_DAY, type DemoStep } from './timeline.ts';

/** Plays the demo day over and over on the wall clock; returns what stops it. */
export function startDemoDay(sim: Simulation): () => void {
  const startedAt = sim.clock.real();
  let played = 0;
  const timer = setInterval(() => {
    played = playDue(sim, (sim.clock.real() - startedAt) / 1_000, played);
  }, 250);
  timer.unref();
  return () => clearInterval(timer);
}

/**
 * Plays every step that is due at a time and was not played yet.
 * @param seconds since the demo began
 * @param played how many steps were played before, over all cycles
 * @returns how many steps have been played now
 */
export function playDue(sim: Simulation, seconds: number, played: number): number {
  let count = played;
  for (;;) {
    const step = DEMO_DAY[count % DEMO_DAY.length];
    const cycle = Math.floor(count / DEMO_DAY.length);
    if (step === undefined || cycle * CYCLE_SECONDS + step.at > seconds) return count;
    playStep(sim, step);
    count += 1;
  }
}

function playStep(sim: Simulation, { order }: DemoStep): void {
  catchUp(sim);
  const form = new OrderForm(JSON.stringify(order));
  try {
    if ('act' in order) orderAct(sim, readAct(sim, form));
    else orderFault(sim, readFault(sim, form));
  } catch (error) {
    // A floor smaller than the demo's lacks some of its campaigns; the rest of the day goes on.
    if (!(error instanceof OrderError)) throw error;
  }
}
