import { startOf, type SettingsPlace } from '../../../src/renderer/app/settings-place.ts';

/** Where `?settings=` opens the settings. */
export const SETTINGS_PLACES: Readonly<Record<string, SettingsPlace>> = {
  rules: startOf('rules'),
  'rule-add': { pane: 'rules', task: { kind: 'add' } },
  'rule-edit': { pane: 'rules', task: { kind: 'edit', id: 'low-utilization' } },
  'rule-own': { pane: 'rules', task: { kind: 'edit', id: 'own-waiting' } },
  shift: startOf('shift'),
  notifications: startOf('notifications'),
  appearance: startOf('appearance'),
};
