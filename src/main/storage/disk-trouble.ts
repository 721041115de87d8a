import type { Log } from '../ports/log.ts';
import { codeOf } from './durable-files.ts';

export interface DiskTrouble {
  /** Does something with the disk; `false` = it refused, which was logged unless it was for the same cause. */
  attempt(what: string, act: () => void): boolean;
}

/** Whose files they are, for the log. */
export interface Concern {
  readonly tag: string;
  /** What goes on meanwhile, such as "the alerts go on in memory". */
  readonly meanwhile: string;
}

const ALERTS: Concern = { tag: 'alerts', meanwhile: 'the alerts go on in memory' };

/** Logs once what the disk refuses and why, and once that it has done it again. */
export function createDiskTrouble(log: Log, { tag, meanwhile }: Concern = ALERTS): DiskTrouble {
  const causes = new Map<string, Set<string>>();
  const refused = (what: string, error: unknown): void => {
    const known = causes.get(what) ?? new Set();
    causes.set(what, known);
    const code = codeOf(error);
    if (known.has(code)) return;
    known.add(code);
    log.error(tag, `${what} failed; ${meanwhile}. ${remedyFor(code)}`, { error: String(error) });
  };
  return {
    attempt(what, act) {
      try {
        act();
      } catch (error) {
        refused(what, error);
        return false;
      }
      if (causes.delete(what)) log.info(tag, `${what} works again.`);
      return true;
    },
  };
}

function remedyFor(code: string): string {
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'Make room on the disk.';
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return 'Allow writing in the folder of Floorwatch.';
  return 'See to the folder of Floorwatch.';
}
