import type { Preferences } from '../../core/settings/preferences.ts';

/** Where preferences are kept. Reading never fails: what cannot be used falls back to the defaults. */
export interface PreferencesStore {
  read(): Preferences;
  write(preferences: Preferences): void;
}
