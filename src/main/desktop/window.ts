import { BrowserWindow } from 'electron';
import { PAGE_ORIGIN } from './protocol.ts';
import { windowOptions, type WindowLook } from './window-options.ts';

/** The window, for those who may not make one. */
export type MainWindow = BrowserWindow;

export interface Opening {
  readonly maximized: boolean;
  /** Stays out of sight until it is brought to the front. */
  readonly hidden: boolean;
}

/** Opens the window on its page and shows it once it is drawn: the only door to `BrowserWindow`. */
export function openWindow(look: WindowLook, { maximized, hidden }: Opening): MainWindow {
  const window = new BrowserWindow(windowOptions(look));
  window.removeMenu();
  const maximize = (): void => {
    if (maximized) window.maximize();
  };
  // To maximise shows a window, so a hidden one has to wait for it.
  if (hidden) window.once('show', maximize);
  else
    window.once('ready-to-show', () => {
      maximize();
      window.show();
    });
  void window.loadURL(`${PAGE_ORIGIN}/`);
  return window;
}

/** Shows a window that may be hidden, minimised or behind others. */
export function bringToFront(window: MainWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
