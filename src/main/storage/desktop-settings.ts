import ElectronStore from 'electron-store';
import { createDiskTrouble } from './disk-trouble.ts';
import { openSettingsFile } from './settings-file.ts';
import { DEFAULT_SETTINGS, type Settings } from './settings-shape.ts';
import { createSettings, SETTINGS_CONCERN, type SettingsPlace, type SettingsStore } from './settings.ts';

/** The settings of the desktop host. */
export function openDesktopSettings(place: SettingsPlace): SettingsStore {
  const open = (): ElectronStore<Settings> =>
    new ElectronStore<Settings>({ cwd: place.folder, name: 'settings', defaults: DEFAULT_SETTINGS });
  const trouble = createDiskTrouble(place.log, SETTINGS_CONCERN);
  return createSettings(openSettingsFile(place, open, trouble), place, trouble);
}
