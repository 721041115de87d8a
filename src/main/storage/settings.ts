import type { PreferencesStore } from '../ports/preferences-store.ts';
import type { RuleStore } from '../ports/rule-store.ts';
import type { ShiftStore } from '../ports/shift-store.ts';
import type { ProfileStore } from '../ports/profile-store.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { Settings } from './settings-shape.ts';

export interface SettingsPlace {
  /** The folder of the settings file. */
  readonly folder: string;
  readonly clock: Clock;
  readonly log: Log;
}

/** The file behind the settings; both store libraries look like this. Writing is atomic. */
export interface SettingsFile {
  store: Settings;
}

export interface SettingsStore {
  readonly preferences: PreferencesStore;
  readonly profiles: ProfileStore;
  readonly rules: RuleStore;
  readonly shifts: ShiftStore;
  readonly windowBounds: {
    read(): Settings['windowBounds'];
    write(bounds: Settings['windowBounds']): void;
  };
}

/**
 * The settings in memory, written through to their file. A disk that refuses costs the memory of
 * the next start only, so it is logged and the work goes on.
 */
export function createSettings(file: SettingsFile, log: Log): SettingsStore {
  let settings = file.store;
  const change = (part: Partial<Settings>): void => {
    settings = { ...settings, ...part };
    try {
      file.store = settings;
    } catch (error) {
      log.error('settings', 'the settings could not be written', { error: String(error) });
    }
  };
  return {
    preferences: {
      read: () => settings.preferences,
      write: (preferences) => change({ preferences }),
    },
    profiles: {
      read: () => settings.profiles,
      write: ({ list, activeId }) => change({ profiles: { list: [...list], activeId } }),
    },
    rules: {
      read: () => settings.rules,
      write: (rules) => change({ rules }),
    },
    shifts: {
      read: () => settings.shifts,
      write: (shifts) => change({ shifts }),
    },
    windowBounds: {
      read: () => settings.windowBounds,
      write: (windowBounds) => change({ windowBounds }),
    },
  };
}
