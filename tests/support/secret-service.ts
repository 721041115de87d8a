import { hasPrograms, startPrivateBus } from './private-bus.ts';

/** Whether this machine can start a secret service of its own. */
export function canKeepSecrets(): boolean {
  return hasPrograms(['dbus-daemon', 'gnome-keyring-daemon']);
}

/** A bus with an unlocked keyring, apart from the developer's own. */
export interface SecretService {
  readonly address: string;
  close(): Promise<void>;
}

export async function startSecretService(): Promise<SecretService> {
  const bus = await startPrivateBus();
  const keyring = bus.start('gnome-keyring-daemon', ['--unlock', '--components=secrets']);
  // It goes on in the background, and ends with its bus.
  const ready = new Promise((settle) => keyring.once('exit', settle));
  keyring.stdin?.end('x\n');
  await ready;
  return { address: bus.address, close: bus.close };
}
