import { join } from 'node:path';
import type { OpenAlertBook } from '../ports/alert-book.ts';
import type { OpenHistory } from '../ports/history.ts';
import type { SecretStore } from '../ports/secret-store.ts';
import { openAlertBooks } from './alert-book.ts';
import { loadKeytar, openCredentials } from './credentials.ts';
import { openHistories } from './history.ts';
import type { SettingsPlace, SettingsStore } from './settings.ts';

export interface Storage extends Omit<SettingsStore, 'windowBounds'> {
  readonly openAlertBook: OpenAlertBook;
  readonly openHistory: OpenHistory;
  readonly secrets: SecretStore;
}

/** Everything that outlives the program, below one folder and in the keychain. */
export function openStorage(settings: SettingsStore, { folder, clock, log, disk }: SettingsPlace): Storage {
  const { preferences, profiles, rules, shifts } = settings;
  return {
    ...{ preferences, profiles, rules, shifts },
    openAlertBook: openAlertBooks({ folder: join(folder, 'alerts'), clock, log, disk }),
    openHistory: openHistories({ folder: join(folder, 'history'), clock, log }),
    secrets: openCredentials({ clock, log, platform: process.platform, load: loadKeytar }),
  };
}
