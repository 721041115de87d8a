import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  forgetMinutes,
  type MinuteFigures,
  mergeSeries,
  type Series,
} from '../../../../src/core/merge/series.ts';
import { NO_TIME } from '../../../../src/core/metrics/status-time.ts';

const origin = fc.constantFrom('observed' as const, 'aggregate' as const);
const readAt = fc.integer({ min: 0, max: 5 });

const figures: fc.Arbitrary<MinuteFigures> = fc.record({
  minute: fc.integer({ min: 0, max: 6 }).map((n) => n * 60_000),
  people: fc.option(
    fc.record({ origin, readAt, agents: fc.integer({ min: 0, max: 9 }), time: fc.constant(NO_TIME) }),
  ),
  contacts: fc.option(
    fc.record({
      origin,
      readAt,
      dialed: fc.integer({ min: 0, max: 9 }),
      connected: fc.constant(0),
      abandoned: fc.constant(0),
    }),
  ),
});

const side = (o: 'observed' | 'aggregate', at: number, dialed: number): MinuteFigures => ({
  minute: 0,
  people: null,
  contacts: { origin: o, readAt: at, dialed, connected: 0, abandoned: 0 },
});

describe('core/merge/series', () => {
  it('does not depend on the order, the grouping or the number of arrivals', () => {
    fc.assert(
      fc.property(fc.array(figures, { maxLength: 30 }), fc.func(fc.nat()), (arrived, shuffle) => {
        const oneByOne = [...arrived, ...arrived]
          .map((item, index) => ({ item, key: shuffle(index) }))
          .sort((a, b) => a.key - b.key)
          .reduce<Series>((series, { item }) => mergeSeries(series, [item]), []);
        expect(oneByOne).toEqual(mergeSeries([], arrived));
      }),
    );
  });

  it('keeps one entry per minute, ascending, and loses no minute', () => {
    fc.assert(
      fc.property(fc.array(figures, { maxLength: 30 }), (arrived) => {
        const minutes = mergeSeries([], arrived).map(({ minute }) => minute);
        expect(minutes).toEqual([...new Set(arrived.map(({ minute }) => minute))].sort((a, b) => a - b));
      }),
    );
  });

  it.each([
    ['what was watched beats what was filled in later', side('observed', 1, 5), side('aggregate', 9, 7), 5],
    ['of what was watched the later reading stands', side('observed', 1, 5), side('observed', 2, 4), 4],
    ['of what was filled in the later reading stands', side('aggregate', 2, 4), side('aggregate', 1, 9), 4],
  ])('%s', (_, first, second, dialed) => {
    expect(mergeSeries([first], [second])[0]?.contacts?.dialed).toBe(dialed);
    expect(mergeSeries([second], [first])[0]?.contacts?.dialed).toBe(dialed);
  });

  it('keeps the other side where only one arrives', () => {
    const people = { origin: 'observed', readAt: 1, agents: 3, time: NO_TIME } as const;
    const merged = mergeSeries([{ minute: 0, people, contacts: null }], [side('observed', 2, 6)]);
    expect(merged[0]).toMatchObject({ people: { agents: 3 }, contacts: { dialed: 6 } });
  });

  it('forgets minutes before the oldest of the chart', () => {
    const series = mergeSeries(
      [],
      [0, 1, 2].map((n) => ({ minute: n * 60_000, people: null, contacts: null })),
    );
    expect(forgetMinutes(series, 60_000).map(({ minute }) => minute)).toEqual([60_000, 120_000]);
    expect(forgetMinutes(series, 600_000)).toEqual([]);
  });
});
