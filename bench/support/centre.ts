import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { GUIDE_ROOT } from '../../simulator/api/calls/guide/access.ts';
import type { SimulatorOptions } from '../../simulator/start.ts';
import type { TrueChange } from '../report/ages.ts';
import type { FloorAnswer, FloorQuestion } from './floor-messages.ts';
import type { WorkerFloor } from './floor-worker.ts';

/** A simulated contact centre on a thread of its own, in the time that is told to it. */
export interface Centre {
  readonly apiUrl: string;
  readonly loginUrl: string;
  readonly guideUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What time it is there from now on, epoch ms; never earlier than before. */
  setTime(now: number): void;
  /** Plays the floor up to its time and pushes what happened to whoever listens. */
  pump(): Promise<void>;
  /** Every change of an agent's status after `since`, as it truly happened. */
  changesSince(since: number): Promise<readonly TrueChange[]>;
  close(): Promise<void>;
}

const HISTORY_HOURS = 0.5;

export async function startCentre(start: number, options: SimulatorOptions): Promise<Centre> {
  const clock = new BigInt64Array(new SharedArrayBuffer(8));
  const setTime = (now: number): void => {
    Atomics.store(clock, 0, BigInt(Math.floor(now)));
  };
  setTime(start);
  const floor: WorkerFloor = { options: { seed: 7, historyHours: HISTORY_HOURS, ...options }, clock };
  const worker = new Worker(new URL('floor-worker.ts', import.meta.url), { workerData: floor });
  const ready = await answerOf(worker);
  if (ready.kind !== 'ready') throw new Error('The simulated floor did not start.');
  const { apiUrl, clientId, clientSecret } = ready;
  return {
    apiUrl,
    loginUrl: `${apiUrl}/login`,
    guideUrl: `${apiUrl}${GUIDE_ROOT}`,
    clientId,
    clientSecret,
    setTime,
    async pump() {
      worker.postMessage({ kind: 'pump' } satisfies FloorQuestion);
      await answerOf(worker);
    },
    async changesSince(since) {
      const question: FloorQuestion = { kind: 'changes', since };
      worker.postMessage(question);
      const answer = await answerOf(worker);
      if (answer.kind !== 'changes') throw new Error('The simulated floor answered something else.');
      return answer.changes;
    },
    async close() {
      await worker.terminate();
    },
  };
}

async function answerOf(worker: Worker): Promise<FloorAnswer> {
  const [answer] = (await once(worker, 'message')) as [FloorAnswer];
  return answer;
}
