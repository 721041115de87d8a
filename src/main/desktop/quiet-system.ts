import type { Run } from './run-briefly.ts';

/*
 * What a Linux desktop says about notifications, asked of its session bus. macOS and Windows keep quiet by
 * themselves while their focus or do-not-disturb is on, and do not tell.
 */

const NAME = 'org.freedesktop.Notifications';
const SERVICE = [`--dest=${NAME}`, '--object-path=/org/freedesktop/Notifications'];
const BUS = ['--dest=org.freedesktop.DBus', '--object-path=/org/freedesktop/DBus'];

interface Question {
  readonly program: string;
  readonly args: readonly string[];
  /** Whether the answer asks for quiet. */
  readonly isQuiet: (answer: string) => boolean;
}

function property(owner: string, name: string): Question {
  const args = ['call', '--session', ...SERVICE, '--method=org.freedesktop.DBus.Properties.Get', owner, name];
  return { program: 'gdbus', args, isQuiet: (answer) => answer.includes('true') };
}

/** GNOME keeps its switch among its settings, which other desktops may have left lying about. */
const GNOME: Question = {
  program: 'gsettings',
  args: ['get', 'org.gnome.desktop.notifications', 'show-banners'],
  isQuiet: (answer) => answer.trim() === 'false',
};

export interface SystemQuestion {
  readonly platform: NodeJS.Platform;
  /** `XDG_CURRENT_DESKTOP`, such as "ubuntu:GNOME". */
  readonly desktop: string | undefined;
  readonly run: Run;
}

/** Whether the system asks not to disturb; `null` where it does not tell or deals with it itself. */
export async function asksForQuiet({ platform, desktop, run }: SystemQuestion): Promise<boolean | null> {
  if (platform !== 'linux') return null;
  const questions = [property(NAME, 'Inhibited'), property('org.dunstproject.cmd0', 'paused')];
  if (desktop?.split(':').includes('GNOME')) questions.push(GNOME);
  const answers = await Promise.all(questions.map(({ program, args }) => run(program, args)));
  if (answers.every((answer) => answer === null)) return null;
  return questions.some(({ isQuiet }, index) => isQuiet(answers[index] ?? ''));
}

/**
 * Whether somebody is there to show notifications, running or to be started; `null` = not known. Only
 * Linux may lack one.
 */
export async function hasNotificationService({
  platform,
  run,
}: Omit<SystemQuestion, 'desktop'>): Promise<boolean | null> {
  if (platform !== 'linux') return true;
  const ask = (method: string, ...args: readonly string[]): Promise<string | null> =>
    run('gdbus', ['call', '--session', ...BUS, `--method=org.freedesktop.DBus.${method}`, ...args]);
  const [running, startable] = await Promise.all([ask('NameHasOwner', NAME), ask('ListActivatableNames')]);
  if (running === null || startable === null) return null;
  return running.includes('true') || startable.includes(`'${NAME}'`);
}
