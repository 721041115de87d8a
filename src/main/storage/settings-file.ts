import { join } from 'node:path';
import { AGAIN_MS, type DiskTrouble } from './disk-trouble.ts';
import { bringUpToDate, type KeptSettings } from './kept-settings.ts';
import { DEFAULT_SETTINGS, type Settings } from './settings-shape.ts';
import type { SettingsFile, SettingsPlace } from './settings.ts';

/**
 * The settings file below `folder`, brought up to date; `open` is a store library's way to it. Where the disk
 * refuses, what could be read holds, or else the defaults; opening is tried again by itself and by each writing.
 * What lies there and could not be read at first is never written over: only what was changed since is put in.
 */
export function openSettingsFile(
  { folder, clock, log }: SettingsPlace,
  open: () => SettingsFile,
  trouble: DiskTrouble,
): SettingsFile {
  const path = join(folder, 'settings.json');
  const found: { file: SettingsFile | null; kept: KeptSettings | null } = { file: null, kept: null };
  const opened = (): SettingsFile => {
    if (found.file !== null) return found.file;
    found.kept ??= bringUpToDate({ path, now: clock.now(), log });
    const file = open();
    if (found.kept?.isCurrent === false) file.store = found.kept.settings;
    found.file = file;
    return file;
  };
  const tryOpening = (): void => {
    const isOpen = found.file !== null || trouble.keep('Opening the settings', opened);
    if (!isOpen) clock.after(AGAIN_MS, tryOpening);
  };
  tryOpening();
  const atStart = found.kept?.settings ?? null;
  return {
    get store(): Settings {
      return found.file?.store ?? atStart ?? DEFAULT_SETTINGS;
    },
    set store(settings) {
      const file = opened();
      const late = atStart === null ? found.kept : null;
      file.store = late === null ? settings : { ...late.settings, ...changedOf(settings) };
    },
  };
}

/** The parts that are no longer the defaults; whoever changes a part puts another in its place. */
function changedOf(settings: Settings): Partial<Settings> {
  const parts = Object.entries(settings).filter(
    ([name, part]) => part !== DEFAULT_SETTINGS[name as keyof Settings],
  );
  return Object.fromEntries(parts);
}
