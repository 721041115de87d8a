import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A disk of its own that can be filled to the last byte. */
export interface SmallDisk {
  fill(): void;
  makeRoom(): void;
  unmount(): void;
}

/** Puts a small disk in the place of a folder; `null` where this system does not let us. */
export function mountSmallDisk(folder: string): SmallDisk | null {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=48m', 'none', folder], { stdio: 'ignore' });
  } catch {
    return null;
  }
  const filler = join(folder, 'filler');
  return {
    fill: () => fill(filler),
    makeRoom: () => rmSync(filler, { force: true }),
    unmount() {
      rmSync(filler, { force: true });
      execFileSync('umount', ['-l', folder]);
    },
  };
}

/** Writes until nothing fits any more. */
function fill(path: string): void {
  for (const size of [1024 * 1024, 4096, 1]) {
    try {
      for (;;) writeFileSync(path, Buffer.alloc(size), { flag: 'a' });
    } catch {
      // Full for this size; what is left is filled by smaller pieces.
    }
  }
}
