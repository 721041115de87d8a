import { homedir } from 'node:os';
import { app } from 'electron';
import { autostartFile, hiddenStart } from './autostart-entry.ts';
import { linuxLoginStart, systemLoginStart, type LoginStart } from './start-at-login.ts';

/** How this system starts this app at login. */
export function ownLoginStart(env: NodeJS.ProcessEnv): LoginStart {
  const appPath = app.isPackaged ? null : app.getAppPath();
  const command = hiddenStart({ execPath: process.execPath, appPath, appImage: env.APPIMAGE });
  if (process.platform !== 'linux') return systemLoginStart(app, command);
  return linuxLoginStart(autostartFile(env, homedir()), command);
}

/** Whether macOS started the app at login; the other systems tell by an argument. */
export function wasOpenedAtLogin(): boolean {
  return process.platform === 'darwin' && app.getLoginItemSettings().wasOpenedAtLogin;
}
