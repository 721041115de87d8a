import { DEFAULT_PREFERENCES, type Preferences } from '../../core/settings/preferences.ts';
import type { Api } from '../../shared/ipc.ts';

export interface PreferencesStore {
  /** `null` until they were read, so that nothing is drawn twice. */
  readonly get: () => Preferences | null;
  readonly subscribe: (listener: () => void) => () => void;
  /** Shows the choice at once and saves it; a save that fails keeps the choice for this window. */
  readonly choose: (choice: Partial<Preferences>) => void;
  readonly start: () => () => void;
}

export function createPreferencesStore(api: Pick<Api, 'preferences'>): PreferencesStore {
  let preferences: Preferences | null = null;
  const listeners = new Set<() => void>();
  const become = (next: Preferences): void => {
    preferences = next;
    for (const listener of listeners) listener();
  };
  return {
    get: () => preferences,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    choose: (choice) => {
      become({ ...(preferences ?? DEFAULT_PREFERENCES), ...choice });
      void api.preferences.save(choice);
    },
    start: () => {
      void api.preferences.read().then((answer) => {
        if (preferences === null) become(answer.ok ? answer.value : DEFAULT_PREFERENCES);
      });
      return api.preferences.changed(become);
    },
  };
}
