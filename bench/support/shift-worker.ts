import { parentPort, workerData } from 'node:worker_threads';
import { startCentre } from './centre.ts';
import { judgeAndKeep } from './main-side.ts';
import { settledHeap } from './settled-heap.ts';
import { sizeOf } from './size.ts';
import { START, startVirtualApp, type VirtualApp } from './virtual-app.ts';

/* The app's main side on a thread of its own, so that its heap holds nothing of the bench. */

export type ShiftQuestion = 'hour' | 'end';

/** How the watch learns of the floor. */
export type ShiftSource = 'polling' | 'stream';

const HOUR_MS = 3_600_000;

/** By then everything was read once, also what is read in turns. */
const FIRST_MS = 30 * 60_000;
const WARM_UP_MS = 2 * HOUR_MS;

const source = workerData as ShiftSource;

await warmUp();
const { app, end } = await start();
await tellHeap();

/** Each hour that is asked for is answered by the heap after it, MB. */
parentPort?.on('message', (asked: ShiftQuestion) => void (asked === 'hour' ? hour() : finish()));

async function hour(): Promise<void> {
  await app.run(HOUR_MS);
  await tellHeap();
}

/** The thread ends by itself when nothing is listened to any more. */
async function finish(): Promise<void> {
  await end();
  parentPort?.close();
}

async function tellHeap(): Promise<void> {
  parentPort?.postMessage(await settledHeap());
}

/**
 * Another watch lives and ends first: what the engine compiles while code becomes warm is taken once by the
 * program, not by a shift.
 */
async function warmUp(): Promise<void> {
  const warm = await start();
  await warm.app.run(WARM_UP_MS);
  await warm.end();
}

async function start(): Promise<{ readonly app: VirtualApp; end(): Promise<void> }> {
  const centre = await startCentre(START, { ...sizeOf(50, 1_000) });
  const app = startVirtualApp(centre, { push: () => undefined, stream: source === 'stream' });
  const kept = judgeAndKeep(app);
  app.watch.start();
  await app.run(60_000);
  app.view();
  app.viewer.open(app.view().campaigns.find(({ staffing }) => staffing === 'agents')?.id ?? null);
  await app.run(FIRST_MS);
  return {
    app,
    async end() {
      kept.close();
      app.close();
      await centre.close();
    },
  };
}
