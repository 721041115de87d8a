import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layeredMap } from '../../../../src/core/merge/layered-map.ts';

const entries = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.nat()), { maxLength: 5 });

describe('core/merge: a map in layers', () => {
  it('answers what a plain map answers, and leaves the maps before it as they were', () => {
    fc.assert(
      fc.property(fc.array(entries), (writes) => {
        const plain = new Map<string, number>();
        let layered = layeredMap<number>();
        for (const written of writes) {
          const before = layered;
          const known = new Map(plain);
          for (const [key, value] of written) plain.set(key, value);
          layered = layered.with(new Map(written));
          for (const key of ['a', 'b', 'c', 'd', 'e', 'f']) {
            expect(layered.get(key)).toBe(plain.get(key));
            expect(before.get(key)).toBe(known.get(key));
          }
        }
      }),
    );
  });

  it('is itself where nothing is written', () => {
    const map = layeredMap(new Map([['a', 1]]));
    expect(map.with(new Map())).toBe(map);
  });
});
