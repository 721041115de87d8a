import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Counter,
  forgetSamples,
  growthSoFar,
  growthWithin,
  sample,
  type Sample,
} from '../../../../src/core/merge/counter.ts';

const build = (samples: readonly Sample[]): Counter => samples.reduce<Counter>(sample, []);

/** A counter read every 5 to 150 seconds; now and then it is reset. */
const readings = fc
  .array(
    fc.record({
      wait: fc.integer({ min: 5_000, max: 150_000 }),
      growth: fc.integer({ min: 0, max: 500 }),
      reset: fc.boolean(),
    }),
    { minLength: 2, maxLength: 30 },
  )
  .map((steps) => {
    let at = 0;
    let value = 0;
    return steps.map(({ wait, growth, reset }) => {
      at += wait;
      value = reset ? 0 : value + growth;
      return { at, value };
    });
  });

describe('core/merge/counter', () => {
  it('does not depend on the order or the number of arrivals', () => {
    fc.assert(
      fc.property(readings, fc.func(fc.nat()), (samples, shuffle) => {
        const mixed = [...samples, ...samples].sort((a, b) => shuffle(a.at) - shuffle(b.at));
        expect(build(mixed)).toEqual(build(samples));
      }),
    );
  });

  it('never shows a negative rate, and all minutes together hold exactly the growth', () => {
    fc.assert(
      fc.property(readings, (samples) => {
        const counter = build(samples);
        const from = samples[0]?.at ?? 0;
        const to = samples.at(-1)?.at ?? 0;
        const rises = samples.map(({ value }, i) => Math.max(0, value - (samples[i - 1]?.value ?? value)));
        let sum = 0;
        for (let start = from; start < to; start += 60_000) {
          const growth = growthWithin(counter, { from: start, to: Math.min(to, start + 60_000) });
          expect(growth).not.toBeNull();
          expect(growth).toBeGreaterThanOrEqual(0);
          sum += growth ?? 0;
        }
        expect(sum).toBeCloseTo(
          rises.reduce((a, b) => a + b, 0),
          6,
        );
      }),
    );
  });

  it('leaves a span unknown that the samples do not cover', () => {
    const counter = build([
      { at: 0, value: 10 },
      { at: 60_000, value: 20 },
    ]);
    expect(growthWithin(counter, { from: 30_000, to: 90_000 })).toBeNull();
    expect(growthWithin([], { from: 0, to: 60_000 })).toBeNull();
  });

  it('leaves a span unknown where two samples lie too far apart', () => {
    const counter = build([
      { at: 0, value: 10 },
      { at: 150_001, value: 20 },
    ]);
    expect(growthWithin(counter, { from: 0, to: 60_000 })).toBeNull();
  });

  it('takes a fall as a reset: the new value adds nothing, the growth after it counts', () => {
    const counter = build([
      { at: 0, value: 900 },
      { at: 30_000, value: 3 },
      { at: 60_000, value: 8 },
    ]);
    expect(growthWithin(counter, { from: 0, to: 60_000 })).toBe(5);
  });

  it('tells the growth of a minute that is still running, up to the newest sample', () => {
    const counter = build([
      { at: 0, value: 0 },
      { at: 30_000, value: 12 },
    ]);
    expect(growthSoFar(counter, { from: 0, to: 60_000 })).toBe(12);
    expect(growthSoFar(counter, { from: 60_000, to: 120_000 })).toBeNull();
  });

  it('forgets samples that no later span needs', () => {
    const counter = build([0, 10, 20, 30].map((at) => ({ at: at * 1_000, value: at })));
    const kept = forgetSamples(counter, 15_000);
    expect(growthWithin(kept, { from: 15_000, to: 30_000 })).toBe(
      growthWithin(counter, { from: 15_000, to: 30_000 }),
    );
    expect(kept).toHaveLength(3);
  });
});
