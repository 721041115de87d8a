import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every byte of every file in a folder, as text; for looking for what must not be there. */
export function everythingBelow(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
    .join('\n');
}
