import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NODE, ROOT } from '../../support/programs.ts';

const SCRIPT = join(ROOT, 'tests/integration/keychain/in-session.ts');
const SECRET = 'rT5-only-the-keychain-may-know-this';

function has(program: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
}

/** In plain words what is missing for a real secret service; `null` where nothing is. */
const missing =
  process.platform !== 'linux'
    ? 'a secret service on D-Bus is Linux only'
    : (['dbus-run-session', 'gnome-keyring-daemon'].find((program) => !has(program)) ?? null);

let home: string;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'keychain-'));
});

afterEach(() => rmSync(home, { recursive: true, force: true, maxRetries: 5 }));

interface Ended {
  readonly lines: readonly unknown[];
  readonly errors: string;
}

/** Runs a program in a home of its own, away from the developer's keyrings. */
function run(command: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ended> {
  const [program = '', ...args] = command;
  const own = { HOME: home, XDG_RUNTIME_DIR: home, XDG_DATA_HOME: home, XDG_CONFIG_HOME: home };
  const child = spawn(program, args, { env: { PATH: process.env.PATH, ...own, ...env } });
  let [output, errors] = ['', ''];
  child.stdout.on('data', (part: Buffer) => (output += part.toString()));
  child.stderr.on('data', (part: Buffer) => (errors += part.toString()));
  return new Promise((settle, reject) => {
    child.once('error', reject);
    child.once('close', () => {
      const lines = output.split('\n').filter((line) => line.startsWith('{') || line.startsWith('"'));
      settle({ lines: lines.map((line) => JSON.parse(line) as unknown), errors });
    });
  });
}

const UNLOCKED = 'printf x | gnome-keyring-daemon --unlock --components=secrets >/dev/null';
const LOCKED = 'gnome-keyring-daemon --start --components=secrets >/dev/null';

/** Steps beside a keyring daemon of their own; a second call with the same home finds what is kept. */
function withService(steps: readonly string[], unlock = UNLOCKED): Promise<Ended> {
  return run(['dbus-run-session', '--', 'sh', '-c', `${unlock} && exec "$@"`, 'sh', NODE, SCRIPT, ...steps]);
}

describe.skipIf(missing !== null)(`a real secret service${missing === null ? '' : ` (${missing})`}`, () => {
  it('keeps a secret from one start to the next, and forgets it', async () => {
    const first = await withService([`save=${SECRET}`, 'load']);
    expect(first).toMatchObject({
      lines: [{ kind: 'keychain' }, { secret: SECRET, keeping: { kind: 'keychain' } }],
    });
    const second = await withService(['load', 'forget', 'load']);
    expect(second.lines).toEqual([
      { secret: SECRET, keeping: { kind: 'keychain' } },
      'forgotten',
      { secret: null, keeping: { kind: 'keychain' } },
    ]);
  });

  it('that is locked takes nothing, and the remedy is said', async () => {
    await withService([`save=${SECRET}`]);
    const { lines } = await withService(['save=another'], LOCKED);
    const remedy = expect.stringContaining('Unlock the keyring') as string;
    expect(lines).toEqual([{ kind: 'session-only', why: 'locked', remedy }]);
    expect((await withService(['load'])).lines).toMatchObject([{ secret: SECRET }]);
  });

  it('leaves nothing readable on the disk', async () => {
    await withService([`save=${SECRET}`]);
    const files = readdirSync(home, { recursive: true })
      .map((name) => join(home, String(name)))
      .filter((path) => statSync(path).isFile());
    expect(files.some((path) => path.endsWith('.keyring'))).toBe(true);
    for (const path of files) expect(readFileSync(path, 'latin1')).not.toContain(SECRET);
  });
});

describe.skipIf(process.platform !== 'linux')('without a secret service', () => {
  it.each([
    ['no bus at all', { DBUS_SESSION_BUS_ADDRESS: 'disabled:' }],
    ['a bus that is gone', { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent/bus' }],
  ])('a secret stays in memory and the remedy is said: %s', async (_, env) => {
    const { lines } = await run([NODE, SCRIPT, `save=${SECRET}`, 'load', 'forget', 'load'], env);
    const keeping = {
      kind: 'session-only',
      why: 'no-keychain',
      remedy: expect.stringContaining('Start a secret service') as string,
    };
    expect(lines).toEqual([keeping, { secret: SECRET, keeping }, 'forgotten', { secret: null, keeping }]);
  });

  it.skipIf(!has('dbus-run-session'))('also on a bus that offers none', async () => {
    const { lines } = await run(['dbus-run-session', '--', NODE, SCRIPT, `save=${SECRET}`]);
    expect(lines).toMatchObject([{ kind: 'session-only', why: 'no-keychain' }]);
  });
});
