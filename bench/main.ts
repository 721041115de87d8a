import { parseArgs } from 'node:util';
import { alerts } from './parts/alerts.ts';
import { tick } from './parts/tick.ts';
import type { Part } from './report/part.ts';
import { isMissed, plain, verdictLine } from './report/words.ts';

import { cost } from './parts/cost.ts';
import { memory } from './parts/memory.ts';
const PARTS: readonly Part[] = [cost];
for (const part of PARTS) {
  const r = await part.run({ quick: process.argv.includes('--quick'), tell: console.log });
  r.tables.forEach((t) => console.log(plain(t)));
  r.verdicts.forEach((v) => console.log(verdictLine(v)));
}
void parseArgs;
void isMissed;
