import { join } from 'node:path';

export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: NodeJS.ProcessEnv;
  readonly home: string;
}

/** Where the web host keeps settings and log: beside the desktop's own folder, never in it. */
export function dataFolder({ platform, env, home }: Machine): string {
  if (env.FLOORWATCH_DATA_DIR) return env.FLOORWATCH_DATA_DIR;
  if (platform === 'win32') return join(env.APPDATA ?? join(home, 'AppData', 'Roaming'), 'Floorwatch Web');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Floorwatch Web');
  return join(env.XDG_CONFIG_HOME ?? join(home, '.config'), 'floorwatch-web');
}
