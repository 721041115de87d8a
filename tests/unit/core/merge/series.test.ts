import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countMinutes, allFigures, figuresAt } from '../../../../src/core/merge/series-read.ts';
import {
  forgetMinutes,
  layOut,
  type MinuteFigures,
  mergeSeries,
  onlyMinutes,
  type Series,
} from '../../../../src/core/merge/series.ts';
import { NO_TIME } from '../../../../src/core/metrics/status-time.ts';
import { agreeingFigures, someFigures, someMinute, T } from '../../../support/some-figures.ts';
import { plainMerge, type PlainSeries, promised } from '../../../support/plain-series.ts';

const MINUTE = 60_000;
const arrivals = fc.array(someFigures, { maxLength: 30 });

const side = (o: 'observed' | 'aggregate', at: number, dialed: number): MinuteFigures => ({
  minute: 0,
  people: null,
  contacts: { origin: o, readAt: at, dialed, connected: 0, abandoned: 0 },
});

/** What may happen to a series, to it and to the plain list alike. */
type Step = readonly MinuteFigures[] | { readonly oldest: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.array(someFigures, { maxLength: 12 }),
  someMinute.map((oldest) => ({ oldest })),
);

function happen(series: Series, what: Step): Series {
  return 'oldest' in what ? forgetMinutes(series, what.oldest) : mergeSeries(series, what);
}

function happenPlainly(series: PlainSeries, what: Step): PlainSeries {
  if ('oldest' in what) return series.filter(({ minute }) => minute >= what.oldest);
  return plainMerge(series, what.map(promised));
}

describe('core/merge/series', () => {
  it('tells what a plain list tells, and so does every older version once newer ones were made', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const versions: Series[] = [[]];
        const plain: PlainSeries[] = [[]];
        for (const what of steps) {
          versions.push(happen(versions.at(-1) ?? [], what));
          plain.push(happenPlainly(plain.at(-1) ?? [], what));
          // A branch of every version, which must not show in the others.
          happen(versions.at(-2) ?? [], [side('observed', 9, 99)]);
        }
        expect(versions.map(allFigures)).toEqual(plain);
      }),
    );
  });

  it('does not depend on the order, the grouping or the number of arrivals', () => {
    fc.assert(
      fc.property(fc.array(agreeingFigures, { maxLength: 30 }), fc.func(fc.nat()), (arrived, shuffle) => {
        const oneByOne = [...arrived, ...arrived]
          .map((item, index) => ({ item, key: shuffle(index) }))
          .sort((a, b) => a.key - b.key)
          .reduce<Series>((series, { item }) => mergeSeries(series, [item]), []);
        expect(allFigures(oneByOne)).toEqual(allFigures(mergeSeries([], arrived)));
      }),
    );
  });

  it('is itself where nothing new arrives', () => {
    fc.assert(
      fc.property(arrivals, (arrived) => {
        const series = mergeSeries([], arrived);
        expect(mergeSeries(series, arrived)).toBe(series);
        expect(mergeSeries(series, allFigures(series))).toBe(series);
      }),
    );
  });

  it('keeps one entry per minute, ascending, and loses no minute', () => {
    fc.assert(
      fc.property(arrivals, (arrived) => {
        const minutes = allFigures(mergeSeries([], arrived)).map(({ minute }) => minute);
        expect(minutes).toEqual([...new Set(arrived.map(({ minute }) => minute))].sort((a, b) => a - b));
      }),
    );
  });

  it.each([
    ['what was watched beats what was filled in later', side('observed', 1, 5), side('aggregate', 9, 7), 5],
    ['of what was watched the later reading stands', side('observed', 1, 5), side('observed', 2, 4), 4],
    ['of what was filled in the later reading stands', side('aggregate', 2, 4), side('aggregate', 1, 9), 4],
  ])('%s', (_, first, second, dialed) => {
    for (const [one, other] of [
      [first, second],
      [second, first],
    ] as const) {
      const merged = mergeSeries(mergeSeries([], [one]), [other]);
      expect(figuresAt(merged, 0)?.contacts?.dialed).toBe(dialed);
    }
  });

  it('keeps the other side where only one arrives', () => {
    const people = { origin: 'observed', readAt: 1, agents: 3, time: NO_TIME } as const;
    const known = mergeSeries([], [{ minute: 0, people, contacts: null }]);
    const merged = mergeSeries(known, [side('observed', 2, 6)]);
    expect(figuresAt(merged, 0)).toMatchObject({ people: { agents: 3 }, contacts: { dialed: 6 } });
  });

  it('forgets minutes before the oldest of the chart', () => {
    const series = mergeSeries(
      [],
      [0, 1, 2].map((n) => ({ minute: n * MINUTE, people: null, contacts: null })),
    );
    const left = (oldest: number) => allFigures(forgetMinutes(series, oldest)).map(({ minute }) => minute);
    expect(left(MINUTE)).toEqual([MINUTE, 2 * MINUTE]);
    expect(left(10 * MINUTE)).toEqual([]);
    expect(forgetMinutes(series, 0)).toBe(series);
  });

  it('keeps the minutes of a span only', () => {
    fc.assert(
      fc.property(arrivals, someMinute, someMinute, (arrived, from, to) => {
        const all = mergeSeries([], arrived);
        const within = allFigures(all).filter(({ minute }) => minute >= from && minute < to);
        expect(allFigures(onlyMinutes(all, { from, to }))).toEqual(within);
      }),
    );
  });

  it('has room for twelve hours from the first minute on, which tells of no minute', () => {
    const first = mergeSeries([], [{ ...side('observed', T, 1), minute: T }]);
    const laidOut = layOut(first, { from: T - 11 * 60 * MINUTE, to: T + MINUTE });
    expect(allFigures(laidOut)).toEqual(allFigures(first));
    expect(countMinutes(laidOut)).toBe(1);
    expect(laidOut).toHaveLength(12);
    expect(layOut(laidOut, { from: T, to: T + MINUTE })).toBe(laidOut);
    const late = mergeSeries(laidOut, [{ ...side('aggregate', T, 2), minute: T - 5 * 60 * MINUTE }]);
    expect(late).toHaveLength(12);
    expect(figuresAt(laidOut, T - 5 * 60 * MINUTE)).toBeUndefined();
  });
});
