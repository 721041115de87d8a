import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pauseAfterRefusal, retryDelay } from '../../../../src/core/polling/backoff.ts';

const quiet = { retryAfterMs: null, resetMs: null, random: 0 };

describe('pauseAfterRefusal', () => {
  it.each([
    [1, 10_000],
    [2, 20_000],
    [3, 40_000],
    [4, 80_000],
    [5, 160_000],
    [6, 160_000],
    [50, 160_000],
  ])('waits after refusal %i in a row at least %i ms', (nth, ms) => {
    expect(pauseAfterRefusal({ ...quiet, nth })).toBe(ms);
  });

  it.each([
    ['Retry-After', { retryAfterMs: 45_000 }, 45_000],
    ['the reset of the window', { resetMs: 61_000 }, 61_000],
    ['the larger of both', { retryAfterMs: 30_000, resetMs: 61_000 }, 61_000],
    ['its own wait where the platform asks for less', { retryAfterMs: 3_000, resetMs: 1_000 }, 10_000],
  ])('takes %s', (_, told, ms) => {
    expect(pauseAfterRefusal({ ...quiet, nth: 1, ...told })).toBe(ms);
  });

  it('adds up to 20 % and never goes below what the platform asks for', () => {
    const ms = fc.option(fc.integer({ min: 0, max: 600_000 }));
    const random = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20 }),
        ms,
        ms,
        random,
        (...[nth, retryAfterMs, resetMs, luck]) => {
          const wait = pauseAfterRefusal({ nth, retryAfterMs, resetMs, random: luck });
          const least = pauseAfterRefusal({ nth, retryAfterMs, resetMs, random: 0 });
          expect(wait).toBeGreaterThanOrEqual(Math.max(retryAfterMs ?? 0, resetMs ?? 0, 10_000));
          expect(wait).toBeGreaterThanOrEqual(least);
          expect(wait).toBeLessThanOrEqual(Math.ceil(least * 1.2));
        },
      ),
    );
  });
});

describe('retryDelay', () => {
  it.each([
    [1, 0, 500],
    [2, 0, 1_000],
    [3, 0, 2_000],
    [9, 0, 8_000],
    [1, 1, 600],
  ])('before repetition %i with luck %d waits %i ms', (nth, random, ms) => {
    expect(retryDelay(nth, random)).toBe(ms);
  });
});
