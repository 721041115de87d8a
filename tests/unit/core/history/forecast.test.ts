import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forecast } from '../../../../src/core/history/forecast.ts';
import type { ProgressAt } from '../../../../src/core/history/kept.ts';
import { MINUTE_MS } from '../../../../src/core/time/minute.ts';

const NOW = Date.UTC(2026, 10, 23, 14, 0, 0);

/** One reading a minute up to now, from how much was done and in all so many minutes ago. */
function progress(
  minutes: number,
  at: (ago: number) => { readonly processed: number; readonly total?: number },
): readonly ProgressAt[] {
  return Array.from({ length: minutes + 1 }, (_, index) => {
    const ago = minutes - index;
    return { minute: NOW - ago * MINUTE_MS, total: 10_000, ...at(ago) };
  });
}

const running = true;
const steady = progress(240, (ago) => ({ processed: 5_000 - 10 * ago }));

describe('core/history/forecast', () => {
  it('tells when a list will be done at a steady rate', () => {
    const done = NOW + 500 * MINUTE_MS;
    expect(forecast({ running, progress: steady, now: NOW })).toEqual({
      kind: 'range',
      left: 5_000,
      earliest: done,
      latest: done,
      slow: 10,
      fast: 10,
    });
  });

  it('tells a range where the last quarter of an hour was faster than the hours before', () => {
    const faster = progress(240, (ago) => ({ processed: ago <= 15 ? 5_000 - 20 * ago : 4_850 - 10 * ago }));
    const told = forecast({ running, progress: faster, now: NOW });
    expect(told).toMatchObject({ kind: 'range', left: 5_000 });
    if (told.kind !== 'range') return;
    expect(told.slow).toBeCloseTo(10);
    expect(told.fast).toBeGreaterThan(10);
    expect(told.earliest).toBeLessThan(told.latest);
  });

  it.each([
    ['off, where the campaign is not running', false, steady, 'off'],
    ['not-known, without any reading', running, [], 'not-known'],
    [
      'not-known, where the last reading is old',
      running,
      progress(240, (ago) => ({ processed: 5_000 - ago })).slice(0, -7),
      'not-known',
    ],
    [
      'not-known, after twenty minutes',
      running,
      progress(20, (ago) => ({ processed: 500 - 10 * ago })),
      'not-known',
    ],
    ['not-known, for an empty list', running, progress(240, () => ({ processed: 0, total: 0 })), 'not-known'],
    [
      'standing, where nothing was processed lately',
      running,
      progress(240, (ago) => ({ processed: 5_000 - 10 * Math.max(20, ago) })),
      'standing',
    ],
    [
      'growing, where contacts are added as fast',
      running,
      progress(240, (ago) => ({ processed: 5_000 - 10 * ago, total: 10_000 - 10 * ago })),
      'growing',
    ],
    [
      'unstable, where the rate jumps about',
      running,
      progress(240, (ago) => ({ processed: 5_000 - Math.floor(ago / 31) * 300 - (ago % 31) })),
      'unstable',
    ],
  ] as const)('says %s', (_, isRunning, readings, why) => {
    const told = forecast({ running: isRunning, progress: readings, now: NOW });
    expect(told).toMatchObject({ kind: 'none', why });
    if (told.kind === 'none') expect(told.sentence).toMatch(/^[A-Z].*\.$/);
  });

  it('says that a list is done, also of a campaign that is off', () => {
    const done = progress(60, () => ({ processed: 10_000 }));
    expect(forecast({ running: false, progress: done, now: NOW })).toEqual({ kind: 'done' });
  });

  it('counts only what came after a list was begun anew', () => {
    const anew = progress(240, (ago) => ({ processed: ago > 90 ? 9_000 - ago : 5 * (90 - ago) }));
    expect(forecast({ running, progress: anew, now: NOW })).toMatchObject({
      kind: 'range',
      slow: 5,
      fast: 5,
    });
  });

  it('never tells an end before now, or a range whose ends are crossed', () => {
    const step = fc.record({ done: fc.integer({ min: 0, max: 40 }), added: fc.integer({ min: 0, max: 10 }) });
    fc.assert(
      fc.property(
        fc.array(step, { minLength: 0, maxLength: 250 }),
        fc.integer({ min: 1, max: 20_000 }),
        (steps, size) => {
          let [processed, total] = [0, size];
          const readings = steps.map(({ done, added }, index) => {
            processed = Math.min(total, processed + done);
            total += added;
            return { minute: NOW - (steps.length - 1 - index) * MINUTE_MS, processed, total };
          });
          const told = forecast({ running, progress: readings, now: NOW });
          if (told.kind !== 'range') return;
          expect(told.left).toBe(total - processed);
          expect(told.earliest).toBeGreaterThan(NOW);
          expect(told.latest).toBeGreaterThanOrEqual(told.earliest);
          expect(Number.isFinite(told.latest)).toBe(true);
        },
      ),
    );
  });
});
