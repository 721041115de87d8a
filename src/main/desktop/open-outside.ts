import { shell } from 'electron';
import type { Log } from '../ports/log.ts';
import { mayOpenOutside } from './outside-links.ts';

/** Opens a link in the browser: the only door to `shell`. Links elsewhere are refused here again. */
export function openOutside(url: string, log: Log): void {
  if (!mayOpenOutside(url)) return;
  shell.openExternal(url).catch((error: unknown) => {
    log.warn('window', 'a link could not be opened in the browser', { error: String(error) });
  });
}
