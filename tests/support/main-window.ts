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

const ANSWER_MS = 2_000;

/**
 * The campaign that the page has open, told by the main side: a crash of the page costs the driver its page. A page
 * that is dying never answers; then nothing is known, to be asked again.
 */
export function headingIn(electron: ElectronApplication | null): Promise<unknown> {
  const read = ({ BrowserWindow }: typeof import('electron'), ms: number): Promise<unknown> => {
    const page = BrowserWindow.getAllWindows()[0]?.webContents;
    const heading = page?.executeJavaScript('document.querySelector("h1")?.textContent');
    const silence = new Promise((settle) => setTimeout(settle, ms));
    return Promise.race([heading, silence]);
  };
  return askMain(electron, read, ANSWER_MS);
}
