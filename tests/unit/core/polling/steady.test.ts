import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Need, slowedBy, steadyStretch, withNeed } from '../../../../src/core/polling/steady.ts';

const SECOND = 1_000;

/** The stretch after each of the needs, one every `everyMs`. */
function played(stretches: readonly number[], everyMs: number): readonly number[] {
  let needs: readonly Need[] = [];
  return stretches.map((stretch, index) => {
    needs = withNeed(needs, { at: index * everyMs, stretch });
    return steadyStretch(needs);
  });
}

describe('core/polling/steady', () => {
  it('slows at once and quickens two minutes after the limit was last tight', () => {
    const told = played([1, 1.9, 1.9, ...Array.from({ length: 10 }, () => 1)], 20 * SECOND);
    expect(told).toEqual([1, 2, 2, 2, 2, 2, 2, 2, 1, 1, 1, 1, 1]);
  });

  it('does not swing with a limit that comes and goes', () => {
    const breathing = Array.from({ length: 200 }, (_, n) => (n % 4 === 0 ? 2.4 : 1));
    expect(new Set(played(breathing, 15 * SECOND))).toEqual(new Set([2.5]));
  });

  it('never falls below what is needed now, and goes in quarters', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 1, max: 30, noNaN: true }), { minLength: 1, maxLength: 40 }),
        (needs) => {
          played(needs, 10 * SECOND).forEach((stretch, index) => {
            expect(stretch).toBeGreaterThanOrEqual((needs[index] ?? 1) - 1e-6);
            expect((stretch * 4) % 1).toBe(0);
          });
        },
      ),
    );
  });

  it.each([
    ['a limit that was tightened', { allowed: 120, others: 0, own: 60 }, 'limit'],
    ['others on the same client', { allowed: 300, others: 240, own: 30 }, 'others'],
    ['the floor’s own size', { allowed: 300, others: 0, own: 150 }, 'load'],
  ] as const)('names %s as the reason', (_, gate, why) => {
    expect(slowedBy(gate)).toBe(why);
  });
});
