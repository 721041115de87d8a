import { nativeTheme, screen, type IpcMainInvokeEvent } from 'electron';
import { channelOf } from '../../shared/ipc.ts';
import type { BoardApp, HostedViewer } from '../ipc/board-app.ts';
import { serveWindow } from '../ipc/serve-window.ts';
import { isTrusted } from '../ipc/trust.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { Outside } from '../ports/outside.ts';
import { usableBounds, type Area } from './bounds.ts';
import { keepInSight } from './displays.ts';
import { PAGE_ORIGIN } from './protocol.ts';
import { endWhenStuck, reloadWhenGone } from './recovery.ts';
import { blockNavigation, openLinksOutside } from './security.ts';
import { untilFirstShown, watchVisibility } from './visibility.ts';
import { openWindow, type MainWindow } from './window.ts';

export interface SavedBounds extends Area {
  readonly maximized: boolean;
}

export interface BoundsStore {
  read(): SavedBounds | null;
  write(bounds: SavedBounds): void;
}

export interface MainWindowParts {
  readonly board: BoardApp;
  readonly bounds: BoundsStore;
  readonly clock: Clock;
  readonly log: Log;
  readonly outside: Outside;
  /** The absolute path of the preload script. */
  readonly preload: string;
  /** Whether it stays out of sight at first. */
  readonly hidden: boolean;
}

/** The one window with its own view of the board; both live until the program ends. */
export function openMainWindow(parts: MainWindowParts): MainWindow {
  const saved = parts.bounds.read();
  const place = usableBounds(
    saved,
    screen.getAllDisplays().map((display) => display.workArea),
  );
  const look = { place, preload: parts.preload, dark: nativeTheme.shouldUseDarkColors };
  const window = openWindow(look, { maximized: saved?.maximized ?? false, hidden: parts.hidden });
  guard(window, parts);
  rememberBounds(window, parts.bounds);
  keepInSight(window, screen);
  const end = connect(window, parts);
  window.once('closed', end);
  return window;
}

function guard(window: MainWindow, { clock, log, outside }: MainWindowParts): void {
  const contents = window.webContents;
  blockNavigation(contents);
  openLinksOutside(contents, (url) => void outside.open({ kind: 'page', url }));
  reloadWhenGone({ contents, clock, log });
  endWhenStuck({ contents, clock, log });
}

/** Joins window and board in both directions; returns the end of both. */
function connect(window: MainWindow, { board, log, hidden }: MainWindowParts): () => void {
  const tell = (channel: string, value: unknown): void => {
    if (!window.isDestroyed()) window.webContents.send(channel, value);
  };
  const boardViewer = board.createViewer((change) => tell(channelOf('board', 'changed'), change));
  const viewer = hidden ? untilFirstShown(boardViewer, window) : boardViewer;
  const stopTelling = board.onTell(tell);
  const stopServing = serveWindow({ routes: board.routes, callerOf: ownerOf(window, viewer), log });
  watchVisibility(window, (visible) => viewer.setVisible(visible));
  return () => {
    stopServing();
    stopTelling();
    viewer.close();
  };
}

function ownerOf(window: MainWindow, viewer: HostedViewer) {
  const windowId = window.webContents.id;
  return (event: IpcMainInvokeEvent) => (isTrusted(event, windowId, PAGE_ORIGIN) ? viewer : null);
}

function rememberBounds(window: MainWindow, bounds: BoundsStore): void {
  const remember = (): void => {
    bounds.write({ ...window.getNormalBounds(), maximized: window.isMaximized() });
  };
  window.on('close', remember);
  window.on('hide', remember);
}
