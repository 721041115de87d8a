import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openFileSink } from '../../../../src/main/log/file-sink.ts';

let folder: string;
let heard: string[];

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'log-')), 'data');
  heard = [];
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    heard.push(String(text));
    return true;
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(join(folder, '..'), { recursive: true });
});

const written = (): string => readFileSync(join(folder, 'floorwatch.log'), 'utf8');

describe('the log file', () => {
  it('takes every line, and standard error those that matter', () => {
    const sink = openFileSink(folder);
    sink.info('one');
    sink.warn('two');
    expect(written()).toMatch(/info one\n.*warn two\n/s);
    expect(heard).toEqual(['two\n']);
  });

  it('is told once when it cannot be written, and goes on as soon as it can', () => {
    writeFileSync(folder, 'a file in its place');
    const sink = openFileSink(folder);
    for (const line of ['one', 'two', 'three']) sink.info(line);
    expect(heard).toHaveLength(1);
    expect(heard[0]).toContain('cannot be written; make room or see to its folder');
    rmSync(folder);
    sink.info('four');
    expect(written()).toContain('four');
    expect(heard.at(-1)).toContain('is written again');
    expect(heard).toHaveLength(2);
  });

  it('is told once when it stops midway, and goes on as soon as it can', () => {
    const sink = openFileSink(folder);
    sink.info('one');
    rmSync(join(folder, 'floorwatch.log'));
    mkdirSync(join(folder, 'floorwatch.log'));
    for (const line of ['two', 'three']) sink.info(line);
    expect(heard).toHaveLength(1);
    rmSync(join(folder, 'floorwatch.log'), { recursive: true });
    sink.info('four');
    expect(written()).toContain('four');
    expect(heard).toHaveLength(2);
  });
});
