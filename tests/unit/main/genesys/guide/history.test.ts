import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  growthOf,
  type History,
  knownUntil,
  noteReading,
} from '../../../../../src/main/genesys/guide/history.ts';

const MINUTE = 60_000;

function reading(dialedCount: number) {
  const rest = { contactCount: 1_000, status: 'on', lastUpdated: null } as const;
  return { dialedCount, completedCount: dialedCount, abandonedCount: 0, ...rest };
}

/** A counter read every half minute with these steps in between. */
function historyOf(steps: readonly number[]): History | undefined {
  let value = 0;
  let history: History | undefined;
  for (const [index, step] of [0, ...steps].entries()) {
    value += step;
    history = noteReading(history, reading(value), (index * MINUTE) / 2);
  }
  return history;
}

const steps = fc.array(fc.nat({ max: 50 }), { minLength: 4, maxLength: 60 });

describe('counters that were watched', () => {
  it('add up: the minutes of a window are the window', () => {
    fc.assert(
      fc.property(steps, (grown) => {
        const minutes = Math.floor(grown.length / 2);
        const history = historyOf(grown);
        const whole = growthOf(history, { from: 0, to: minutes * MINUTE })?.dialed ?? NaN;
        const parts = Array.from({ length: minutes }, (_, index) =>
          growthOf(history, { from: index * MINUTE, to: (index + 1) * MINUTE }),
        );
        const sum = parts.reduce((total, part) => total + (part?.dialed ?? NaN), 0);
        expect(sum).toBeCloseTo(whole, 6);
        expect(whole).toBeCloseTo(
          grown.slice(0, minutes * 2).reduce((a, b) => a + b, 0),
          6,
        );
      }),
    );
  });

  it('are not known outside of what was read', () => {
    const history = historyOf([1, 1, 1, 1]);
    expect(knownUntil(history)).toBe(2 * MINUTE);
    expect(growthOf(history, { from: -1, to: MINUTE })).toBeNull();
    expect(growthOf(history, { from: MINUTE, to: 2 * MINUTE + 1 })).toBeNull();
    expect(growthOf(undefined, { from: 0, to: MINUTE })).toBeNull();
    expect(knownUntil(undefined)).toBe(-Infinity);
  });

  it('are not known across a gap', () => {
    let history = noteReading(undefined, reading(0), 0);
    history = noteReading(history, reading(100), 4 * MINUTE);
    expect(growthOf(history, { from: 0, to: 4 * MINUTE })).toBeNull();
  });

  it('never fall, even where the gateway starts them again', () => {
    let history = noteReading(undefined, reading(100), 0);
    history = noteReading(history, reading(3), MINUTE);
    history = noteReading(history, reading(5), 2 * MINUTE);
    expect(growthOf(history, { from: 0, to: 2 * MINUTE })?.dialed).toBe(2);
  });
});
