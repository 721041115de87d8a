import { existsSync, readFileSync } from 'node:fs';
import { CURRENT_VERSION, migrate } from '../../core/settings/migrations/migrations.ts';
import type { Instant } from '../../core/time/minute.ts';
import type { Log } from '../ports/log.ts';
import { keepAside } from './durable-files.ts';
import { settingsShape, type Settings } from './settings-shape.ts';

export interface FileCheck {
  readonly path: string;
  readonly now: Instant;
  readonly log: Log;
}

type Kept =
  | { readonly kind: 'whole'; readonly settings: Settings; readonly from: number }
  | { readonly kind: 'unusable'; readonly reason: string };

/**
 * The settings of an earlier version, brought up to date and still to be written; `null` where the
 * file is up to date or missing. A file that cannot be used is moved aside, so that the defaults take
 * its place and nothing is lost. To be called before the file is opened.
 */
export function bringUpToDate({ path, now, log }: FileCheck): Settings | null {
  if (!existsSync(path)) return null;
  const kept = readKept(path);
  if (kept.kind === 'unusable') {
    const aside = keepAside(path, now);
    const { reason } = kept;
    log.warn('settings', 'The settings file cannot be used; it was kept aside.', { aside, reason });
    return null;
  }
  if (kept.from === CURRENT_VERSION) return null;
  log.info('settings', 'The settings were brought up to date.', { from: kept.from, to: CURRENT_VERSION });
  return kept.settings;
}

function readKept(path: string): Kept {
  const migrated = migrate(jsonIn(path));
  switch (migrated.kind) {
    case 'not-settings':
      return { kind: 'unusable', reason: 'it holds no settings' };
    case 'newer':
      return { kind: 'unusable', reason: `a later Floorwatch wrote it (version ${migrated.version})` };
    case 'ready': {
      const { success, data, error } = settingsShape.safeParse(migrated.settings);
      if (success) return { kind: 'whole', settings: data, from: migrated.from };
      const places = error.issues.map((issue) => issue.path.join('.')).join(', ');
      return { kind: 'unusable', reason: `wrong or missing: ${places}` };
    }
  }
}

function jsonIn(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}
