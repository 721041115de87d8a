import { CURRENT_VERSION, migrate } from '../../core/settings/migrations/migrations.ts';
import type { Instant } from '../../core/time/minute.ts';
import type { Log } from '../ports/log.ts';
import { keepAside, readText } from './durable-files.ts';
import { settingsShape, type Settings } from './settings-shape.ts';

export interface FileCheck {
  readonly path: string;
  readonly now: Instant;
  readonly log: Log;
}

/** What lies in a file that can be used. */
export interface KeptSettings {
  readonly settings: Settings;
  /** `false` = of an earlier version, brought up to date and still to be written. */
  readonly isCurrent: boolean;
}

type Kept =
  | { readonly kind: 'whole'; readonly settings: Settings; readonly from: number }
  | { readonly kind: 'unusable'; readonly reason: string };

/**
 * The settings of the file, brought up to date; `null` where it is missing. A file that cannot be used is moved
 * aside, so that the defaults take its place and nothing is lost. To be called before the file is opened. Throws
 * where the disk does not let it be read: that says nothing about what it holds.
 */
export function bringUpToDate({ path, now, log }: FileCheck): KeptSettings | null {
  const text = readText(path);
  if (text === null) return null;
  const kept = readKept(text);
  if (kept.kind === 'unusable') {
    const aside = keepAside(path, now);
    const { reason } = kept;
    log.warn('settings', 'The settings file cannot be used; it was kept aside.', { aside, reason });
    return null;
  }
  const { settings, from } = kept;
  const isCurrent = from === CURRENT_VERSION;
  if (!isCurrent)
    log.info('settings', 'The settings were brought up to date.', { from, to: CURRENT_VERSION });
  return { settings, isCurrent };
}

function readKept(text: string): Kept {
  const migrated = migrate(jsonIn(text));
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

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
