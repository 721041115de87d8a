import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Instant } from '../../core/time/minute.ts';

/** The text of a file; `null` = there is none. Throws where it is there and cannot be read. */
export function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/** Puts the text in the place of the file. After a crash there is the former file or the new one, whole. */
export function replaceFile(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const fresh = `${path}.new`;
  writeThrough(fresh, 'w', text);
  renameSync(fresh, path);
  syncFolder(dirname(path));
}

/** Adds the text at the end of the file. After a crash its last part may be missing. */
export function appendToFile(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeThrough(path, 'a', text);
  syncFolder(dirname(path));
}

/** Removes the file and all whose names begin with its own: copies kept aside, journals, what was half written. */
export function removeFile(path: string): void {
  const folder = dirname(path);
  if (!existsSync(folder)) return;
  const own = readdirSync(folder).filter((name) => name.startsWith(basename(path)));
  for (const name of own) rmSync(join(folder, name), { force: true });
}

/** Where what is damaged is kept, beside its own place. */
export function asideOf(path: string, now: Instant): string {
  return `${path}.damaged-${new Date(now).toISOString().replaceAll(':', '-')}`;
}

/** Gives an unusable file another name beside its own, and says which. */
export function keepAside(path: string, now: Instant): string {
  const aside = asideOf(path, now);
  renameSync(path, aside);
  return aside;
}

/** Such as "ENOSPC"; whatever else is told where there is no code. */
export function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error) return String(error.code);
  return String(error);
}

function writeThrough(path: string, flags: 'w' | 'a', text: string): void {
  const file = openSync(path, flags);
  try {
    const bytes = Buffer.from(text);
    for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Only then a new name outlives a power cut. Windows cannot open folders and needs no such thing. */
function syncFolder(path: string): void {
  if (process.platform === 'win32') return;
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
