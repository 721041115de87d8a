import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  allFigures,
  changedMinutes,
  countMinutes,
  dialedWithin,
  figuresAt,
  figuresWithin,
  perMinute,
} from '../../../../src/core/merge/series-read.ts';
import { type MinuteFigures, mergeSeries } from '../../../../src/core/merge/series.ts';
import { plainMerge, promised } from '../../../support/plain-series.ts';
import { someFigures, someMinute, T } from '../../../support/some-figures.ts';

const MINUTE = 60_000;
const arrivals = fc.array(someFigures, { maxLength: 30 });

const at = (minute: number, dialed: number | null): MinuteFigures => ({
  minute,
  people: null,
  contacts:
    dialed === null ? null : { origin: 'observed', readAt: T, dialed, connected: null, abandoned: null },
});

describe('core/merge/series-read', () => {
  it('finds each minute and each stretch of minutes as a plain list has them', () => {
    fc.assert(
      fc.property(arrivals, someMinute, someMinute, (arrived, from, to) => {
        const series = mergeSeries([], arrived);
        const plain = plainMerge([], arrived.map(promised));
        const within = plain.filter(({ minute }) => minute >= from && minute < to);
        expect(figuresAt(series, from)).toEqual(plain.find(({ minute }) => minute === from));
        expect(figuresWithin(series, { from, to })).toEqual(within);
        expect(dialedWithin(series, { from, to })).toEqual(
          within.flatMap(({ contacts }) => (contacts === null ? [] : [contacts.dialed])),
        );
        expect(countMinutes(series)).toBe(plain.length);
      }),
    );
  });

  it('tells 0 from what is not known', () => {
    const series = mergeSeries([], [at(T, 0), at(T + MINUTE, null)]);
    expect(dialedWithin(series, { from: T, to: T + 2 * MINUTE })).toEqual([0]);
    expect(figuresAt(series, T)?.contacts).toMatchObject({ dialed: 0, connected: null, abandoned: null });
    expect(figuresAt(series, T + MINUTE)).toEqual(at(T + MINUTE, null));
    expect(figuresAt(series, T + 2 * MINUTE)).toBeUndefined();
  });

  it('tells which minutes differ between two series, whatever they were made of', () => {
    fc.assert(
      fc.property(arrivals, arrivals, (first, later) => {
        const before = mergeSeries([], first);
        const now = mergeSeries(before, later);
        const known = new Map(allFigures(before).map((figures) => [figures.minute, JSON.stringify(figures)]));
        const differing = allFigures(now).filter(
          (figures) => known.get(figures.minute) !== JSON.stringify(figures),
        );
        expect(changedMinutes(before, now)).toEqual(differing);
        expect(changedMinutes(mergeSeries([], allFigures(now)), now)).toEqual([]);
      }),
    );
  });

  it('works out again only what belongs to an hour that changed', () => {
    const looked: number[] = [];
    const doubled = perMinute(({ minute, contacts }) => {
      looked.push(minute);
      return (contacts?.dialed ?? 0) * 2;
    });
    const first = mergeSeries([], [at(T - MINUTE, 1), at(T, 2)]);
    expect(doubled(first)).toEqual([2, 4]);
    expect(doubled(mergeSeries(first, [at(T + MINUTE, 3)]))).toEqual([2, 4, 6]);
    expect(looked).toEqual([T - MINUTE, T, T, T + MINUTE]);
  });
});
