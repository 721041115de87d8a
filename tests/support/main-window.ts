import type { ElectronApplication } from '@playwright/test';

/** Does something to the window that the window system would. */
export async function inWindow(
  electron: ElectronApplication | null,
  action: 'close' | 'hide' | 'show',
): Promise<void> {
  await electron?.evaluate(({ BrowserWindow }, name) => BrowserWindow.getAllWindows()[0]?.[name](), action);
}

export function isVisible(electron: ElectronApplication | null): Promise<boolean | undefined> | undefined {
  return electron?.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible());
}
