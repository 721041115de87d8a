import { shell } from 'electron';
import { createOutside } from '../outside/outside.ts';
import { browserCommand } from '../outside/run-browser.ts';
import type { Log } from '../ports/log.ts';
import type { Outside } from '../ports/outside.ts';

/** The browser of this system: the only door to `shell`. */
export function openDesktopOutside(env: NodeJS.ProcessEnv, log: Log): Outside {
  return createOutside({ handOver: browserCommand(env) ?? ((url) => shell.openExternal(url)), log });
}
