import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDiskLedger } from '../../../src/main/services/disk-ledger.ts';
import { openAlertBooks } from '../../../src/main/storage/alert-book.ts';
import { systemClock as clock } from '../../../src/main/system-clock.ts';
import { killWhileWriting } from '../../support/kill-while-writing.ts';
import { ROOT } from '../../support/programs.ts';
import { createSilentLog } from '../../support/silent-log.ts';
import { ALERTS, newestNumber, numberOf } from './numbered-alerts.ts';

const PROGRAM = join(ROOT, 'tests/integration/storage/write-alerts.ts');
const KILLS = 40;

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'alerts-'));
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('a book whose program is killed at any moment', () => {
  it.each(Array.from({ length: KILLS }, (_, at) => at + 1))('is whole and up to date, time %i', async () => {
    const told = Number(await killWhileWriting(PROGRAM, [folder], 20));
    const log = createSilentLog();
    const book = openAlertBooks({ folder, clock, log, disk: createDiskLedger() })('profile');
    expect([told, told + 1]).toContain(book.readState().judged);
    const history = book.readHistory();
    const newest = newestNumber(history);
    expect([told, told + 1]).toContain(newest);
    const last = Array.from({ length: Math.min(ALERTS, newest) }, (_, back) => newest - back);
    expect(history.map(numberOf).toSorted((a, b) => b - a)).toEqual(last);
    expect(log.lines.filter(({ level }) => level !== 'info')).toEqual([]);
    expect(readdirSync(folder).filter((name) => name.includes('damaged'))).toEqual([]);
  });
});
