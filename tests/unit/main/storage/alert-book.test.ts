import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Alert } from '../../../../src/core/alerts/alert.ts';
import { type AlertState, NO_ALERTS } from '../../../../src/core/alerts/state.ts';
import { createDiskLedger } from '../../../../src/main/services/disk-ledger.ts';
import { openAlertBooks } from '../../../../src/main/storage/alert-book.ts';
import { anAlert, aStateWith, NINE } from '../../../support/alert-builder.ts';
import { createHandClock } from '../../../support/hand-clock.ts';
import { createSilentLog } from '../../../support/silent-log.ts';

const DAY = 86_400_000;
const clock = { now: () => NINE + DAY, after: () => () => undefined };

let folder: string;

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'alerts-')), 'alerts');
});

afterEach(() => rmSync(join(folder, '..'), { recursive: true }));

/** As after a new start of the program. */
function open(profileId = 'p1') {
  const log = createSilentLog();
  return { log, book: openAlertBooks({ folder, clock, log, disk: createDiskLedger() })(profileId) };
}

function fileOf(end: string): string {
  const name = readdirSync(folder).find((file) => file.endsWith(end));
  if (name === undefined) throw new Error(`no file ends with ${end}`);
  return join(folder, name);
}

const damaged = () => readdirSync(folder).filter((name) => name.includes('.damaged-'));
const lines = () => readFileSync(fileOf('.jsonl'), 'utf8').split('\n').slice(0, -1);
const idsOf = (alerts: readonly Alert[]) => alerts.map(({ id }) => id);
const numbered = (number: number) => anAlert({ id: `a${number}`, raisedAt: NINE + number });

const FULL: AlertState = {
  ...aStateWith(
    anAlert({
      acknowledged: { at: NINE, note: 'seen' },
      snoozedUntil: NINE,
      notified: { at: NINE, times: 2 },
    }),
  ),
  pending: { 'r s': { ruleId: 'r', subjectId: 's', since: NINE, lastBreach: NINE } },
  outbox: [
    { id: 'n', severity: 'warning', title: 'T', body: 'B', alertIds: ['a'], campaignId: null },
    { id: 'm', severity: 'critical', title: 'T', body: '', alertIds: [], campaignId: 'c' },
  ],
  snoozedUntil: NINE + DAY,
};

describe('the state of alerting', () => {
  it('is empty at first, and nothing is logged or written for that', () => {
    const { book, log } = open();
    expect(book.readState()).toEqual(NO_ALERTS);
    expect(book.readHistory()).toEqual([]);
    expect(log.lines).toEqual([]);
  });

  it('outlives the program as it was', () => {
    open().book.writeState(FULL);
    expect(open().book.readState()).toEqual(FULL);
  });

  it('leaves no half-written file behind', () => {
    open().book.writeState(FULL);
    expect(readdirSync(folder)).toHaveLength(1);
  });

  it.each([
    ['not JSON', '{"judged":'],
    ['empty', ''],
    ['no state', '[]'],
  ])('that is %s is kept aside and said so', (_, text) => {
    open().book.writeState(FULL);
    writeFileSync(fileOf('.state.json'), text);
    const { book, log } = open();
    expect(book.readState()).toEqual(NO_ALERTS);
    expect(damaged()).toEqual([expect.stringMatching(/\.state\.json\.damaged-2026-11-26T09-00-00\.000Z$/)]);
    expect(readFileSync(join(folder, damaged()[0]!), 'utf8')).toBe(text);
    expect(log.lines).toMatchObject([{ level: 'warn' }]);
  });

  it.each([
    ['an alert', { ...FULL, open: { ...FULL.open, bad: { id: 7 } } }, FULL],
    ['a pending breach', { ...FULL, pending: { ...FULL.pending, bad: null } }, FULL],
    ['a notice', { ...FULL, outbox: [...FULL.outbox, 'bad'] }, FULL],
    ['the judged minute', { ...FULL, judged: 'nine' }, { ...FULL, judged: null }],
    ['all notices', { ...FULL, outbox: {} }, { ...FULL, outbox: [] }],
    ['all alerts', { ...FULL, open: [] }, { ...FULL, open: {} }],
  ])('loses only %s that is damaged', (_, kept, usable) => {
    open().book.writeState(FULL);
    writeFileSync(fileOf('.state.json'), JSON.stringify(kept));
    const { book, log } = open();
    expect(book.readState()).toEqual(usable);
    expect(log.lines).toMatchObject([{ level: 'warn', facts: { lost: 1 } }]);
    expect(damaged()).toHaveLength(1);
  });
});

describe('the history of alerts', () => {
  it('outlives the program, newest first, with the last version of each', () => {
    const { book } = open();
    book.writeHistory([numbered(1), numbered(2)]);
    book.writeHistory([{ ...numbered(1), resolved: { at: NINE + DAY, how: 'cleared' } }, numbered(3)]);
    const kept = book.readHistory();
    expect(idsOf(kept)).toEqual(['a3', 'a2', 'a1']);
    expect(kept[2]).toMatchObject({ resolved: { how: 'cleared' } });
    expect(open().book.readHistory()).toEqual(kept);
  });

  it('is added to, and written anew at the start where most of it is out of date', () => {
    const { book } = open();
    book.writeHistory([numbered(1)]);
    book.writeHistory([numbered(1)]);
    expect(open().book.readHistory()).toHaveLength(1);
    expect(lines()).toHaveLength(2);
    open().book.writeHistory([numbered(1)]);
    expect(lines()).toHaveLength(3);
    expect(open().book.readHistory()).toHaveLength(1);
    expect(lines()).toHaveLength(1);
  });

  it('keeps the newest five thousand', () => {
    open().book.writeHistory(Array.from({ length: 5_003 }, (_, number) => numbered(number)));
    const kept = open().book.readHistory();
    expect([kept.length, kept[0]?.id, kept.at(-1)?.id]).toEqual([5_000, 'a5002', 'a3']);
  });

  it('forgets what was raised more than 90 days ago', () => {
    const old = anAlert({ id: 'old', raisedAt: clock.now() - 90 * DAY });
    const young = anAlert({ id: 'young', raisedAt: clock.now() - 90 * DAY + 1 });
    open().book.writeHistory([old, young]);
    expect(idsOf(open().book.readHistory())).toEqual(['young']);
  });

  it('takes a torn last line for what a crash leaves, and goes on behind it', () => {
    open().book.writeHistory([numbered(1)]);
    appendFileSync(fileOf('.jsonl'), JSON.stringify(numbered(2)).slice(0, 40));
    const { book, log } = open();
    expect(idsOf(book.readHistory())).toEqual(['a1']);
    expect(log.lines).toMatchObject([{ level: 'info' }]);
    expect(damaged()).toEqual([]);
    book.writeHistory([numbered(3)]);
    const again = open();
    expect(idsOf(again.book.readHistory())).toEqual(['a3', 'a1']);
    expect(again.log.lines).toEqual([]);
  });

  it('uses a last line that lacks nothing but its end', () => {
    open().book.writeHistory([numbered(1)]);
    appendFileSync(fileOf('.jsonl'), JSON.stringify(numbered(2)));
    open().book.writeHistory([numbered(3)]);
    expect(idsOf(open().book.readHistory())).toEqual(['a3', 'a2', 'a1']);
  });

  it('leaves bad lines out, counts them and keeps them aside', () => {
    open().book.writeHistory([numbered(1)]);
    const path = fileOf('.jsonl');
    appendFileSync(path, `{"id":7}\nnonsense\n${JSON.stringify(numbered(2))}\n`);
    const before = readFileSync(path, 'utf8');
    const { book, log } = open();
    expect(idsOf(book.readHistory())).toEqual(['a2', 'a1']);
    expect(log.lines).toMatchObject([{ level: 'warn', facts: { bad: 2 } }]);
    expect(readFileSync(join(folder, damaged()[0]!), 'utf8')).toBe(before);
    expect(open().log.lines).toEqual([]);
  });
});

describe('books', () => {
  it('are apart for each profile, also for ids that differ in case only', () => {
    const log = createSilentLog();
    const openBook = openAlertBooks({ folder, clock, log, disk: createDiskLedger() });
    openBook('a').writeHistory([numbered(1)]);
    openBook('A').writeHistory([numbered(2)]);
    expect(idsOf(openBook('a').readHistory())).toEqual(['a1']);
    expect(idsOf(openBook('A').readHistory())).toEqual(['a2']);
  });

  it('of one profile are one and the same', () => {
    const openBook = openAlertBooks({ folder, clock, log: createSilentLog(), disk: createDiskLedger() });
    expect(openBook('a')).toBe(openBook('a'));
  });

  it.each(['../../outside', '..', '/etc/passwd', 'CON', 'a/b', 'c:\\d', '', 'x'.repeat(500), 'ü\0'])(
    'of the profile %j stay within their folder',
    (id) => {
      open(id).book.writeState(FULL);
      open(id).book.writeHistory([numbered(1)]);
      expect(readdirSync(join(folder, '..'))).toEqual(['alerts']);
      expect(readdirSync(folder)).toHaveLength(2);
      expect(open(id).book.readState()).toEqual(FULL);
    },
  );
});

describe('a disk that refuses', () => {
  it('is logged once for each cause, and the alerts go on in memory', () => {
    writeFileSync(folder, 'a file where the folder should be');
    const { book, log } = open();
    const before = log.lines.length;
    for (const number of [1, 2, 3]) {
      book.writeState({ ...FULL, judged: number });
      book.writeHistory([numbered(number)]);
    }
    expect(book.readState().judged).toBe(3);
    expect(idsOf(book.readHistory())).toEqual(['a3', 'a2', 'a1']);
    const whats = log.lines.slice(before).map(({ sentence }) => sentence.split(' failed')[0]);
    expect(whats).toEqual([...new Set(whats)]);
    expect(log.lines.every(({ level }) => level === 'error')).toBe(true);
  });

  it('gets everything that it missed when it works again, and that is said', () => {
    writeFileSync(folder, '');
    const { book, log } = open();
    book.writeState(FULL);
    book.writeHistory([numbered(1)]);
    rmSync(folder);
    book.writeState({ ...FULL, judged: NINE + 1 });
    book.writeHistory([numbered(2)]);
    expect(open().book.readState().judged).toBe(NINE + 1);
    expect(idsOf(open().book.readHistory())).toEqual(['a2', 'a1']);
    expect(log.lines.filter(({ sentence }) => sentence.endsWith('works again.'))).not.toEqual([]);
  });

  it('is noted until it works again, and is tried again by itself', async () => {
    writeFileSync(folder, '');
    const hand = createHandClock(NINE);
    const disk = createDiskLedger();
    const book = openAlertBooks({ folder, clock: hand, log: createSilentLog(), disk })('p1');
    book.writeState(FULL);
    book.writeHistory([numbered(1)]);
    await hand.advance(10 * 60_000);
    expect(disk.read()).toEqual([{ what: 'alerts', cause: 'refused', again: 'by-itself' }]);
    rmSync(folder);
    await hand.advance(60_000);
    expect(disk.read()).toEqual([]);
    expect(idsOf(open().book.readHistory())).toEqual(['a1']);
    expect(open().book.readState()).toEqual(FULL);
    expect(hand.pending()).toBe(0);
  });

  it('is no news any more of a profile that is forgotten', () => {
    writeFileSync(folder, '');
    const hand = createHandClock(NINE);
    const disk = createDiskLedger();
    const book = openAlertBooks({ folder, clock: hand, log: createSilentLog(), disk })('p1');
    book.writeState(FULL);
    book.forget();
    expect(disk.read()).toEqual([]);
    expect(hand.pending()).toBe(0);
  });

  it('that cannot read a file keeps it aside rather than lose it', () => {
    open().book.writeState(FULL);
    const path = fileOf('.state.json');
    rmSync(path);
    mkdirSync(path);
    const { book, log } = open();
    expect(book.readState()).toEqual(NO_ALERTS);
    expect(log.lines).toMatchObject([{ level: 'error' }]);
    book.writeState(FULL);
    expect(open().book.readState()).toEqual(FULL);
    expect(damaged()).toHaveLength(1);
  });

  it('leaves nothing of a profile that is forgotten, and others as they were', () => {
    const start = () => openAlertBooks({ folder, clock, log: createSilentLog(), disk: createDiskLedger() });
    let openBook = start();
    const files = (): number => readdirSync(folder).length;
    for (const id of ['a', 'b']) {
      openBook(id).writeHistory([numbered(1)]);
      openBook(id).writeState({ ...NO_ALERTS, judged: 1 });
    }
    // What was damaged lies aside, and holds names as well.
    for (const name of readdirSync(folder).filter((each) => each.endsWith('.jsonl')))
      appendFileSync(join(folder, name), '{damaged}\n');
    openBook = start();
    for (const id of ['a', 'b']) openBook(id).readHistory();
    expect(readdirSync(folder).filter((name) => name.includes('damaged'))).toHaveLength(2);
    const before = files();
    openBook('a').forget();
    expect(files()).toBe(before / 2);
    expect(openBook('a').readState()).toEqual(NO_ALERTS);
    expect(openBook('a').readHistory()).toEqual([]);
    expect(openBook('b').readState().judged).toBe(1);
  });
});
