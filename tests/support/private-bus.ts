import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { stop, type Variables } from './launch.ts';

/** Whether this machine has all these programs. */
export function hasPrograms(names: readonly string[]): boolean {
  const isThere = (name: string): boolean => spawnSync(name, ['--version']).error === undefined;
  return process.platform === 'linux' && names.every(isThere);
}

/** A session bus apart from the developer's own. Nothing is on it but what a test starts. */
export interface PrivateBus {
  readonly address: string;
  /** An empty folder for whoever is on the bus. */
  readonly home: string;
  /** Starts a program on the bus, on this display, that ends with the bus. */
  start(program: string, args: readonly string[]): ChildProcess;
  close(): Promise<void>;
}

/** The usual session bus without its list of services to start on demand. */
const CONFIGURATION = `<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
`;

export async function startPrivateBus(): Promise<PrivateBus> {
  const home = mkdtempSync(join(tmpdir(), 'bus-'));
  const configuration = join(home, 'bus.conf');
  writeFileSync(configuration, CONFIGURATION);
  const own = { HOME: home, XDG_RUNTIME_DIR: home, XDG_DATA_HOME: home, XDG_CONFIG_HOME: home };
  const env = { ...given(['PATH', 'DISPLAY', 'XAUTHORITY']), ...own };
  const args = [`--config-file=${configuration}`, '--nofork', '--print-address=1'];
  const bus = spawn('dbus-daemon', args, { env });
  const address = await new Promise<string>((settle, reject) => {
    bus.once('error', reject);
    createInterface({ input: bus.stdout }).once('line', settle);
  });
  const started: ChildProcess[] = [];
  return {
    ...{ address, home },
    start(program, programArgs) {
      const onBus = { ...env, DBUS_SESSION_BUS_ADDRESS: address };
      const child = spawn(program, [...programArgs], { env: onBus, stdio: ['pipe', 'ignore', 'ignore'] });
      started.push(child);
      return child;
    },
    async close() {
      for (const child of started.reverse()) await stop(child);
      await stop(bus);
      rmSync(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function given(names: readonly string[]): Variables {
  return Object.fromEntries(names.flatMap((name) => pairOf(name, process.env[name])));
}

function pairOf(name: string, value: string | undefined): readonly (readonly [string, string])[] {
  return value === undefined ? [] : [[name, value]];
}
