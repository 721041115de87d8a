import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { occupancy, percent } from '../../../../src/core/metrics/ratio.ts';
import { abandonSeverity, utilizationSeverity, worst } from '../../../../src/core/metrics/levels.ts';

const time = fc.record({
  interacting: fc.nat(1e7),
  communicating: fc.nat(1e7),
  idle: fc.nat(1e7),
  'not-responding': fc.nat(1e7),
  'off-queue': fc.nat(1e7),
});

describe('core/metrics', () => {
  it('keeps occupancy within 0–100, and n/a only where nobody was on queue', () => {
    fc.assert(
      fc.property(time, (spent) => {
        const value = percent(occupancy(spent));
        const onQueue = spent.interacting + spent.communicating + spent.idle;
        expect(value === null).toBe(onQueue === 0);
        if (value !== null) expect(value >= 0 && value <= 100).toBe(true);
      }),
    );
  });

  it('is a percentage, never seconds: 450 of 600 seconds are 75 %', () => {
    expect(percent({ numerator: 450, denominator: 600 })).toBe(75);
  });

  it.each([
    [null, 'unknown'],
    [1.99, 'ok'],
    [2, 'warning'],
    [3, 'critical'],
  ] as const)('judges an abandon rate of %s', (rate, severity) => {
    expect(abandonSeverity(rate)).toBe(severity);
  });

  it.each([
    [49.9, true, 'critical'],
    [50, true, 'ok'],
    [89.9, true, 'ok'],
    [90, true, 'warning'],
    [null, true, 'unknown'],
    [10, false, 'none'],
  ] as const)('judges a utilization of %s with running=%s', (value, running, severity) => {
    expect(utilizationSeverity(value, running)).toBe(severity);
  });

  it('takes the worst', () => {
    expect(worst(['ok', 'critical', 'warning'])).toBe('critical');
    expect(worst([])).toBe('none');
  });
});
