import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MINUTE_MS } from '../src/core/time/minute.ts';
import { openHistories } from '../src/main/storage/history.ts';
import { busyMinute } from './history-floor.ts';

/* node bench/history.ts: what a minute of a large floor costs to keep, and the past to read. */

const CAMPAIGNS = 200;
const MINUTES = 1_440;
const BUDGET_MS = 20;
const FIRST = Date.UTC(2026, 10, 23, 0, 0, 0);

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
const clock = { now: () => FIRST, after: () => () => undefined };
const folder = mkdtempSync(join(tmpdir(), 'history-bench-'));

/** This thread's own time, ms: what else the machine does at the moment does not count. */
function spent(act: () => void): number {
  const before = process.threadCpuUsage();
  act();
  const after = process.threadCpuUsage();
  return (after.user + after.system - before.user - before.system) / 1000;
}

function tell(what: string, ms: number): void {
  console.log(`${what}: ${ms.toFixed(1)} ms`);
}

const open = () => openHistories({ folder, clock, log: silent })('bench');
let history = open();
const writes: number[] = [];
for (let at = 0; at < MINUTES; at += 1) {
  const minute = busyMinute(FIRST + at * MINUTE_MS, CAMPAIGNS);
  writes.push(spent(() => history.keep(minute)));
}
writes.sort((a, b) => a - b);
const median = writes[MINUTES >> 1] ?? NaN;
const span = { from: FIRST, to: FIRST + MINUTES * MINUTE_MS };
const id = busyMinute(FIRST, 1).campaigns[0]?.campaign.id ?? '';
console.log(`${CAMPAIGNS} running campaigns, ${MINUTES} minutes, CPU time of the main thread`);
tell('keep a minute, median', median);
tell('keep a minute, slowest of a hundred', writes[Math.floor(MINUTES * 0.99)] ?? NaN);
console.log(`on the disk: ${(history.state().sizeBytes / MINUTES / 1024).toFixed(1)} kB a minute`);
history.close();
tell(
  'open and check the file',
  spent(() => (history = open())),
);
tell(
  'figures of 12 hours, all campaigns',
  spent(() => history.figures({ ...span, from: span.to - 720 * MINUTE_MS })),
);
tell(
  'figures of 12 hours, one campaign',
  spent(() => history.figuresOf(id, { ...span, from: span.to - 720 * MINUTE_MS })),
);
tell(
  'readings of an hour',
  spent(() => history.readings({ ...span, from: span.to - 60 * MINUTE_MS })),
);
tell(
  'a minute of the past',
  spent(() => history.recall(span.to - MINUTE_MS)),
);
tell(
  'why agents were idle then',
  spent(() => history.explained(id, span.to - MINUTE_MS)),
);
tell(
  'a step of tidying',
  spent(() => history.tidy(FIRST + 60 * 86_400_000)),
);
history.close();
rmSync(folder, { recursive: true });
if (median > BUDGET_MS) process.exitCode = 1;
