import Conf from 'conf';
import { join } from 'node:path';
import { bringUpToDate } from './kept-settings.ts';
import { DEFAULT_SETTINGS, type Settings } from './settings-shape.ts';
import { createSettings, type SettingsPlace, type SettingsStore } from './settings.ts';

/** The settings of the web host: the same file as on the desktop, in its own folder. */
export function openWebSettings({ folder, clock, log }: SettingsPlace): SettingsStore {
  const migrated = bringUpToDate({ path: join(folder, 'settings.json'), now: clock.now(), log });
  const file = new Conf<Settings>({ cwd: folder, configName: 'settings', defaults: DEFAULT_SETTINGS });
  if (migrated !== null) file.store = migrated;
  return createSettings(file, log);
}
