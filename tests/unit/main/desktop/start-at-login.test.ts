import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { App } from 'electron';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { autostartEntry, autostartFile, hiddenStart } from '../../../../src/main/desktop/autostart-entry.ts';
import {
  followStartAtLogin,
  linuxLoginStart,
  startsHidden,
  systemLoginStart,
  type LoginStart,
} from '../../../../src/main/desktop/start-at-login.ts';
import { awaitTray } from '../../../../src/main/desktop/tray-host.ts';
import { readExec } from '../../../support/desktop-entry.ts';
import { keptLog } from '../../../support/fake-board.ts';

/** Those that a desktop entry or a shell would read something into. */
const LETTERS = Array.from(' "\'`$\\%&;*?~#()<>|=aé\n\t');

describe('hiddenStart', () => {
  const execPath = '/opt/Floorwatch/floorwatch';

  it.each([
    ['packaged', null, undefined, [execPath, '--hidden']],
    ['from its folder', '/home/m/floorwatch', undefined, [execPath, '/home/m/floorwatch', '--hidden']],
    ['an AppImage', null, '/home/m/Floorwatch.AppImage', ['/home/m/Floorwatch.AppImage', '--hidden']],
  ])('of an app that is %s', (_, appPath, appImage, expected) => {
    expect(hiddenStart({ execPath, appPath, appImage })).toEqual(expected);
  });
});

describe('autostartEntry', () => {
  it('is what the desktops of Linux read', () => {
    expect(autostartEntry(['/opt/Floor watch/floorwatch', '--hidden']).split('\n')).toEqual([
      '[Desktop Entry]',
      'Type=Application',
      'Name=Floorwatch',
      'Comment=Watches the contact centre from the tray',
      'Exec="/opt/Floor watch/floorwatch" "--hidden"',
      'Terminal=false',
      'X-GNOME-Autostart-enabled=true',
      '',
    ]);
  });

  it('starts exactly the command, whatever its letters', () => {
    const argument = fc.string({ minLength: 1, unit: fc.constantFrom(...LETTERS) });
    fc.assert(
      fc.property(fc.array(argument, { minLength: 1, maxLength: 4 }), (command) => {
        expect(readExec(autostartEntry(command))).toEqual(command);
      }),
    );
  });

  it.each([
    [{}, '/home/m/.config/autostart/floorwatch.desktop'],
    [{ XDG_CONFIG_HOME: '/elsewhere' }, '/elsewhere/autostart/floorwatch.desktop'],
    [{ XDG_CONFIG_HOME: '' }, '/home/m/.config/autostart/floorwatch.desktop'],
  ])('with %j lies at %s', (env, expected) => {
    expect(autostartFile(env, '/home/m')).toBe(expected);
  });
});

describe('linuxLoginStart', () => {
  let folder = '';
  beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'autostart-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('writes the entry where there was no folder yet, and takes it away', () => {
    const file = join(folder, 'autostart', 'floorwatch.desktop');
    const login = linuxLoginStart(file, ['/opt/floorwatch', '--hidden']);
    expect(login.isArranged()).toBe(false);
    login.set(true);
    expect(login.isArranged()).toBe(true);
    expect(readExec(readFileSync(file, 'utf8'))).toEqual(['/opt/floorwatch', '--hidden']);
    login.set(false);
    expect(existsSync(file)).toBe(false);
    login.set(false);
    expect(login.isArranged()).toBe(false);
  });

  it('takes an entry that starts another program for none', () => {
    const file = join(folder, 'floorwatch.desktop');
    writeFileSync(file, autostartEntry(['/old/floorwatch', '--hidden']));
    expect(linuxLoginStart(file, ['/new/floorwatch', '--hidden']).isArranged()).toBe(false);
  });
});

describe('systemLoginStart', () => {
  it('hands program and switch over and asks for the same', () => {
    const calls: unknown[] = [];
    const app = {
      setLoginItemSettings: (settings: unknown) => calls.push(settings),
      getLoginItemSettings: (how: unknown) => {
        calls.push(how);
        return { openAtLogin: true };
      },
    };
    const login = systemLoginStart(app as unknown as App, ['C:\\F\\floorwatch.exe', '--hidden']);
    const how = { path: 'C:\\F\\floorwatch.exe', args: ['--hidden'] };
    expect(login.isArranged()).toBe(true);
    login.set(true);
    login.set(false);
    expect(calls).toEqual([how, { ...how, openAtLogin: true }, { ...how, openAtLogin: false }]);
  });
});

describe('followStartAtLogin', () => {
  function follow(first: boolean, login: LoginStart) {
    let wanted = first;
    let tell = (): void => undefined;
    const log = keptLog();
    followStartAtLogin({
      wanted: () => wanted,
      onChange: (listener) => (tell = listener),
      login,
      log,
    });
    const choose = (on: boolean): void => {
      wanted = on;
      tell();
    };
    return { choose, log };
  }

  function keptLogin(arranged: boolean) {
    const sets: boolean[] = [];
    return { sets, isArranged: () => arranged, set: (on: boolean) => void sets.push(on) };
  }

  it.each([
    ['wanted and missing', true, false, [true]],
    ['wanted and there', true, true, []],
    ['not wanted', false, true, []],
  ])('at the start, where it is %s, sets %s %s: %j', (_, wanted, arranged, expected) => {
    const login = keptLogin(arranged);
    follow(wanted, login);
    expect(login.sets).toEqual(expected);
  });

  it('follows each change and nothing else', () => {
    const login = keptLogin(false);
    const { choose } = follow(false, login);
    for (const on of [false, true, true, false, false]) choose(on);
    expect(login.sets).toEqual([true, false]);
  });

  it('logs what the system refuses, and goes on', () => {
    const refuse = (): never => {
      throw new Error('read-only');
    };
    const { choose, log } = follow(true, { isArranged: () => false, set: refuse });
    choose(false);
    expect(log.lines).toHaveLength(2);
    expect(log.lines[0]).toMatchObject({ level: 'error', facts: { on: true, error: 'Error: read-only' } });
  });
});

describe('startsHidden', () => {
  it.each([
    [['floorwatch'], false, false],
    [['floorwatch', '--hidden'], false, true],
    [['electron', '.', '--hidden', '--no-sandbox'], false, true],
    [['floorwatch'], true, true],
  ])('with %j, opened at login %s: %s', (argv, atLogin, expected) => {
    expect(startsHidden(argv, atLogin)).toBe(expected);
  });
});

describe('awaitTray', () => {
  function panelAfter(questions: number) {
    let asked = 0;
    let waited = 0;
    const clock = {
      now: () => 0,
      after: (ms: number, run: () => void) => {
        waited += ms;
        run();
        return () => undefined;
      },
    };
    const run = (): Promise<string> => {
      asked += 1;
      return Promise.resolve(asked > questions ? '(true,)' : '(false,)');
    };
    const ask = (wish?: string) => awaitTray({ platform: 'linux', wish, run }, clock);
    return { ask, asked: () => asked, waited: () => waited };
  }

  it.each([
    [0, true, 1, 0],
    [3, true, 4, 6_000],
    [99, false, 10, 18_000],
  ])('where the panel comes after %i questions: %s', async (after, expected, questions, waited) => {
    const panel = panelAfter(after);
    expect(await panel.ask()).toBe(expected);
    expect([panel.asked(), panel.waited()]).toEqual([questions, waited]);
  });

  it('does not wait for a tray that is not wished for', async () => {
    const panel = panelAfter(0);
    expect(await panel.ask('0')).toBe(false);
    expect([panel.asked(), panel.waited()]).toEqual([0, 0]);
  });
});
