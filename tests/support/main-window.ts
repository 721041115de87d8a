import type { ElectronApplication } from '@playwright/test';

/** Does something to the window that the window system would. */
export async function inWindow(
  electron: ElectronApplication | null,
  action: 'close' | 'hide' | 'show',
): Promise<void> {
  await electron?.evaluate(({ BrowserWindow }, name) => BrowserWindow.getAllWindows()[0]?.[name](), action);
}

/**
 * Whether the window is to be seen; `undefined` = not known, to be asked again. The inspector holds what it
 * waits for weakly, so that an answer may be collected in the middle of a collection.
 */
export async function isVisible(electron: ElectronApplication | null): Promise<boolean | undefined> {
  try {
    return await electron?.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible());
  } catch (error) {
    if (!String(error).includes('promise was garbage collected')) throw error;
    return undefined;
  }
}
