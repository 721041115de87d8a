import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newestMissing } from '../../../../src/core/merge/missing.ts';
import { mergeSeries, type Series } from '../../../../src/core/merge/series.ts';
import { NO_TIME } from '../../../../src/core/metrics/status-time.ts';

const MINUTE = 60_000;
const people = { origin: 'observed', readAt: 0, agents: 1, time: NO_TIME } as const;
const known = (...minutes: readonly number[]): Series =>
  mergeSeries(
    [],
    minutes.map((n) => ({ minute: n * MINUTE, people, contacts: null })),
  );

const search = {
  side: 'people',
  first: 0,
  last: 9 * MINUTE,
  asked: new Set<number>(),
  longestMs: 4 * MINUTE,
} as const;

describe('core/merge/missing', () => {
  it('finds the newest hole, no longer than may be asked at once', () => {
    expect(newestMissing({ ...search, series: known(8, 9) })).toEqual({ from: 4 * MINUTE, to: 8 * MINUTE });
  });

  it('finds nothing in a whole series, nor in what was asked for already', () => {
    const all = Array.from({ length: 10 }, (_, n) => n);
    expect(newestMissing({ ...search, series: known(...all) })).toBeNull();
    expect(newestMissing({ ...search, series: [], asked: new Set(all.map((n) => n * MINUTE)) })).toBeNull();
  });

  it('asks for every missing minute in the end, and stops', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 9 })), (there) => {
        const asked = new Set<number>();
        const series = known(...there.sort((a, b) => a - b));
        for (let round = 0; round <= 10; round++) {
          const span = newestMissing({ ...search, series, asked });
          if (span === null) break;
          expect(span.to - span.from).toBeLessThanOrEqual(4 * MINUTE);
          for (let minute = span.from; minute < span.to; minute += MINUTE) asked.add(minute);
        }
        expect(newestMissing({ ...search, series, asked })).toBeNull();
        for (let n = 0; n < 10; n++) expect(there.includes(n) || asked.has(n * MINUTE)).toBe(true);
      }),
    );
  });
});
