import { parentPort, workerData } from 'node:worker_threads';
import type { AddressInfo } from 'node:net';
import { buildServer } from '../../simulator/api/server.ts';
import { pump } from '../../simulator/notifications/pump.ts';
import { serveSockets } from '../../simulator/notifications/socket.ts';
import { catchUp, type Simulation } from '../../simulator/simulation.ts';
import { buildSimulation, type SimulatorOptions } from '../../simulator/start.ts';
import type { TrueChange } from '../report/ages.ts';
import type { FloorAnswer, FloorQuestion } from './floor-messages.ts';

/* The simulated contact centre on a thread of its own, so that its work is not taken for the app's. */

export interface WorkerFloor {
  readonly options: SimulatorOptions;
  /** Epoch ms, written by the thread that measures. */
  readonly clock: BigInt64Array;
}

const { options, clock } = workerData as WorkerFloor;
const sim = buildSimulation({ ...options, now: () => Number(Atomics.load(clock, 0)) });
catchUp(sim);
const server = buildServer(sim);
serveSockets(sim, server);
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  const { clientId, clientSecret } = sim;
  sim.notifications.address = `ws://127.0.0.1:${port}`;
  tell({ kind: 'ready', apiUrl: `http://127.0.0.1:${port}`, clientId, clientSecret });
});

parentPort?.on('message', (question: FloorQuestion) => {
  if (question.kind === 'pump') {
    pump(sim);
    tell({ kind: 'pumped' });
    return;
  }
  catchUp(sim);
  tell({ kind: 'changes', changes: changesSince(sim, question.since) });
});

/** Every change of an agent's status after `since`, as it truly happened. */
function changesSince({ world }: Simulation, since: number): readonly TrueChange[] {
  return world.agents.flatMap(({ id, statuses }) => {
    const changes: TrueChange[] = [];
    for (let index = statuses.length - 1; index >= 0; index -= 1) {
      const { at } = statuses.change(index);
      if (at <= since) break;
      // The wire tells whole milliseconds.
      changes.push({ agentId: id, at: Math.floor(at) });
    }
    return changes;
  });
}

function tell(answer: FloorAnswer): void {
  parentPort?.postMessage(answer);
}
