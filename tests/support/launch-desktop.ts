import { _electron, type ElectronApplication, type Page, type TestInfo } from '@playwright/test';
import { cleanEnvironment, type Variables } from './launch.ts';
import { electronArguments, electronPath, ROOT } from './programs.ts';

export interface Desktop {
  readonly electron: ElectronApplication;
  readonly page: Page;
  readonly end: () => Promise<void>;
}

/** Starts the built desktop app; its trace is kept where the test fails. */
export async function launchDesktop(env: Variables, testInfo: TestInfo): Promise<Desktop> {
  const electron = await _electron.launch({
    executablePath: electronPath(),
    args: [...electronArguments()],
    cwd: ROOT,
    env: cleanEnvironment({ FLOORWATCH_TRAY: '0', ...env }),
  });
  const context = electron.context();
  await context.tracing.start({ screenshots: true, snapshots: true });
  const page = await electron.firstWindow();
  const end = async (): Promise<void> => {
    const failed = testInfo.status !== testInfo.expectedStatus;
    const path = testInfo.outputPath(`desktop-${Date.now()}.zip`);
    // A test may have ended the app itself; then there is nothing left to trace or to close.
    await context.tracing.stop(failed ? { path } : {}).catch(() => undefined);
    await electron.close().catch(() => undefined);
  };
  return { electron, page, end };
}
