import { parentPort } from 'node:worker_threads';
import { startCentre } from './centre.ts';
import { sizeOf } from './size.ts';
import { START, startVirtualApp } from './virtual-app.ts';

/* The app's main side on a thread of its own, so that its heap holds nothing of the bench. */

const HOUR_MS = 3_600_000;
const FIRST_MS = 10 * 60_000;

const centre = await startCentre(START, { ...sizeOf(50, 1_000) });
const app = startVirtualApp(centre, { push: () => undefined });
app.watch.start();
await app.run(60_000);
app.view();
app.viewer.open(app.view().campaigns.find(({ staffing }) => staffing === 'agents')?.id ?? null);
await app.run(FIRST_MS);
parentPort?.postMessage(heapMegabytes());

/** Each message asks for one more hour; the answer is the heap after it. */
parentPort?.on('message', () => void hour());

async function hour(): Promise<void> {
  await app.run(HOUR_MS);
  parentPort?.postMessage(heapMegabytes());
}

function heapMegabytes(): number {
  if (globalThis.gc === undefined) throw new Error('Start with node --expose-gc, as npm run bench does.');
  globalThis.gc();
  globalThis.gc();
  return process.memoryUsage().heapUsed / 1e6;
}
