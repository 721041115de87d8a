import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../../bench/report/part.ts';
import { mean, median, percentile } from '../../../bench/report/percentile.ts';
import { figure, isMissed, markdown, plain, verdictLine } from '../../../bench/report/words.ts';
import { createAges } from '../../../bench/report/ages.ts';

describe('bench: percentiles', () => {
  it.each([
    [[], 0.5, null],
    [[7], 0.99, 7],
    [[4, 1, 3, 2], 0.5, 2],
    [[4, 1, 3, 2], 0.75, 3],
    [[4, 1, 3, 2], 0.99, 4],
    [[4, 1, 3, 2], 0, 1],
  ])('of %j at %d is %s', (values, share, expected) => {
    expect(percentile(values, share)).toBe(expected);
  });

  it('leave at least that share of the values at or below them', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1 }), share, (values, wanted) => {
        const found = percentile(values, wanted);
        expect(values).toContain(found);
        const below = values.filter((value) => found !== null && value <= found).length;
        expect(below / values.length).toBeGreaterThanOrEqual(wanted - 1e-9);
      }),
    );
  });

  it('know the middle and the mean, and neither of nothing', () => {
    expect([median([5, 1, 9]), mean([5, 1, 9])]).toEqual([5, 5]);
    expect([median([]), mean([])]).toEqual([null, null]);
  });
});

describe('bench: verdicts', () => {
  const verdict: Verdict = { target: 'a tick', measured: 9.5, limit: 10, unit: 'ms' };

  it.each([
    [9.99, false, 'met    a tick: 9.99 ms (target: under 10 ms)'],
    [10, true, 'missed a tick: 10.0 ms (target: under 10 ms)'],
    [Number.NaN, true, 'missed a tick: – ms (target: under 10 ms)'],
    [null, false, 'open   a tick: not measured (target: under 10 ms)'],
  ])('of %s is missed: %s', (measured, missed, line) => {
    expect(isMissed({ ...verdict, measured })).toBe(missed);
    expect(verdictLine({ ...verdict, measured })).toBe(line);
  });

  it.each([
    [null, '–'],
    [0, '0.00'],
    [1.234, '1.23'],
    [45.67, '45.7'],
    [1234.5, '1,235'],
    [-11.8, '-11.8'],
  ])('write %s as %s', (value, words) => {
    expect(figure(value)).toBe(words);
  });

  it('lay tables out for a page and for a terminal', () => {
    const table = { title: 'T', head: ['a', 'long head'], rows: [['first', '1']] };
    expect(markdown(table)).toBe('### T\n\n| a | long head |\n| --- | --- |\n| first | 1 |');
    expect(plain(table)).toBe('T\na      long head\nfirst  1        ');
  });
});

describe('bench: the age of what is shown', () => {
  it('is the time from a change until it, or one after it, is shown', () => {
    const ages = createAges();
    ages.show('ana', 100, 130);
    ages.show('ana', 300, 350);
    expect(ages.of([{ agentId: 'ana', at: 100 }], 1_000)).toEqual([30]);
    expect(ages.of([{ agentId: 'ana', at: 200 }], 1_000)).toEqual([150]);
  });

  it('lasts until the end where a change was never shown', () => {
    const ages = createAges();
    ages.show('ana', 100, 130);
    expect(ages.of([{ agentId: 'ana', at: 400 }], 1_000)).toEqual([600]);
  });

  it('leaves out whom nobody looked at, and what happened after the end', () => {
    const ages = createAges();
    ages.show('ana', 100, 130);
    const changes = [
      { agentId: 'ben', at: 100 },
      { agentId: 'ana', at: 1_000 },
    ];
    expect(ages.of(changes, 1_000)).toEqual([]);
  });

  it('does not count that an older status is shown again', () => {
    const ages = createAges();
    ages.show('ana', 300, 350);
    ages.show('ana', 100, 400);
    expect(ages.of([{ agentId: 'ana', at: 250 }], 1_000)).toEqual([100]);
  });
});
