import { mkdtempSync, openSync, readdirSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { History } from '../../../src/main/ports/history.ts';
import { migrate, SCHEMA_VERSION, versionOf } from '../../../src/main/storage/history-schema.ts';
import type { Retention } from '../../../src/main/storage/history-prune.ts';
import { openHistories } from '../../../src/main/storage/history.ts';
import { createHandClock } from '../../support/hand-clock.ts';
import {
  aBusyMinute,
  aKeptAlert,
  aKeptMinute,
  FIRST_MINUTE,
  minuteNumber,
} from '../../support/kept-minutes.ts';
import { createSilentLog } from '../../support/silent-log.ts';

const HOUR = 3_600_000;
const ALL = { from: 0, to: Infinity };

let folder: string;
let log: ReturnType<typeof createSilentLog>;
let opened: History[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'history-'));
  log = createSilentLog();
  opened = [];
});

afterEach(() => {
  opened.forEach((history) => history.close());
  rmSync(folder, { recursive: true });
});

function open(
  more: { readonly retention?: Retention; readonly folder?: string; readonly id?: string } = {},
): History {
  const { id = 'profile', ...place } = more;
  const history = openHistories({ folder, clock: createHandClock(FIRST_MINUTE), log, ...place })(id);
  opened.push(history);
  return history;
}

function paths(): readonly string[] {
  return readdirSync(folder).map((name) => join(folder, name));
}

function onlyFile(): string {
  return paths().find((path) => path.endsWith('.sqlite')) ?? '';
}

/** As a program leaves it that has quit. */
function writtenFile(minutes: number): string {
  const history = open();
  for (let n = 0; n < minutes; n += 1) history.keep(aBusyMinute(n, 40));
  history.close();
  return onlyFile();
}

describe('the file of a history', () => {
  it('has what was kept when it is opened again', () => {
    writtenFile(3);
    const history = open();
    expect(history.state()).toMatchObject({
      kind: 'disk',
      why: null,
      from: minuteNumber(0),
      to: minuteNumber(2),
    });
    expect(history.figuresOf('c7', ALL)).toHaveLength(3);
    expect(log.lines).toEqual([]);
  });

  it('is one per profile, and never a path', () => {
    open({ id: 'a' }).keep(aKeptMinute(1));
    open({ id: '../../a' }).keep(aKeptMinute(2));
    expect(paths().filter((path) => path.endsWith('.sqlite'))).toHaveLength(2);
    expect(open({ id: 'b' }).state().to).toBeNull();
  });

  it('goes with its profile, and another of that id begins anew', () => {
    writtenFile(2);
    open({ id: 'other' }).keep(aKeptMinute(1));
    const others = paths();
    const histories = openHistories({ folder, clock: createHandClock(FIRST_MINUTE), log });
    const gone = histories('profile');
    gone.forget();
    gone.keep(aKeptMinute(3));
    expect(gone.state().to).toBeNull();
    expect(others.filter((path) => !paths().includes(path))).toHaveLength(1);
    opened.push(histories('profile'));
    expect(opened.at(-1)?.state()).toMatchObject({ kind: 'disk', to: null });
  });

  it('is one writer’s at a time; the other says so and keeps the past in memory', () => {
    open().keep(aKeptMinute(1));
    const second = open();
    expect(second.state()).toMatchObject({ kind: 'memory', from: null });
    expect(second.state().why).toContain('Another Floorwatch');
    expect(second.state().refused).toBeNull();
    second.keep(aKeptMinute(2));
    expect(second.recall(minuteNumber(2))?.minute).toBe(minuteNumber(2));
  });

  it('of version 1 is brought up to date and loses nothing', () => {
    const path = writtenFile(2);
    const old = new DatabaseSync(path);
    old.exec('DROP TABLE alerts; PRAGMA user_version = 1');
    old.close();
    const history = open();
    history.keepAlerts([aKeptAlert()]);
    expect(history.figuresOf('c7', ALL)).toHaveLength(2);
    expect(history.alertsIn(minuteNumber(5))).toEqual([aKeptAlert()]);
    expect(log.lines.map(({ sentence }) => sentence)).toEqual(['The history was brought up to date.']);
  });

  it('has every version’s tables after the steps from nothing', () => {
    const database = new DatabaseSync(':memory:');
    expect(migrate(database, 1)).toBe(0);
    expect(versionOf(database)).toBe(1);
    expect(migrate(database)).toBe(1);
    expect(versionOf(database)).toBe(SCHEMA_VERSION);
    expect(migrate(database)).toBe(SCHEMA_VERSION);
    database.close();
  });

  it('of a later version is kept aside as it is', () => {
    const path = writtenFile(2);
    const later = new DatabaseSync(path);
    later.exec(`PRAGMA user_version = ${SCHEMA_VERSION + 1}`);
    later.close();
    expect(open().state()).toMatchObject({ kind: 'disk', why: null, to: null });
    expect(paths().filter((name) => name.includes('.newer-'))).toHaveLength(1);
    expect(log.lines[0]?.facts.reason).toContain('A later Floorwatch wrote it');
  });
});

describe('a damaged history', () => {
  it.each([
    ['at its head', 0, 100],
    ['in the middle', 0.5, 20_000],
  ])('%s is kept aside, said so in the log, and begun anew', (_, place, length) => {
    const path = writtenFile(60);
    const file = openSync(path, 'r+');
    writeSync(file, Buffer.alloc(length, 0x5a), 0, length, Math.floor(statSync(path).size * place));
    const history = open();
    history.keep(aKeptMinute(70));
    expect(history.state()).toMatchObject({ kind: 'disk', why: null, from: minuteNumber(70) });
    expect(paths().filter((name) => name.includes('.damaged-'))).not.toEqual([]);
    expect(log.lines.map(({ level }) => level)).toEqual(['warn']);
  });

  it('that is no database at all is kept aside as well', () => {
    const path = writtenFile(1);
    writeFileSync(path, 'not a database, but long enough to look like a file of some kind'.repeat(40));
    expect(open().state()).toMatchObject({ kind: 'disk', why: null, to: null });
  });

  it('that is found out only while it is read is begun anew and goes on', () => {
    const path = writtenFile(1);
    const broken = new DatabaseSync(path);
    broken.exec('UPDATE details SET reading = zeroblob(40), explained = zeroblob(40)');
    broken.close();
    const history = open();
    expect(history.readings(ALL)).toEqual([]);
    expect(history.explained('c7', minuteNumber(0))).toBeNull();
    expect(history.figuresOf('c7', ALL)).toHaveLength(1);
  });
});

describe('a disk that refuses', () => {
  it('costs the memory of the next start only, where the folder cannot be made', () => {
    const occupied = join(folder, 'occupied');
    writeFileSync(occupied, '');
    const history = open({ folder: join(occupied, 'history') });
    history.keep(aKeptMinute(1));
    expect(history.state()).toMatchObject({ kind: 'memory', to: minuteNumber(1) });
    expect(history.state()).toMatchObject({ refused: 'refused' });
    expect(history.state().why).toContain('The disk refuses the history');
    expect(log.lines.map(({ level }) => level)).toEqual(['error']);
  });

  it('that is full says so, and gets what it missed once there is room', () => {
    const history = open();
    history.keep(aBusyMinute(0, 40));
    history.close();
    // A file that may not grow is a full disk to SQLite.
    const limited = limitedTo(onlyFile());
    const full = openHistories({ folder, clock: createHandClock(FIRST_MINUTE), log, sqlite: limited.sqlite })(
      'profile',
    );
    opened.push(full);
    for (let n = 1; n < 6; n += 1) full.keep(aBusyMinute(n, 40));
    expect(full.state().why).toContain('The disk is full');
    expect(full.state().refused).toBe('full');
    expect(full.state().to).toBeLessThan(minuteNumber(5));
    expect(log.lines.filter(({ level }) => level === 'error')).toHaveLength(1);
    limited.makeRoom();
    full.keep(aBusyMinute(6, 40));
    expect(full.state()).toMatchObject({ why: null, refused: null, to: minuteNumber(6) });
    expect(full.figuresOf('c7', ALL)).toHaveLength(7);
  });

  it('that is full for a while loses what can be asked for again before any watched minute', () => {
    const history = open();
    history.keep(aBusyMinute(0, 40));
    history.close();
    const limited = limitedTo(onlyFile());
    const place = { folder, clock: createHandClock(FIRST_MINUTE), log, sqlite: limited.sqlite };
    const full = openHistories(place)('profile');
    opened.push(full);
    for (let n = 1; n < 11; n += 1) full.keep(aBusyMinute(n, 40));
    const figures = full.figuresOf('c7', ALL).slice(0, 1);
    for (let n = 0; n < 300; n += 1) full.correct(new Map([['c7', figures]]));
    limited.makeRoom();
    full.keep(aBusyMinute(11, 40));
    expect(full.figuresOf('c7', ALL)).toHaveLength(12);
  });
});

/** SQLite whose file may have no more pages than it has now, until room is made. */
function limitedTo(path: string) {
  const pages = Math.ceil(statSync(path).size / 4096);
  const all: DatabaseSync[] = [];
  class Limited extends DatabaseSync {
    constructor(place: string) {
      super(place);
      this.exec(`PRAGMA max_page_count = ${pages}`);
      all.push(this);
    }
  }
  const makeRoom = (): void => all.forEach((database) => database.exec('PRAGMA max_page_count = 1000000'));
  return { sqlite: Limited, makeRoom };
}

describe('what is too old or too much', () => {
  const retention = { ageMs: 24 * HOUR, detailsMs: 2 * HOUR, sizeBytes: 512 * 1024 * 1024 };

  function tidyAll(history: History, now: number): number {
    let steps = 0;
    while (history.tidy(now)) steps += 1;
    return steps;
  }

  it('goes by age, in small steps, the details before the figures', () => {
    const history = open({ retention });
    for (let n = 0; n < 240; n += 1) history.keep(aKeptMinute(n));
    const steps = tidyAll(history, minuteNumber(240));
    expect(steps).toBeGreaterThan(5);
    expect(history.readings(ALL)[0]?.minute).toBe(minuteNumber(120));
    expect(history.figuresOf('c1', ALL)).toHaveLength(240);
    tidyAll(history, minuteNumber(0) + 26 * HOUR);
    expect(history.state()).toMatchObject({ from: minuteNumber(120), to: minuteNumber(239) });
  });

  it('leaves six weeks whole, from the first minute of a day on', () => {
    const history = open();
    history.keep(aKeptMinute(0));
    tidyAll(history, minuteNumber(0) + 42.9 * 24 * HOUR);
    expect(history.figuresOf('c1', ALL)).toHaveLength(1);
    tidyAll(history, minuteNumber(0) + 43.1 * 24 * HOUR);
    expect(history.figuresOf('c1', ALL)).toEqual([]);
  });

  it('still knows what a campaign is when the minute that told it is gone', () => {
    const history = open({ retention });
    [0, 200].forEach((n) => history.keep(aKeptMinute(n)));
    tidyAll(history, minuteNumber(100) + 24 * HOUR);
    expect(history.state().from).toBe(minuteNumber(200));
    expect(history.recall(minuteNumber(200))?.campaigns[0]?.campaign.name).toBe('Spring renewal');
  });

  it('keeps an alert for as long as it is open', () => {
    const history = open({ retention });
    history.keep(aKeptMinute(0));
    history.keepAlerts([aKeptAlert({ id: 'open' }), aKeptAlert({ id: 'over', resolvedAt: minuteNumber(5) })]);
    tidyAll(history, minuteNumber(0) + 30 * HOUR);
    expect(history.alertsIn(minuteNumber(4)).map(({ id }) => id)).toEqual(['open']);
  });

  it('goes by size, the oldest first, and gives the room back', () => {
    const size = 1024 * 1024;
    const history = open({ retention: { ...retention, detailsMs: 24 * HOUR, sizeBytes: size } });
    for (let n = 0; n < 400; n += 1) history.keep(aBusyMinute(n, 40));
    expect(history.state().sizeBytes).toBeGreaterThan(size);
    tidyAll(history, minuteNumber(400));
    expect(history.state().sizeBytes).toBeLessThanOrEqual(1.15 * size);
    expect(history.state().to).toBe(minuteNumber(399));
    expect(history.state().from).toBeGreaterThan(minuteNumber(0));
  });
});
