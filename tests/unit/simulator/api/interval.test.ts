import { describe, expect, it } from 'vitest';
import { ApiError } from '../../../../simulator/api/errors.ts';
import { buckets, readInterval, readPeriod, writeInterval } from '../../../../simulator/api/interval.ts';

const MINUTE = 60_000;

describe('readInterval', () => {
  it('understands offsets and missing fractions', () => {
    const span = readInterval('2026-05-12T10:00:00+02:00/2026-05-12T08:10:00.000Z');
    expect(writeInterval(span)).toBe('2026-05-12T08:00:00.000Z/2026-05-12T08:10:00.000Z');
  });

  it.each([
    undefined,
    5,
    '',
    '2026-05-12',
    'a/b',
    '2026-05-12T08:00:00Z/2026-05-12T08:00:00Z',
    '2026-05-12T08:00:00Z/2026-05-12T07:00:00Z',
    '2026-01-01T00:00:00Z/2026-05-12T07:00:00Z',
  ])('refuses %j', (text) => {
    expect(() => readInterval(text)).toThrow(ApiError);
  });
});

describe('readPeriod', () => {
  it.each([
    ['PT1M', MINUTE],
    ['PT15M', 15 * MINUTE],
    ['PT1H', 60 * MINUTE],
    ['P1D', 1_440 * MINUTE],
    ['P1W', 10_080 * MINUTE],
    ['P1DT1H', 1_500 * MINUTE],
  ])('reads %s', (text, ms) => {
    expect(readPeriod(text)).toBe(ms);
  });

  it.each(['PT30S', 'FIFTEEN_MINUTES', '15m', 'PT0M', '', 15])('refuses %j', (text) => {
    expect(() => readPeriod(text)).toThrow(ApiError);
  });
});

describe('buckets', () => {
  const span = { from: 0, to: 10 * MINUTE };

  it('cuts an interval and shortens the last piece', () => {
    expect(buckets(span, 'PT4M', MINUTE).map(({ from, to }) => (to - from) / MINUTE)).toEqual([4, 4, 2]);
  });

  it('keeps the interval whole without a granularity', () => {
    expect(buckets(span, undefined, MINUTE)).toEqual([span]);
  });

  it('holds nothing for less than a minute', () => {
    expect(buckets({ from: 0, to: 59_999 }, undefined, MINUTE)).toEqual([]);
  });

  it('refuses what is finer than the floor', () => {
    expect(() => buckets(span, 'PT5M', 15 * MINUTE)).toThrow('at least 15 minutes');
  });
});
