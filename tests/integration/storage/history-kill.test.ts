import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { History } from '../../../src/main/ports/history.ts';
import { openHistories } from '../../../src/main/storage/history.ts';
import { systemClock as clock } from '../../../src/main/system-clock.ts';
import { aBusyMinute, minuteNumber, numberOfMinute, recalledOf } from '../../support/kept-minutes.ts';
import { killWhileWriting } from '../../support/kill-while-writing.ts';
import { ROOT } from '../../support/programs.ts';
import { createSilentLog } from '../../support/silent-log.ts';

const PROGRAM = join(ROOT, 'tests/integration/storage/write-history.ts');
const KILLS = 300;
const CAMPAIGNS = 20;

let folder: string;
let checked = 0;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'history-'));
});

afterAll(() => rmSync(folder, { recursive: true }));

/** The last minute that was told to be kept, if any. */
async function keepUntilKilled(): Promise<number | null> {
  const last = await killWhileWriting(PROGRAM, [folder, String(CAMPAIGNS)], 12);
  return last === 'opening' ? null : Number(last);
}

function expectWhole(history: History, number: number): void {
  const minute = minuteNumber(number);
  const written = aBusyMinute(number, CAMPAIGNS);
  const { findings, readiness } = written.campaigns[7]!;
  expect(history.recall(minute)).toEqual({
    minute,
    board: written.board,
    campaigns: written.campaigns.map(recalledOf),
  });
  expect(history.readings({ from: minute, to: minute + 1 })).toEqual([written.reading]);
  expect(history.explained('c7', minute)).toEqual({ findings, readiness });
}

describe('a history whose program is killed at any moment', () => {
  it.each(Array.from({ length: KILLS }, (_, at) => at + 1))('lacks no minute, time %i', async () => {
    const told = await keepUntilKilled();
    const log = createSilentLog();
    const history = openHistories({ folder, clock, log })('profile');
    const { kind, why, from, to } = history.state();
    expect({ kind, why }).toEqual({ kind: 'disk', why: null });
    const newest = to === null ? -1 : numberOfMinute(to);
    // One more may be there: the kill came between its keeping and its telling.
    if (told !== null) expect([told, told + 1]).toContain(newest);
    expect(from).toBe(newest < 0 ? null : minuteNumber(0));
    for (; checked <= newest; checked += 1) expectWhole(history, checked);
    expect(history.figuresOf('c7', { from: 0, to: Infinity })).toHaveLength(newest + 1);
    history.close();
    expect(log.lines).toEqual([]);
    expect(readdirSync(folder).filter((name) => name.includes('damaged'))).toEqual([]);
  });

  it('still has the minutes of all its lives', () => {
    const history = openHistories({ folder, clock, log: createSilentLog() })('profile');
    const { to } = history.state();
    const newest = to === null ? -1 : numberOfMinute(to);
    expect(newest).toBeGreaterThan(KILLS);
    for (let number = 0; number <= newest; number += 1) expectWhole(history, number);
    history.close();
  });
});
