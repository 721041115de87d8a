import ElectronStore from 'electron-store';
import { join } from 'node:path';
import { bringUpToDate } from './kept-settings.ts';
import { DEFAULT_SETTINGS, type Settings } from './settings-shape.ts';
import { createSettings, type SettingsPlace, type SettingsStore } from './settings.ts';

/** The settings of the desktop host. */
export function openDesktopSettings({ folder, clock, log }: SettingsPlace): SettingsStore {
  const migrated = bringUpToDate({ path: join(folder, 'settings.json'), now: clock.now(), log });
  const file = new ElectronStore<Settings>({ cwd: folder, name: 'settings', defaults: DEFAULT_SETTINGS });
  if (migrated !== null) file.store = migrated;
  return createSettings(file, log);
}
