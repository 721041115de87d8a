import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Profile } from '../../../../src/core/session/profile.ts';
import { CURRENT_VERSION } from '../../../../src/core/settings/migrations/migrations.ts';
import { DEFAULT_PREFERENCES } from '../../../../src/core/settings/preferences.ts';
import { DEFAULT_SETTINGS } from '../../../../src/main/storage/settings-shape.ts';
import { createSettings } from '../../../../src/main/storage/settings.ts';
import { openWebSettings } from '../../../../src/main/storage/web-settings.ts';
import { keptLog } from '../../../support/fake-board.ts';

const NOON = Date.UTC(2030, 0, 2, 12);
const clock = { now: () => NOON, after: () => () => undefined };
const BOUNDS = { x: 1, y: 2, width: 1000, height: 700, maximized: false };

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'settings-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

function open() {
  const log = keptLog();
  return { log, settings: openWebSettings({ folder, clock, log }) };
}

describe('the settings file', () => {
  it('starts with the defaults', () => {
    const { settings, log } = open();
    expect(settings.preferences.read()).toEqual(DEFAULT_PREFERENCES);
    expect(settings.windowBounds.read()).toBeNull();
    expect(log.lines).toEqual([]);
  });

  it('remembers across starts', () => {
    const { settings } = open();
    settings.preferences.write({ ...DEFAULT_PREFERENCES, theme: 'dark' });
    settings.windowBounds.write(BOUNDS);
    const again = open().settings;
    expect(again.preferences.read().theme).toBe('dark');
    expect(again.windowBounds.read()).toEqual(BOUNDS);
  });

  it('leaves no half-written file behind', () => {
    open().settings.preferences.write({ ...DEFAULT_PREFERENCES, zone: 'utc' });
    expect(readdirSync(folder)).toEqual(['settings.json']);
  });

  it.each([
    ['not JSON', '{"version":1,'],
    ['empty', ''],
    ['of another shape', '[]'],
    ['with a value out of range', JSON.stringify({ ...DEFAULT_SETTINGS, preferences: { theme: 'pink' } })],
    ['of a later version', JSON.stringify({ ...DEFAULT_SETTINGS, version: CURRENT_VERSION + 1 })],
    ['with half a profile', JSON.stringify({ ...DEFAULT_SETTINGS, profiles: { list: [{ id: 'a' }] } })],
  ])('that is %s is kept aside and said so', (_, text) => {
    writeFileSync(join(folder, 'settings.json'), text);
    const { settings, log } = open();
    expect(settings.preferences.read()).toEqual(DEFAULT_PREFERENCES);
    const aside = join(folder, 'settings.json.damaged-2030-01-02T12-00-00.000Z');
    expect(readFileSync(aside, 'utf8')).toBe(text);
    expect(log.lines).toMatchObject([{ level: 'warn', facts: { aside } }]);
  });

  it('of the first version is brought up to date, and nothing in it is lost', () => {
    const preferences = { ...DEFAULT_PREFERENCES, theme: 'dark' };
    const first = { version: 1, preferences, windowBounds: BOUNDS };
    writeFileSync(join(folder, 'settings.json'), JSON.stringify(first));
    const { settings, log } = open();
    expect(settings.preferences.read()).toEqual(preferences);
    expect(settings.windowBounds.read()).toEqual(BOUNDS);
    expect(settings.profiles.read()).toEqual({ list: [], activeId: null });
    expect(log.lines).toMatchObject([{ level: 'info', facts: { from: 1, to: CURRENT_VERSION } }]);
    const written: unknown = JSON.parse(readFileSync(join(folder, 'settings.json'), 'utf8'));
    expect(written).toEqual({ ...first, version: CURRENT_VERSION, profiles: { list: [], activeId: null } });
    expect(readdirSync(folder)).toEqual(['settings.json']);
  });

  it('keeps profiles', () => {
    const profile: Profile = {
      id: 'p1',
      name: 'Contoso',
      place: { kind: 'region', region: 'eu_central_1' },
      method: 'browser',
      clientId: 'c',
      dialect: 'platform',
      demo: false,
    };
    open().settings.profiles.write({ list: [profile], activeId: 'p1' });
    expect(open().settings.profiles.read()).toEqual({ list: [profile], activeId: 'p1' });
  });

  it('is not touched when it is whole', () => {
    open().settings.preferences.write({ ...DEFAULT_PREFERENCES, sort: 'name' });
    const before = readFileSync(join(folder, 'settings.json'), 'utf8');
    expect(open().settings.preferences.read().sort).toBe('name');
    expect(readFileSync(join(folder, 'settings.json'), 'utf8')).toBe(before);
    expect(existsSync(join(folder, 'settings.json'))).toBe(true);
  });
});

describe('createSettings', () => {
  it('goes on when the disk refuses, and says so', () => {
    const log = keptLog();
    const file = {
      get store() {
        return DEFAULT_SETTINGS;
      },
      set store(_: typeof DEFAULT_SETTINGS) {
        throw new Error('ENOSPC');
      },
    };
    const settings = createSettings(file, log);
    settings.preferences.write({ ...DEFAULT_PREFERENCES, theme: 'light' });
    expect(settings.preferences.read().theme).toBe('light');
    expect(log.lines).toMatchObject([{ level: 'error' }]);
  });
});
