import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { DiskTrouble } from './disk-trouble.ts';
import { keepAside } from './durable-files.ts';
import { bringUpToDate } from './kept-settings.ts';
import { DEFAULT_SETTINGS, type Settings } from './settings-shape.ts';
import type { SettingsFile, SettingsPlace } from './settings.ts';

/**
 * The settings file below `folder`, brought up to date; `open` is a store library's way to it. Where it
 * cannot be opened the defaults stand in, and writing opens it as soon as the disk lets it.
 */
export function openSettingsFile(
  { folder, clock, log }: SettingsPlace,
  open: () => SettingsFile,
  trouble: DiskTrouble,
): SettingsFile {
  const path = join(folder, 'settings.json');
  let file: SettingsFile | null = null;
  trouble.attempt('Opening the settings', () => {
    const migrated = bringUpToDate({ path, now: clock.now(), log });
    file = open();
    if (migrated !== null) file.store = migrated;
  });
  const openLate = (): SettingsFile => {
    // What lies there was never read, so it is not ours to write over.
    if (existsSync(path)) keepAside(path, clock.now());
    return open();
  };
  return {
    get store(): Settings {
      return file?.store ?? DEFAULT_SETTINGS;
    },
    set store(settings) {
      file ??= openLate();
      file.store = settings;
    },
  };
}
