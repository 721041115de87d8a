import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { App } from 'electron';
import type { Log } from '../ports/log.ts';
import { autostartEntry, execLine, HIDDEN_SWITCH } from './autostart-entry.ts';

/** Whether the system starts the app at login. */
export interface LoginStart {
  /** Whether it does by now, as this app would want it; what the system's own settings switched off counts as well. */
  isArranged(): boolean;
  /** Throws where the system refuses. */
  set(on: boolean): void;
}

/** A file that the desktops of Linux read at login. */
export function linuxLoginStart(file: string, command: readonly string[]): LoginStart {
  return {
    isArranged: () => readIfThere(file)?.split('\n').includes(execLine(command)) ?? false,
    set(on) {
      if (on) mkdirSync(dirname(file), { recursive: true });
      if (on) writeFileSync(file, autostartEntry(command));
      else rmSync(file, { force: true });
    },
  };
}

/**
 * macOS and Windows keep it themselves. Windows hands the switch over; macOS starts a login item without
 * arguments (and no longer hides it), and tells the app that it was opened at login instead.
 */
export function systemLoginStart(
  app: Pick<App, 'getLoginItemSettings' | 'setLoginItemSettings'>,
  [path, ...args]: readonly string[],
): LoginStart {
  const how = { args, ...(path === undefined ? {} : { path }) };
  return {
    isArranged: () => app.getLoginItemSettings(how).openAtLogin,
    set: (on) => app.setLoginItemSettings({ ...how, openAtLogin: on }),
  };
}

export interface FollowParts {
  readonly wanted: () => boolean;
  readonly onChange: (listener: () => void) => void;
  readonly login: LoginStart;
  readonly log: Log;
}

/**
 * Keeps the system in step with what the supervisor chose. At the start it is only ever arranged, never
 * taken away: an entry that nobody asked this profile for may be another's.
 */
export function followStartAtLogin({ wanted, onChange, login, log }: FollowParts): void {
  let chosen = wanted();
  const set = (on: boolean): void => {
    try {
      if (!on || !login.isArranged()) login.set(on);
    } catch (error) {
      log.error('window', 'the system did not take the start at login', { on, error: String(error) });
    }
  };
  if (chosen) set(true);
  onChange(() => {
    if (wanted() === chosen) return;
    chosen = wanted();
    set(chosen);
  });
}

/** Whether this start should show no window. */
export function startsHidden(argv: readonly string[], wasOpenedAtLogin: boolean): boolean {
  return wasOpenedAtLogin || argv.includes(HIDDEN_SWITCH);
}

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
