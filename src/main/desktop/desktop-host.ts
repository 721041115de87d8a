import { app, nativeTheme, powerMonitor, protocol, session } from 'electron';
import { channelOf } from '../../shared/ipc.ts';
import type { BoardApp } from '../ipc/board-app.ts';
import { openMainWindow, type MainWindowParts } from './main-window.ts';
import { ownLoginStart, wasOpenedAtLogin } from './own-start.ts';
import { servePage } from './protocol.ts';
import { noteLostProcesses } from './recovery.ts';
import { blockRendererRequests, denyPermissions, fetchNoDictionaries } from './security.ts';
import { followStartAtLogin, startsHidden } from './start-at-login.ts';
import { keepInTray } from './tray-presence.ts';
import { bringToFront } from './window.ts';

/** What the supervisor chose that the desktop itself follows. */
export interface DesktopChoices {
  readonly theme: 'system' | 'light' | 'dark';
  readonly startAtLogin: boolean;
}

export interface DesktopParts extends Omit<MainWindowParts, 'hidden'> {
  /** The folder of the built page. */
  readonly pageRoot: string;
  readonly choices: () => DesktopChoices;
  readonly environment: NodeJS.ProcessEnv;
}

/**
 * Runs the desktop host once Electron is ready: one guarded window, the tray, and what the system
 * tells. The program ends with {@link quitCleanly}.
 */
export async function runDesktop(parts: DesktopParts): Promise<void> {
  const { board, log } = parts;
  const hidden = startsHidden(process.argv, wasOpenedAtLogin());
  denyPermissions(session.defaultSession);
  fetchNoDictionaries(session.defaultSession);
  blockRendererRequests(session.defaultSession);
  servePage(protocol, parts.pageRoot);
  followChoices(parts);
  noteLostProcesses(app, log);
  const window = openMainWindow({ ...parts, hidden });
  if (hidden) log.info('window', 'started without a window');
  app.on('second-instance', (_event, argv) => {
    // The system's own start at login, while the supervisor has started it already, is no wish to see it.
    if (!startsHidden(argv, false)) bringToFront(window);
  });
  app.on('activate', () => bringToFront(window));
  board.attention.onFocused(() => bringToFront(window));
  powerMonitor.on('suspend', () => board.suspend());
  powerMonitor.on('resume', () => board.resume());
  board.start();
  await keepInTray(window, { ...parts, hidden });
}

/** The title bar, the page's own "system" theme and the start at login follow what is chosen. */
function followChoices({ board, choices, environment, log }: DesktopParts): void {
  const useTheme = (): void => void (nativeTheme.themeSource = choices().theme);
  useTheme();
  onPreferences(board, useTheme);
  followStartAtLogin({
    wanted: () => choices().startAtLogin,
    onChange: (listener) => onPreferences(board, listener),
    login: ownLoginStart(environment),
    log,
  });
}

function onPreferences(board: BoardApp, listener: () => void): void {
  board.onTell((channel) => {
    if (channel === channelOf('preferences', 'changed')) listener();
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
