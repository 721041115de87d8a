import type { Preferences } from '../../core/settings/preferences.ts';
import type { PreferencesStore } from '../ports/preferences-store.ts';

/** The supervisor's choices: one owner, so that every window hears of a change. */
export interface PreferencesService {
  read(): Preferences;
  save(change: Partial<Preferences>): Preferences;
  onChange(listener: (preferences: Preferences) => void): () => void;
}

export function createPreferences(store: PreferencesStore): PreferencesService {
  const listeners = new Set<(preferences: Preferences) => void>();
  let current = store.read();
  return {
    read: () => current,
    save(change) {
      current = { ...current, ...change };
      store.write(current);
      listeners.forEach((listener) => listener(current));
      return current;
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
