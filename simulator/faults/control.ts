import type { Answer } from '../api/answer.ts';
import type { WireRequest } from '../api/answer-call.ts';
import type { Simulation } from '../simulation.ts';
import { orderAct } from './order-act.ts';
import { orderFault } from './order-fault.ts';
import { OrderError, OrderForm } from './order-form.ts';
import { readAct } from './read-act.ts';
import { readFault } from './read-fault.ts';
import { channelFacts } from './channel-facts.ts';
import { worldFacts } from './world-facts.ts';

const ADDRESSES: Readonly<Record<string, (sim: Simulation, wire: WireRequest) => unknown>> = {
  'GET /_control/state': (sim) => worldFacts(sim),
  'GET /_control/requests': (sim) => sim.requests.summary(),
  'GET /_control/channels': (sim) => channelFacts(sim),
  'GET /_control/faults': (sim) => ({ faults: sim.faults.list() }),
  'POST /_control/faults': (sim, { body }) => orderFault(sim, readFault(sim, new OrderForm(body))),
  'DELETE /_control/faults': (sim) => {
    sim.faults.clear();
    return { faults: [] };
  },
  'POST /_control/act': (sim, { body }) => {
    const act = readAct(sim, new OrderForm(body));
    orderAct(sim, act);
    return { act: act.act, at: sim.world.now };
  },
};

/** Answers the control address: the truth of the floor, and what shall go wrong. */
export function answerControl(sim: Simulation, wire: WireRequest): Answer {
  const address = ADDRESSES[`${wire.method} ${wire.path}`];
  if (address === undefined) {
    return complaint(404, `Nothing here. Addresses: ${Object.keys(ADDRESSES).join('; ')}.`);
  }
  try {
    return { status: 200, headers: {}, body: address(sim, wire) };
  } catch (error) {
    if (error instanceof OrderError) return complaint(400, error.message);
    throw error;
  }
}

function complaint(status: number, error: string): Answer {
  return { status, headers: {}, body: { error } };
}
