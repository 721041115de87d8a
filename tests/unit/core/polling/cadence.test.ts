import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextDelayMs, stretchOf } from '../../../../src/core/polling/cadence.ts';

describe('stretchOf', () => {
  it.each([
    ['nothing planned', 0, 150, 1],
    ['a plan well within the budget', 30, 150, 1],
    ['a plan of exactly the plannable part', 120, 150, 1],
    ['a plan of twice the plannable part', 240, 150, 2],
    ['no budget at all', 10, 0, 30],
    ['a plan beyond all reason', 1_000_000, 10, 30],
  ])('%s: %d planned of %d gives %d', (...[, plannedPerMinute, own, stretch]) => {
    expect(stretchOf({ plannedPerMinute, own })).toBeCloseTo(stretch);
  });

  it('keeps the stretched plan below the budget before the gate has to', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2_000 }),
        fc.integer({ min: 100, max: 1_000 }),
        (planned, own) => {
          expect(planned / stretchOf({ plannedPerMinute: planned, own })).toBeLessThan(own);
        },
      ),
    );
  });
});

describe('nextDelayMs', () => {
  const regular = { periodMs: 10_000, stretch: 1, failures: 0, random: 1 };

  it.each([
    ['full cadence, without jitter', {}, 10_000],
    ['a stretched cadence', { stretch: 2.5 }, 25_000],
    ['the first failure', { failures: 1, random: 0 }, 10_000],
    ['the second failure', { failures: 2, random: 0 }, 20_000],
    ['the fourth failure, with full jitter', { failures: 4 }, 88_000],
    ['many failures', { failures: 40, random: 0 }, 300_000],
    [
      'many failures of a source that is slow anyway',
      { failures: 40, periodMs: 900_000, random: 0 },
      900_000,
    ],
    ['many failures on the way', { failures: 40, unreached: true, random: 0 }, 30_000],
    [
      'many failures on the way of a slow source',
      { failures: 40, unreached: true, periodMs: 3_600_000, random: 0 },
      30_000,
    ],
  ])('%s', (_, change, ms) => {
    expect(nextDelayMs({ ...regular, ...change })).toBe(ms);
  });
});
