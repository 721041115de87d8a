import type { Preferences } from '../../core/settings/preferences.ts';
import type { PreferencesStore } from '../ports/preferences-store.ts';
import { createListeners } from './listeners.ts';

/** The supervisor's choices: one owner, so that every window hears of a change. */
export interface PreferencesService {
  read(): Preferences;
  save(change: Partial<Preferences>): Preferences;
  onChange(listener: (preferences: Preferences) => void): () => void;
}

export function createPreferences(store: PreferencesStore): PreferencesService {
  const listeners = createListeners<[preferences: Preferences]>();
  let current = store.read();
  return {
    read: () => current,
    save(change) {
      current = { ...current, ...change };
      store.write(current);
      listeners.tell(current);
      return current;
    },
    onChange: listeners.add,
  };
}
