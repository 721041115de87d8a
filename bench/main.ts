import { parseArgs } from 'node:util';
import { alerts } from './parts/alerts.ts';
import { cost } from './parts/cost.ts';
import { memory } from './parts/memory.ts';
import { start } from './parts/start.ts';
import { tick } from './parts/tick.ts';
import { window } from './parts/window.ts';
import type { Part, Results } from './report/part.ts';
import { isMissed, plain, verdictLine } from './report/words.ts';
import { publish } from './publish.ts';

/* npm run bench: what the app costs, against its targets. */

const PARTS: readonly Part[] = [tick, alerts, window, start, cost, memory];

const HELP = `npm run bench                     measures everything and writes docs/performance.md and its pictures
npm run bench -- --quick          a short look at everything; writes nothing
npm run bench -- ${PARTS.map(({ name }) => name).join('|')} ...   only these parts; writes nothing
npm run bench -- --help           this page

${PARTS.map(({ name, about }) => `  ${name.padEnd(8)} ${about}`).join('\n')}
`;

const { values, positionals } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
  allowPositionals: true,
});

const unknown = positionals.filter((name) => !PARTS.some((part) => part.name === name));
if (values.help || unknown.length > 0) {
  if (unknown.length > 0) process.stderr.write(`There is no part called ${unknown.join(', ')}.\n\n`);
  process.stdout.write(HELP);
  process.exitCode = unknown.length > 0 ? 2 : 0;
} else {
  await bench(PARTS.filter(({ name }) => positionals.length === 0 || positionals.includes(name)));
}

async function bench(parts: readonly Part[]): Promise<void> {
  const tell = (line: string): boolean => process.stdout.write(`... ${line}\n`);
  const all: Results[] = [];
  for (const { run } of parts) {
    const results = await run({ quick: values.quick, tell });
    for (const table of results.tables) process.stdout.write(`\n${plain(table)}\n\n`);
    all.push(results);
  }
  const results: Results = {
    verdicts: all.flatMap(({ verdicts }) => verdicts),
    tables: all.flatMap(({ tables }) => tables),
    pictures: all.flatMap(({ pictures }) => pictures),
  };
  if (parts.length === PARTS.length && !values.quick) await publish(results);
  for (const verdict of results.verdicts) process.stdout.write(`${verdictLine(verdict)}\n`);
  if (results.verdicts.some(isMissed)) process.exitCode = 1;
}
