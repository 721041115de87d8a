import { existsSync, readFileSync, renameSync } from 'node:fs';
import type { Instant } from '../../core/time/minute.ts';
import type { Log } from '../ports/log.ts';
import { settingsShape } from './settings-shape.ts';

export interface FileCheck {
  readonly path: string;
  readonly now: Instant;
  readonly log: Log;
}

/**
 * Moves a settings file that cannot be used out of the way, so that the defaults take its place and
 * nothing is lost. To be called before the file is opened.
 */
export function setDamagedAside({ path, now, log }: FileCheck): void {
  const reason = existsSync(path) ? damageOf(path) : null;
  if (reason === null) return;
  const aside = `${path}.damaged-${new Date(now).toISOString().replaceAll(':', '-')}`;
  renameSync(path, aside);
  log.warn('settings', 'the settings file is damaged; it was kept aside and the defaults are used', {
    aside,
    reason,
  });
}

function damageOf(path: string): string | null {
  try {
    const result = settingsShape.safeParse(JSON.parse(readFileSync(path, 'utf8')));
    return result.success ? null : result.error.issues.map((issue) => issue.path.join('.')).join(', ');
  } catch {
    return 'not JSON';
  }
}
