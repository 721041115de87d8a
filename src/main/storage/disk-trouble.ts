import type { DiskCause } from '../../core/disk/trouble.ts';
import type { NoteCause } from '../ports/disk-ledger.ts';
import type { Log } from '../ports/log.ts';
import { codeOf } from './durable-files.ts';

/** How soon what the disk refused is tried again, ms. */
export const AGAIN_MS = 60_000;

export interface DiskTrouble {
  /** Does something with the disk; `false` = it refused, which was logged unless it was for the same cause. */
  attempt(what: string, act: () => void): boolean;
  /** The same for what is to outlive the program: how it went is noted as well. */
  keep(what: string, act: () => void): boolean;
}

/** Whose files they are, for the log. */
export interface Concern {
  readonly tag: string;
  /** What goes on meanwhile, such as "the alerts go on in memory". */
  readonly meanwhile: string;
}

export interface TroublePlace {
  readonly log: Log;
  readonly concern: Concern;
  readonly note: NoteCause;
}

/** Logs once what the disk refuses and why, and once that it has done it again. */
export function createDiskTrouble({ log, concern, note }: TroublePlace): DiskTrouble {
  const { tag, meanwhile } = concern;
  const causes = new Map<string, Set<string>>();
  const refused = (what: string, error: unknown): void => {
    const known = causes.get(what) ?? new Set();
    causes.set(what, known);
    const code = codeOf(error);
    if (known.has(code)) return;
    known.add(code);
    log.error(tag, `${what} failed; ${meanwhile}. ${remedyFor(causeOf(error))}`, { error: String(error) });
  };
  /** Why the disk refused; `null` = it did not. */
  const tried = (what: string, act: () => void): DiskCause | null => {
    try {
      act();
    } catch (error) {
      refused(what, error);
      return causeOf(error);
    }
    if (causes.delete(what)) log.info(tag, `${what} works again.`);
    return null;
  };
  return {
    attempt: (what, act) => tried(what, act) === null,
    keep(what, act) {
      const cause = tried(what, act);
      note(cause);
      return cause === null;
    },
  };
}

/** Sorts what a disk threw by what helps. */
export function causeOf(error: unknown): DiskCause {
  const code = codeOf(error);
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'full';
  return code === 'EACCES' || code === 'EPERM' || code === 'EROFS' ? 'forbidden' : 'refused';
}

function remedyFor(cause: DiskCause): string {
  switch (cause) {
    case 'full':
      return 'Make room on the disk.';
    case 'forbidden':
      return 'Allow writing in the folder of Floorwatch.';
    case 'refused':
      return 'See to the folder of Floorwatch.';
  }
}
