import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, platform } from 'node:os';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { openPages } from './support/pages.ts';
import type { Picture, Results } from './report/part.ts';
import { markdown, verdictTable } from './report/words.ts';

const DOCS = join(import.meta.dirname, '../docs');
const PAGE = join(DOCS, 'performance.md');
const BEGIN = '<!-- results -->';
const END = '<!-- end of results -->';
const SIZE = { width: 940, height: 460 };

/** Writes the results into docs/: a page with tables, the same as JSON, and one picture each. */
export async function publish(results: Results): Promise<void> {
  await drawPictures(results.pictures);
  const { verdicts, tables } = results;
  const measured = { machine: machine(), verdicts, tables };
  await write(join(DOCS, 'performance.json'), JSON.stringify(measured));
  await write(PAGE, withResults(readFileSync(PAGE, 'utf8'), results));
}

async function write(path: string, text: string): Promise<void> {
  const config = await resolveConfig(path);
  writeFileSync(path, await format(text, { ...config, filepath: path }));
}

function withResults(page: string, { verdicts, tables, pictures }: Results): string {
  const [before, rest] = page.split(BEGIN);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) throw new Error(`${PAGE} has no place for results.`);
  const made = `Made by \`npm run bench\` on ${machine()}.`;
  const shown = pictures.map(({ name, title }) => `![${title}](images/bench-${name}.png)`);
  const parts = [made, ...[verdictTable(verdicts), ...tables].map(markdown), ...shown];
  return `${before}${BEGIN}\n\n${parts.join('\n\n')}\n\n${END}${after}`;
}

function machine(): string {
  return `${availableParallelism()} cores, ${platform()}, Node ${process.versions.node}`;
}

async function drawPictures(pictures: readonly Picture[]): Promise<void> {
  if (pictures.length === 0) return;
  const pages = await openPages();
  try {
    const page = await pages.open('pictures.html', SIZE);
    for (const picture of pictures) {
      await page.evaluate(`draw(${JSON.stringify(picture)})`);
      await page.locator('canvas').screenshot({ path: join(DOCS, 'images', `bench-${picture.name}.png`) });
    }
  } finally {
    await pages.close();
  }
}
