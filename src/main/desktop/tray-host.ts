import { execFile } from 'node:child_process';

const ANSWER_WITHIN_MS = 1_000;

/** Linux desktops without a watcher of this name show no tray icon. */
const QUESTION = [
  'call',
  '--session',
  '--dest=org.freedesktop.DBus',
  '--object-path=/org/freedesktop/DBus',
  '--method=org.freedesktop.DBus.NameHasOwner',
  'org.kde.StatusNotifierWatcher',
];

export interface TrayQuestion {
  readonly platform: NodeJS.Platform;
  /** `FLOORWATCH_TRAY`: "1" and "0" overrule what is found out. */
  readonly wish: string | undefined;
  /** Runs a program; answers its standard output, or `null` where it failed. */
  readonly run: (program: string, args: readonly string[]) => Promise<string | null>;
}

/** Whether an icon in the tray would be seen. Windows and macOS always have a tray. */
export async function hasTray({ platform, wish, run }: TrayQuestion): Promise<boolean> {
  if (wish === '1' || wish === '0') return wish === '1';
  if (platform !== 'linux') return true;
  return (await run('gdbus', QUESTION))?.includes('true') ?? false;
}

/** Runs a program, without a shell and not for long. */
export function runBriefly(program: string, args: readonly string[]): Promise<string | null> {
  return new Promise((settle) => {
    execFile(program, [...args], { timeout: ANSWER_WITHIN_MS }, (error, stdout) => {
      settle(error === null ? stdout : null);
    });
  });
}
