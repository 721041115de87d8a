import Conf from 'conf';
import { openSettingsFile } from './settings-file.ts';
import { DEFAULT_SETTINGS, type Settings } from './settings-shape.ts';
import { createSettings, type SettingsPlace, type SettingsStore, settingsTrouble } from './settings.ts';

/** The settings of the web host: the same file as on the desktop, in its own folder. */
export function openWebSettings(place: SettingsPlace): SettingsStore {
  const open = (): Conf<Settings> =>
    new Conf<Settings>({ cwd: place.folder, configName: 'settings', defaults: DEFAULT_SETTINGS });
  const trouble = settingsTrouble(place);
  return createSettings(openSettingsFile(place, open, trouble), place, trouble);
}
