import { join } from 'node:path';

/** Tells a start that nobody asked for a window with. */
export const HIDDEN_SWITCH = '--hidden';

/** How this app is started, as the main process knows it. */
export interface OwnStart {
  /** The program that runs. */
  readonly execPath: string;
  /** The app's folder where it is not packaged, so that the program needs to be told it. */
  readonly appPath: string | null;
  /** `APPIMAGE`: the file that holds the program; where that runs from changes with each start. */
  readonly appImage: string | undefined;
}

/** Program and arguments that start the app without a window. */
export function hiddenStart({ execPath, appPath, appImage }: OwnStart): readonly string[] {
  return [appImage ?? execPath, ...(appPath === null ? [] : [appPath]), HIDDEN_SWITCH];
}

/** Where the desktops of Linux look for what to start at login. */
export function autostartFile(env: NodeJS.ProcessEnv, home: string): string {
  const { XDG_CONFIG_HOME: told = '' } = env;
  const config = told === '' ? join(home, '.config') : told;
  return join(config, 'autostart', 'floorwatch.desktop');
}

/** The desktop entry that starts the command line at login. */
export function autostartEntry(command: readonly string[]): string {
  const lines = [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Floorwatch',
    'Comment=Watches the contact centre from the tray',
    execLine(command),
    'Terminal=false',
    'X-GNOME-Autostart-enabled=true',
  ];
  return `${lines.join('\n')}\n`;
}

/** The line that starts the command; by it one tells whether an entry is up to date. */
export function execLine(command: readonly string[]): string {
  return `Exec=${asString(command.map(quoted).join(' '))}`;
}

/** As the rules of desktop entries for `Exec` ask; a percent sign would begin a field code. */
function quoted(argument: string): string {
  const escaped = argument.replaceAll(/["`$\\]/g, '\\$&').replaceAll('%', '%%');
  return `"${escaped}"`;
}

/** On top of that, every value of an entry is a string with escapes of its own. */
function asString(value: string): string {
  return value
    .replaceAll('\\', '\\\\')
    .replaceAll('\n', '\\n')
    .replaceAll('\t', '\\t')
    .replaceAll('\r', '\\r');
}
