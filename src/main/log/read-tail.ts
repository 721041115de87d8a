import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';

const MOST_BYTES = 128 * 1024;
const MOST_LINES = 400;

/**
 * The last lines of the log below `folder`, oldest first, also those of former lives; none where it cannot be
 * read. They were redacted when they were written.
 */
export function readLogTail(folder: string): readonly string[] {
  try {
    const file = openSync(join(folder, 'floorwatch.log'), 'r');
    try {
      return linesOf(file);
    } finally {
      closeSync(file);
    }
  } catch {
    return [];
  }
}

function linesOf(file: number): readonly string[] {
  const { size } = fstatSync(file);
  const from = Math.max(0, size - MOST_BYTES);
  const bytes = Buffer.alloc(size - from);
  readSync(file, bytes, { position: from });
  const lines = bytes.toString('utf8').split('\n');
  // The first is cut off where the beginning was not read.
  return lines
    .slice(from === 0 ? 0 : 1)
    .filter((line) => line !== '')
    .slice(-MOST_LINES);
}
