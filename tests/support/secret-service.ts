import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { stop } from './launch.ts';

/** Whether this machine can start a secret service of its own. */
export function canKeepSecrets(): boolean {
  const programs = ['dbus-daemon', 'gnome-keyring-daemon'];
  return (
    process.platform === 'linux' && programs.every((name) => spawnSync(name, ['--version']).status === 0)
  );
}

/** A bus with an unlocked keyring, apart from the developer's own. */
export interface SecretService {
  readonly address: string;
  close(): Promise<void>;
}

export async function startSecretService(): Promise<SecretService> {
  const home = mkdtempSync(join(tmpdir(), 'keyring-'));
  const own = { HOME: home, XDG_RUNTIME_DIR: home, XDG_DATA_HOME: home, XDG_CONFIG_HOME: home };
  const env = { PATH: process.env.PATH, ...own };
  const bus = spawn('dbus-daemon', ['--session', '--nofork', '--print-address=1'], { env });
  const address = await new Promise<string>((settle, reject) => {
    bus.once('error', reject);
    createInterface({ input: bus.stdout }).once('line', settle);
  });
  const args = ['--unlock', '--components=secrets'];
  const keyring = spawn('gnome-keyring-daemon', args, { env: { ...env, DBUS_SESSION_BUS_ADDRESS: address } });
  // It goes on in the background, and ends with its bus.
  const ready = new Promise((settle) => keyring.once('exit', settle));
  keyring.stdout.resume();
  keyring.stdin.end('x\n');
  await ready;
  return {
    address,
    async close() {
      await stop(bus);
      rmSync(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
