import ElectronStore from 'electron-store';
import { join } from 'node:path';
import { setDamagedAside } from './damaged-file.ts';
import { DEFAULT_SETTINGS, type Settings } from './settings-shape.ts';
import { createSettings, type SettingsPlace, type SettingsStore } from './settings.ts';

/** The settings of the desktop host. */
export function openDesktopSettings({ folder, clock, log }: SettingsPlace): SettingsStore {
  setDamagedAside({ path: join(folder, 'settings.json'), now: clock.now(), log });
  const file = new ElectronStore<Settings>({ cwd: folder, name: 'settings', defaults: DEFAULT_SETTINGS });
  return createSettings(file, log);
}
