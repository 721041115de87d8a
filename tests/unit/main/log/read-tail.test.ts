import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readLogTail } from '../../../../src/main/log/read-tail.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'log-tail-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const written = (text: string): readonly string[] => {
  writeFileSync(join(folder, 'floorwatch.log'), text);
  return readLogTail(folder);
};

describe('the last lines of the log', () => {
  it('are none where there is no log', () => expect(readLogTail(folder)).toEqual([]));

  it('are all of a short log, oldest first', () => {
    expect(written('one\ntwo\nthree\n')).toEqual(['one', 'two', 'three']);
  });

  it('are the newest few hundred of a long one', () => {
    const lines = written(Array.from({ length: 5_000 }, (_, count) => `line ${count}\n`).join(''));
    expect(lines).toHaveLength(400);
    expect([lines[0], lines.at(-1)]).toEqual(['line 4600', 'line 4999']);
  });

  it('begin with a whole line, also where lines are long', () => {
    const lines = written(
      Array.from({ length: 200 }, (_, count) => `${count} ${'x'.repeat(2_000)}\n`).join(''),
    );
    expect(lines.length).toBeGreaterThan(50);
    expect(lines.every((line) => /^\d+ x{2000}$/.test(line))).toBe(true);
    expect(lines.at(-1)).toMatch(/^199 /);
  });
});
