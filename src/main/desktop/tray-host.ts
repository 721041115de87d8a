import type { Clock } from '../ports/clock.ts';
import type { Run } from './run-briefly.ts';

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
  readonly run: Run;
}

/** Whether an icon in the tray would be seen. Windows and macOS always have a tray. */
export async function hasTray({ platform, wish, run }: TrayQuestion): Promise<boolean> {
  if (wish === '1' || wish === '0') return wish === '1';
  if (platform !== 'linux') return true;
  return (await run('gdbus', QUESTION))?.includes('true') ?? false;
}

/** A panel that starts together with the session may come after us, and a busy machine answers late. */
const PATIENCE = { tries: 10, pauseMs: 2_000 } as const;

/** The same, asked again for a while where the answer is no. A wish is not asked twice. */
export async function awaitTray(
  question: TrayQuestion,
  clock: Clock,
  triesLeft: number = PATIENCE.tries,
): Promise<boolean> {
  if (await hasTray(question)) return true;
  if (question.wish === '0' || triesLeft <= 1) return false;
  await new Promise<void>((settle) => clock.after(PATIENCE.pauseMs, settle));
  return awaitTray(question, clock, triesLeft - 1);
}
