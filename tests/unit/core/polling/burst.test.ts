import { describe, expect, it } from 'vitest';
import { BURST, fullBurst, permitAt, refilled, spentOne } from '../../../../src/core/polling/burst.ts';

describe('burst', () => {
  it('lets the first requests leave at once and then makes them wait', () => {
    let burst = fullBurst(0);
    for (let sent = 0; sent < BURST; sent += 1) {
      expect(permitAt(burst, 150)).toBe(0);
      burst = spentOne(burst);
    }
    expect(permitAt(burst, 150)).toBe(200);
  });

  it('fills up at twice the average rate, up to its size', () => {
    const empty = { permits: 0, at: 0 };
    expect(refilled(empty, 150, 1_000).permits).toBeCloseTo(5);
    expect(refilled(empty, 150, 600_000).permits).toBe(BURST);
  });

  it('gains nothing when the clock is set back', () => {
    expect(refilled({ permits: 3, at: 1_000 }, 150, 0)).toEqual({ permits: 3, at: 0 });
  });
});
