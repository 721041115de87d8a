import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../../src/core/alerts/evaluate.ts';
import type { Condition } from '../../../../src/core/alerts/rule.ts';
import { aLevel, aMeasured, aReadingOf, minuteAt, NINE } from '../../../support/alert-builder.ts';

const firing = { since: NINE };

describe('a level', () => {
  it.each([
    ['below, just under set', 'below', 49.9, null, 'holds'],
    ['below, at set', 'below', 50, null, 'over'],
    ['below, within the band and not firing', 'below', 52, null, 'over'],
    ['below, within the band and firing', 'below', 52, firing, 'holds'],
    ['below, at clear and firing', 'below', 55, firing, 'over'],
  ] as const)('%s', (_, side, value, open, verdict) => {
    expect(evaluate(aLevel({ side }), aReadingOf({ utilization: value }), open)).toBe(verdict);
  });

  it.each([
    ['above, at set', 90, null, 'holds'],
    ['above, within the band and not firing', 85, null, 'over'],
    ['above, within the band and firing', 85, firing, 'holds'],
    ['above, at clear and firing', 80, firing, 'holds'],
    ['above, under clear and firing', 79.9, firing, 'over'],
  ] as const)('%s', (_, value, open, verdict) => {
    const level = aLevel({ side: 'above', set: 90, clear: 80 });
    expect(evaluate(level, aReadingOf({ utilization: value }), open)).toBe(verdict);
  });

  it.each([
    ['above', 90, 95, 92],
    ['below', 50, 45, 48],
  ] as const)(
    '%s %d with clear at %d on the wrong side clears at set: %d holds',
    (side, set, clear, value) => {
      const level = aLevel({ side, set, clear });
      expect(evaluate(level, aReadingOf({ utilization: value }), null)).toBe('holds');
      expect(evaluate(level, aReadingOf({ utilization: value }), firing)).toBe('holds');
    },
  );

  it.each([
    ['absent', {}],
    ['not a number', { utilization: Number.NaN }],
  ])('of a measure that is %s is unknown', (_, measures) => {
    expect(evaluate(aLevel(), aReadingOf(measures), null)).toBe('unknown');
    expect(evaluate(aLevel(), aReadingOf(measures), firing)).toBe('unknown');
  });
});

describe('a minimum sample', () => {
  const level = aLevel({ measure: 'abandon-rate', side: 'above', set: 3, clear: 2, minimumSample: 50 });
  const abandon = (sample: number | null, from: number | null) =>
    aReadingOf({}, { measures: { 'abandon-rate': aMeasured(12, { sample, from }) } });
  const midnight = Date.UTC(2026, 10, 25);

  it.each([
    ['not reached', 49, midnight, null, 'unknown'],
    ['reached', 50, midnight, null, 'holds'],
    ['not reached on the day of the alert', 49, midnight, firing, 'unknown'],
    ['not reached on the next day', 0, midnight + 86_400_000, firing, 'lapsed'],
    ['reached on the next day', 50, midnight + 86_400_000, firing, 'holds'],
    ['not reached on the next day with nothing open', 0, midnight + 86_400_000, null, 'unknown'],
    ['of a measure that has none', null, midnight, null, 'holds'],
  ] as const)('%s', (_, sample, from, open, verdict) => {
    expect(evaluate(level, abandon(sample, from), open)).toBe(verdict);
  });

  it('that a measure of single minutes misses is unknown, however new its window', () => {
    const reading = aReadingOf(
      {},
      { measures: { utilization: aMeasured(10, { sample: 1, from: minuteAt(9), to: minuteAt(10) }) } },
    );
    expect(evaluate(aLevel({ minimumSample: 3 }), reading, firing)).toBe('unknown');
  });
});

describe('a state', () => {
  it.each([
    [true, true, 'holds'],
    [true, false, 'over'],
    [false, false, 'holds'],
    [false, true, 'over'],
    [true, undefined, 'unknown'],
    [false, undefined, 'unknown'],
  ] as const)('wanted %s and found %s: %s', (holds, found, verdict) => {
    const states = found === undefined ? {} : { running: found };
    expect(evaluate({ kind: 'state', state: 'running', holds }, aReadingOf({}, { states }), null)).toBe(
      verdict,
    );
  });
});

describe('several conditions', () => {
  const reading = aReadingOf({}, { states: { running: true, invalid: false } });
  const holds: Condition = { kind: 'state', state: 'running', holds: true };
  const over: Condition = { kind: 'state', state: 'invalid', holds: true };
  const unknown: Condition = { kind: 'state', state: 'exhausted', holds: true };

  it.each([
    ['all', [holds, holds], 'holds'],
    ['all', [holds, over], 'over'],
    ['all', [holds, unknown], 'unknown'],
    ['all', [over, unknown], 'over'],
    ['any', [over, over], 'over'],
    ['any', [holds, over], 'holds'],
    ['any', [holds, unknown], 'holds'],
    ['any', [over, unknown], 'unknown'],
    ['all', [], 'unknown'],
    ['any', [], 'unknown'],
  ] as const)('%s of %j: %s', (kind, of, verdict) => {
    expect(evaluate({ kind, of }, reading, null)).toBe(verdict);
  });

  it('nest', () => {
    const nested: Condition = {
      kind: 'all',
      of: [holds, { kind: 'any', of: [over, { kind: 'all', of: [holds] }] }],
    };
    expect(evaluate(nested, reading, null)).toBe('holds');
  });

  it.each([
    ['both in their bands', 52, 7, 'holds'],
    ['one beyond its own clear', 56, 7, 'over'],
    ['the other beyond its own clear', 52, 4, 'over'],
  ])('keep a band for each level: %s', (_, utilization, idle, verdict) => {
    const both: Condition = {
      kind: 'all',
      of: [aLevel(), aLevel({ measure: 'idle', side: 'above', set: 10, clear: 5 })],
    };
    expect(evaluate(both, aReadingOf({ utilization, idle }), firing)).toBe(verdict);
    expect(evaluate(both, aReadingOf({ utilization, idle }), null)).toBe('over');
  });

  const lapsing = aLevel({ measure: 'connect-rate', side: 'below', set: 5, clear: 6, minimumSample: 100 });
  const anew = aReadingOf(
    {},
    {
      measures: { 'connect-rate': aMeasured(0, { sample: 3, from: minuteAt(60) }) },
      states: reading.states,
    },
  );
  it.each([
    ['all', [lapsing, holds], 'lapsed'],
    ['all', [lapsing, over], 'over'],
    ['all', [lapsing, unknown], 'lapsed'],
    ['any', [lapsing, over], 'lapsed'],
    ['any', [lapsing, holds], 'holds'],
    ['any', [lapsing, unknown], 'unknown'],
  ] as const)('%s of %j with counters that began anew: %s', (kind, of, verdict) => {
    expect(evaluate({ kind, of }, anew, firing)).toBe(verdict);
  });
});
