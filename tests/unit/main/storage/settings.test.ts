import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Profile } from '../../../../src/core/session/profile.ts';
import { CURRENT_VERSION } from '../../../../src/core/settings/migrations/migrations.ts';
import { DEFAULT_PREFERENCES } from '../../../../src/core/settings/preferences.ts';
import { NO_PLAN, type ShiftPlan } from '../../../../src/core/shifts/plan.ts';
import { createDiskLedger } from '../../../../src/main/services/disk-ledger.ts';
import { openSettingsFile } from '../../../../src/main/storage/settings-file.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../../src/main/storage/settings-shape.ts';
import { createSettings, type SettingsFile, settingsTrouble } from '../../../../src/main/storage/settings.ts';
import { openWebSettings } from '../../../../src/main/storage/web-settings.ts';
import { aLevel, aRule } from '../../../support/alert-builder.ts';
import { keptLog } from '../../../support/fake-board.ts';
import { createHandClock } from '../../../support/hand-clock.ts';
import { EMPTY_NOTE } from '../../../support/posed-shift.ts';
import { hoursOf, onDays } from '../../../support/shift-plans.ts';

const NOON = Date.UTC(2030, 0, 2, 12);
const clock = { now: () => NOON, after: () => () => undefined };
const BOUNDS = { x: 1, y: 2, width: 1000, height: 700, maximized: false };

const PROFILE: Profile = {
  id: 'p1',
  name: 'Contoso',
  place: { kind: 'region', region: 'eu_central_1' },
  method: 'browser',
  clientId: 'c',
  dialect: 'platform',
  demo: false,
};

/** Preferences as they were before there were alerts. */
const PREFERENCES_OF_OLD = {
  theme: 'dark',
  range: '4h',
  layout: 'table',
  sort: 'name',
  zone: 'utc',
  openedCampaignId: 'c-1',
};

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'settings-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

function open() {
  const log = keptLog();
  return { log, settings: openWebSettings({ folder, clock, log, disk: createDiskLedger() }) };
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
    const first = { version: 1, preferences: PREFERENCES_OF_OLD, windowBounds: BOUNDS };
    writeFileSync(join(folder, 'settings.json'), JSON.stringify(first));
    const { settings, log } = open();
    expect(settings.preferences.read()).toEqual({ ...DEFAULT_PREFERENCES, ...PREFERENCES_OF_OLD });
    expect(settings.windowBounds.read()).toEqual(BOUNDS);
    expect(settings.profiles.read()).toEqual({ list: [], activeId: null });
    expect(log.lines).toMatchObject([{ level: 'info', facts: { from: 1, to: CURRENT_VERSION } }]);
    const written: unknown = JSON.parse(readFileSync(join(folder, 'settings.json'), 'utf8'));
    expect(written).toEqual({
      ...DEFAULT_SETTINGS,
      preferences: { ...DEFAULT_PREFERENCES, ...PREFERENCES_OF_OLD },
      windowBounds: BOUNDS,
    });
    expect(readdirSync(folder)).toEqual(['settings.json']);
  });

  it('of the second version gains rules, shifts and how alerts call', () => {
    const profiles = { list: [PROFILE], activeId: 'p1' };
    const second = { version: 2, preferences: PREFERENCES_OF_OLD, windowBounds: null, profiles };
    writeFileSync(join(folder, 'settings.json'), JSON.stringify(second));
    const { settings, log } = open();
    expect(settings.preferences.read()).toEqual({ ...DEFAULT_PREFERENCES, ...PREFERENCES_OF_OLD });
    expect(settings.profiles.read()).toEqual(profiles);
    expect(settings.rules.read()).toEqual([]);
    expect(settings.shifts.read()).toEqual({ plan: NO_PLAN, override: null, notes: [] });
    expect(log.lines).toMatchObject([{ level: 'info', facts: { from: 2, to: CURRENT_VERSION } }]);
  });

  it('keeps rules', () => {
    const condition = {
      kind: 'any',
      of: [aLevel({ minimumSample: 5 }), { kind: 'state', state: 'running', holds: false }],
    } as const;
    const scope = { kind: 'some', campaignIds: ['c'], queueIds: [], teamIds: ['t'] } as const;
    const rules = [aRule({ condition, scope, renotifyMinutes: 10 }), aRule({ id: 'other' })];
    open().settings.rules.write(rules);
    const again = open();
    expect(again.settings.rules.read()).toEqual(rules);
    expect(again.log.lines).toEqual([]);
  });

  it('keeps the shift plan, what was said about the shift, and notes', () => {
    const plan: ShiftPlan = {
      zone: 'Europe/Berlin',
      weekly: onDays([1, 5], '22:00-30:00'),
      exceptions: [{ date: '2026-12-24', hours: [hoursOf('09:00-12:00')], note: 'half day' }],
      quiet: onDays([7], '00:00-24:00'),
      criticalThroughQuiet: false,
      handOver: false,
    };
    const line = { alertId: 'a', status: 'open', severity: 'critical', title: 'T', note: '' } as const;
    const worst = [{ campaignId: 'c', campaign: 'Spring', minute: NOON, what: 'Utilization 12 %' }];
    const note = { ...EMPTY_NOTE, lines: [{ ...line, campaignId: null, since: NOON }], worst, text: 'Note' };
    const shifts = { plan, override: { on: true, at: NOON }, notes: [note] };
    open().settings.shifts.write(shifts);
    const again = open();
    expect(again.settings.shifts.read()).toEqual(shifts);
    expect(again.log.lines).toEqual([]);
  });

  it('keeps profiles', () => {
    open().settings.profiles.write({ list: [PROFILE], activeId: 'p1' });
    expect(open().settings.profiles.read()).toEqual({ list: [PROFILE], activeId: 'p1' });
  });

  it('is not touched when it is whole', () => {
    open().settings.preferences.write({ ...DEFAULT_PREFERENCES, sort: 'name' });
    const before = readFileSync(join(folder, 'settings.json'), 'utf8');
    expect(open().settings.preferences.read().sort).toBe('name');
    expect(readFileSync(join(folder, 'settings.json'), 'utf8')).toBe(before);
    expect(existsSync(join(folder, 'settings.json'))).toBe(true);
  });
});

describe('a disk that refuses', () => {
  /** A file that can be written while there is room. */
  function disk() {
    const hand = createHandClock(NOON);
    const log = keptLog();
    const kept = { room: false, store: DEFAULT_SETTINGS, tries: 0 };
    const file = {
      get store() {
        return kept.store;
      },
      set store(next: typeof DEFAULT_SETTINGS) {
        kept.tries += 1;
        if (!kept.room) throw Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC' });
        kept.store = next;
      },
    };
    const ledger = createDiskLedger();
    const settings = createSettings(file, { clock: hand }, settingsTrouble({ log, disk: ledger }));
    return { hand, log, kept, ledger, settings };
  }

  it('is told once with what to do, and the settings hold', () => {
    const { log, settings } = disk();
    settings.preferences.write({ ...DEFAULT_PREFERENCES, theme: 'light' });
    settings.windowBounds.write(BOUNDS);
    expect(settings.preferences.read().theme).toBe('light');
    expect(log.lines).toMatchObject([{ level: 'error' }]);
    expect(JSON.stringify(log.lines)).toContain('Make room on the disk.');
  });

  it('is tried again by itself, and told once when it works', async () => {
    const { hand, log, kept, ledger, settings } = disk();
    settings.preferences.write({ ...DEFAULT_PREFERENCES, theme: 'light' });
    settings.windowBounds.write(BOUNDS);
    await hand.advance(10 * 60_000);
    expect(log.lines).toHaveLength(1);
    expect(kept.tries).toBeLessThanOrEqual(12);
    kept.room = true;
    expect(ledger.read()).toEqual([{ what: 'settings', cause: 'full', again: 'by-itself' }]);
    await hand.advance(60_000);
    expect(ledger.read()).toEqual([]);
    expect(kept.store).toMatchObject({ windowBounds: BOUNDS, preferences: { theme: 'light' } });
    expect(log.lines).toHaveLength(2);
    expect(hand.pending()).toBe(0);
  });
});

describe('a disk that is full while an earlier version is brought up to date', () => {
  it('takes nothing away: what was kept holds, and is written once there is room', async () => {
    const hand = createHandClock(NOON);
    const log = keptLog();
    const disk = createDiskLedger();
    const profiles = { list: [PROFILE], activeId: 'p1' };
    const second = { version: 2, preferences: PREFERENCES_OF_OLD, windowBounds: null, profiles };
    writeFileSync(join(folder, 'settings.json'), JSON.stringify(second));
    const place = { folder, clock: hand, log, disk };
    const trouble = settingsTrouble(place);
    const written: { store: Settings } = { store: DEFAULT_SETTINGS };
    let room = false;
    const openFile = (): SettingsFile => {
      if (room) return written;
      throw Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC' });
    };
    const settings = createSettings(openSettingsFile(place, openFile, trouble), place, trouble);
    expect(settings.profiles.read()).toEqual(profiles);
    expect(disk.read()).toEqual([{ what: 'settings', cause: 'full', again: 'by-itself' }]);
    settings.preferences.write({ ...DEFAULT_PREFERENCES, theme: 'light' });
    await hand.advance(5 * 60_000);
    expect(readdirSync(folder)).toEqual(['settings.json']);
    room = true;
    await hand.advance(60_000);
    expect(written.store).toMatchObject({ version: CURRENT_VERSION, profiles });
    expect(written.store.preferences.theme).toBe('light');
    expect(disk.read()).toEqual([]);
    expect(hand.pending()).toBe(0);
  });
});

describe('a folder that cannot be had', () => {
  it('is done without, and used once it is there', async () => {
    const hand = createHandClock(NOON);
    const log = keptLog();
    const place = join(folder, 'data');
    writeFileSync(place, 'a file in its place');
    const settings = openWebSettings({ folder: place, clock: hand, log, disk: createDiskLedger() });
    expect(settings.preferences.read()).toEqual(DEFAULT_PREFERENCES);
    settings.preferences.write({ ...DEFAULT_PREFERENCES, theme: 'dark' });
    expect(settings.preferences.read().theme).toBe('dark');
    rmSync(place);
    await hand.advance(60_000);
    expect(JSON.parse(readFileSync(join(place, 'settings.json'), 'utf8'))).toMatchObject({
      preferences: { theme: 'dark' },
    });
  });

  it('leaves a file alone that it may not read, and later puts in only what was changed', async () => {
    const hand = createHandClock(NOON);
    const path = join(folder, 'settings.json');
    const theirs = join(folder, 'theirs.json');
    const profiles = { list: [PROFILE], activeId: 'p1' };
    writeFileSync(theirs, JSON.stringify({ ...DEFAULT_SETTINGS, profiles }));
    // A folder in its place cannot be read as a file, whoever asks.
    mkdirSync(path);
    const disk = createDiskLedger();
    const settings = openWebSettings({ folder, clock: hand, log: keptLog(), disk });
    expect(disk.read()).toMatchObject([{ what: 'settings', cause: 'refused' }]);
    settings.windowBounds.write(BOUNDS);
    await hand.advance(3 * 60_000);
    expect(readdirSync(folder).toSorted()).toEqual(['settings.json', 'theirs.json']);
    rmdirSync(path);
    renameSync(theirs, path);
    await hand.advance(60_000);
    expect(disk.read()).toEqual([]);
    settings.preferences.write({ ...DEFAULT_PREFERENCES, theme: 'dark' });
    expect(readdirSync(folder)).toEqual(['settings.json']);
    const again = open().settings;
    expect(again.profiles.read()).toEqual(profiles);
    expect(again.windowBounds.read()).toEqual(BOUNDS);
    expect(again.preferences.read().theme).toBe('dark');
    expect(hand.pending()).toBe(0);
  });

  it('keeps aside what it could not read there before', async () => {
    const hand = createHandClock(NOON);
    const place = join(folder, 'data');
    writeFileSync(place, 'a file in its place');
    const settings = openWebSettings({
      ...{ folder: place, clock: hand },
      ...{ log: keptLog(), disk: createDiskLedger() },
    });
    settings.windowBounds.write(BOUNDS);
    rmSync(place);
    mkdirSync(place);
    writeFileSync(join(place, 'settings.json'), 'of somebody else');
    await hand.advance(60_000);
    const aside = readdirSync(place).find((name) => name.includes('damaged')) ?? '';
    expect(readFileSync(join(place, aside), 'utf8')).toBe('of somebody else');
  });
});
