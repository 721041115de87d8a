import { app, nativeTheme, powerMonitor, protocol, session } from 'electron';
import { channelOf } from '../../shared/ipc.ts';
import { createTray } from './tray.ts';
import { hasTray, runBriefly } from './tray-host.ts';
import { openMainWindow, type MainWindowParts } from './main-window.ts';
import { servePage } from './protocol.ts';
import { blockRendererRequests, denyPermissions } from './security.ts';
import { bringToFront, type MainWindow } from './window.ts';

export interface DesktopParts extends MainWindowParts {
  /** The folder of the built page. */
  readonly pageRoot: string;
  readonly theme: () => 'system' | 'light' | 'dark';
  readonly environment: NodeJS.ProcessEnv;
}

/**
 * Runs the desktop host once Electron is ready: one guarded window, the tray, and what the system
 * tells. The program ends with {@link quitCleanly}.
 */
export async function runDesktop(parts: DesktopParts): Promise<void> {
  denyPermissions(session.defaultSession);
  blockRendererRequests(session.defaultSession);
  servePage(protocol, parts.pageRoot);
  followTheme(parts);
  const window = openMainWindow(parts);
  app.on('second-instance', () => bringToFront(window));
  app.on('activate', () => bringToFront(window));
  powerMonitor.on('resume', () => parts.board.resume());
  parts.board.start();
  await keepInTray(window, parts);
}

/** The title bar and the page's own "system" follow the choice of theme. */
function followTheme({ board, theme }: DesktopParts): void {
  nativeTheme.themeSource = theme();
  board.onTell((channel) => {
    if (channel === channelOf('preferences', 'changed')) nativeTheme.themeSource = theme();
  });
}

/**
 * Closing hides the window, because the supervisor wants the alerts all shift long; the tray brings
 * it back. Where no tray can be had, closing ends the program.
 */
async function keepInTray(window: MainWindow, { environment, log }: DesktopParts): Promise<void> {
  let quitting = false;
  app.on('before-quit', () => (quitting = true));
  const wish = environment.FLOORWATCH_TRAY;
  const tray = (await hasTray({ platform: process.platform, wish, run: runBriefly }))
    ? createTray({ open: () => bringToFront(window), quit: () => app.quit() })
    : null;
  if (tray === null) log.info('window', 'there is no tray here; closing the window ends the program');
  window.on('close', (event) => {
    if (quitting || tray === null) return;
    event.preventDefault();
    window.hide();
  });
}

/** Lets the board end its work before the program goes. */
export function quitCleanly(close: () => Promise<void>): void {
  let closing = false;
  app.on('will-quit', (event) => {
    if (closing) return;
    closing = true;
    event.preventDefault();
    void close().finally(() => app.exit(0));
  });
}
