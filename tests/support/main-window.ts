import type { ElectronApplication } from '@playwright/test';
import { askMain } from './ask-main.ts';

/** Does something to the window that the window system would. */
export function inWindow(
  electron: ElectronApplication | null,
  action: 'close' | 'hide' | 'show',
): Promise<void> {
  return askMain(electron, ({ BrowserWindow }, name) => BrowserWindow.getAllWindows()[0]?.[name](), action);
}

export function isVisible(electron: ElectronApplication | null): Promise<boolean | undefined> {
  return askMain(electron, ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible());
}

/** The campaign that the page has open, told by the main side: a crash of the page costs the driver its page. */
export function headingIn(electron: ElectronApplication | null): Promise<unknown> {
  return askMain(electron, ({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
      'document.querySelector("h1")?.textContent',
    ),
  );
}
