import type { PreferencesStore } from '../ports/preferences-store.ts';
import type { RuleStore } from '../ports/rule-store.ts';
import type { ShiftStore } from '../ports/shift-store.ts';
import type { ProfileStore } from '../ports/profile-store.ts';
import type { Clock } from '../ports/clock.ts';
import type { DiskLedger } from '../ports/disk-ledger.ts';
import type { Log } from '../ports/log.ts';
import { AGAIN_MS, type Concern, createDiskTrouble, type DiskTrouble } from './disk-trouble.ts';
import type { Settings } from './settings-shape.ts';

export interface SettingsPlace {
  /** The folder of the settings file. */
  readonly folder: string;
  readonly clock: Clock;
  readonly log: Log;
  readonly disk: DiskLedger;
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

const CONCERN: Concern = {
  tag: 'settings',
  meanwhile: 'they hold until Floorwatch ends, and it is tried again',
};

/** What the disk refuses of the settings, for the log and the windows. */
export function settingsTrouble({ log, disk }: Pick<SettingsPlace, 'log' | 'disk'>): DiskTrouble {
  return createDiskTrouble({ log, concern: CONCERN, note: disk.entry('settings') });
}

/**
 * The settings in memory, written through to their file. A disk that refuses costs the memory of
 * the next start only, so it is logged once, the work goes on, and writing is tried again.
 */
export function createSettings(
  file: SettingsFile,
  { clock }: Pick<SettingsPlace, 'clock'>,
  trouble: DiskTrouble,
): SettingsStore {
  let settings = file.store;
  let cancel = (): void => undefined;
  const write = (): void => {
    cancel();
    const written = trouble.keep('Writing the settings', () => (file.store = settings));
    if (!written) cancel = clock.after(AGAIN_MS, write);
  };
  const change = (part: Partial<Settings>): void => {
    settings = { ...settings, ...part };
    write();
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
