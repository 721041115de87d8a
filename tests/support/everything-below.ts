import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const TRIES = 20;

/**
 * Every byte of every file in a folder, as text; for looking for what must not be there. A running app puts new
 * files in the place of old ones: where one went between listing and reading, all is read once more.
 */
export function everythingBelow(folder: string, triesLeft = TRIES): string {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
      .join('\n');
  } catch (error) {
    const isGone = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (!isGone || triesLeft <= 1) throw error;
    return everythingBelow(folder, triesLeft - 1);
  }
}
