import ElectronStore from 'electron-store';
import { openSettingsFile } from './settings-file.ts';
import { DEFAULT_SETTINGS, type Settings } from './settings-shape.ts';
import { createSettings, type SettingsPlace, type SettingsStore, settingsTrouble } from './settings.ts';

/** The settings of the desktop host. */
export function openDesktopSettings(place: SettingsPlace): SettingsStore {
  const open = (): ElectronStore<Settings> =>
    new ElectronStore<Settings>({ cwd: place.folder, name: 'settings', defaults: DEFAULT_SETTINGS });
  const trouble = settingsTrouble(place);
  return createSettings(openSettingsFile(place, open, trouble), place, trouble);
}
