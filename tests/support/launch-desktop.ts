import { _electron, errors, type ElectronApplication, type Page, type TestInfo } from '@playwright/test';
import { cleanEnvironment, type Variables } from './launch.ts';
import { electronArguments, electronPath, ROOT } from './programs.ts';

export interface Desktop {
  readonly electron: ElectronApplication;
  readonly page: Page;
  readonly end: () => Promise<void>;
}

/**
 * The driver now and then misses the start of an app that is quicker than it: the app runs and shows its
 * window, and the driver waits for ever. It is ended and started again then; a hang of the app itself
 * would come back and fail the last try.
 */
const ATTACH_MS = 20_000;
const TRIES = 3;

export interface DesktopStart {
  readonly env: Variables;
  /** What stands on its command line. */
  readonly args: readonly string[];
}

type LaunchOptions = NonNullable<Parameters<typeof _electron.launch>[0]>;

/** Starts the built desktop app, as a supervisor would. */
export function startDesktop({ env, args }: DesktopStart): Promise<ElectronApplication> {
  return attach({
    executablePath: electronPath(),
    args: [...electronArguments(), ...args],
    cwd: ROOT,
    env: cleanEnvironment({ FLOORWATCH_TRAY: '0', ...env }),
  });
}

/** Starts an Electron with its driver. */
export async function attach(options: LaunchOptions, triesLeft = TRIES): Promise<ElectronApplication> {
  try {
    return await _electron.launch({ ...options, timeout: ATTACH_MS });
  } catch (error) {
    if (triesLeft <= 1 || !(error instanceof errors.TimeoutError)) throw error;
    return attach(options, triesLeft - 1);
  }
}

/** The same for a test; its trace is kept where the test fails. */
export async function launchDesktop(start: DesktopStart, testInfo: TestInfo): Promise<Desktop> {
  const electron = await startDesktop(start);
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
