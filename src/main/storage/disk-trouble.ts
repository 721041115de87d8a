import type { Log } from '../ports/log.ts';
import { codeOf } from './durable-files.ts';

export interface DiskTrouble {
  /** Does something with the disk; `false` = it refused, which was logged unless it was for the same cause. */
  attempt(what: string, act: () => void): boolean;
}

/** Logs once what the disk refuses and why, and once that it has done it again. */
export function createDiskTrouble(log: Log): DiskTrouble {
  const causes = new Map<string, Set<string>>();
  const refused = (what: string, error: unknown): void => {
    const known = causes.get(what) ?? new Set();
    causes.set(what, known);
    const code = codeOf(error);
    if (known.has(code)) return;
    known.add(code);
    log.error('alerts', `${what} failed; the alerts go on in memory.`, { error: String(error) });
  };
  return {
    attempt(what, act) {
      try {
        act();
      } catch (error) {
        refused(what, error);
        return false;
      }
      if (causes.delete(what)) log.info('alerts', `${what} works again.`);
      return true;
    },
  };
}
