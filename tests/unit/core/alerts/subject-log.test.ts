import { describe, expect, it } from 'vitest';
import { createColumn } from '../../../../src/core/alerts/column.ts';
import { createSubjectLog } from '../../../../src/core/alerts/subject-log.ts';
import type { SubjectReading } from '../../../../src/core/alerts/reading.ts';
import { aSubject } from '../../../support/kept-minutes.ts';

const SLOTS = 4;

function read(dialed: number, change: Partial<SubjectReading['measures']> = {}): SubjectReading {
  const of = (value: number) => ({
    ...{ value, sample: null, numerator: null, denominator: null, from: null, to: null },
  });
  return aSubject(0, { measures: { 'contacts-per-minute': of(dialed), idle: of(3), ...change } });
}

describe('core/alerts/subject-log', () => {
  it('tells each value of each slot, whichever columns moved first', () => {
    const log = createSubjectLog(SLOTS);
    const waiting = { value: 8, sample: null, numerator: null, denominator: null, from: null, to: null };
    [read(1), read(2), read(2, { waiting })].forEach((reading, slot) => log.write(slot, reading));
    const told = [0, 1, 2, 3].map((slot) => {
      const measures = log.read(slot, ['contacts-per-minute', 'idle', 'waiting'], null)?.measures;
      return [measures?.['contacts-per-minute']?.value, measures?.idle?.value, measures?.waiting?.value];
    });
    expect(told).toEqual([
      [1, 3, undefined],
      [2, 3, undefined],
      [2, 3, 8],
      [undefined, undefined, undefined],
    ]);
  });

  it('takes space from its first change on, and says the same with it as without', () => {
    const column = createColumn(SLOTS, 1);
    column.write(0, 5);
    column.write(1, 5);
    expect(column.isSpread()).toBe(false);
    const before = [0, 1].map((slot) => column.read(slot));
    column.spread();
    expect(column.isSpread()).toBe(true);
    expect([0, 1].map((slot) => column.read(slot))).toEqual(before);
    column.write(1, null);
    expect([0, 1].map((slot) => column.read(slot))).toEqual([5, null]);
  });
});
