import { app } from 'electron';
import type { BoardApp } from '../ipc/board-app.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import { runBriefly } from './run-briefly.ts';
import { awaitTray } from './tray-host.ts';
import { createTray, type TrayIcon } from './tray.ts';
import { bringToFront, type MainWindow } from './window.ts';

export interface PresenceParts {
  readonly board: BoardApp;
  readonly clock: Clock;
  readonly log: Log;
  readonly environment: NodeJS.ProcessEnv;
  /** Whether the window is to stay out of sight at first. */
  readonly hidden: boolean;
}

/**
 * Closing hides the window, because the supervisor wants the alerts all shift long; the tray brings
 * it back. Where no tray can be had, closing ends the program, and a hidden start shows the window minimised.
 */
export async function keepInTray(window: MainWindow, parts: PresenceParts): Promise<void> {
  let quitting = false;
  let tray: TrayIcon | null = null;
  app.on('before-quit', () => (quitting = true));
  window.on('close', (event) => {
    if (quitting || tray === null) return;
    event.preventDefault();
    window.hide();
  });
  if (await seesTray(parts)) tray = fillTray(window, parts.board);
  else missTray(window, parts);
}

function seesTray({ environment, clock }: PresenceParts): Promise<boolean> {
  const wish = environment.FLOORWATCH_TRAY;
  return awaitTray({ platform: process.platform, wish, run: runBriefly }, clock);
}

function fillTray(window: MainWindow, { attention }: BoardApp): TrayIcon {
  const { snoozeAll, setShift } = attention;
  const open = (): void => bringToFront(window);
  const tray = createTray({ open, snoozeAll, setShift, quit: () => app.quit() }, attention.summary());
  attention.onChange((summary) => tray.show(summary));
  return tray;
}

function missTray(window: MainWindow, { log, hidden }: PresenceParts): void {
  log.info('window', 'there is no tray here; closing the window ends the program');
  if (!hidden || window.isVisible()) return;
  // A window that was never shown cannot be minimised everywhere, and must not be lost.
  window.showInactive();
  window.minimize();
}
