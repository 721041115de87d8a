import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MinuteView } from '../../../../src/core/board/view.ts';
import { barBox, type BarPlace } from '../../../../src/renderer/charts/bar-box.ts';
import { STATUS_SERIES } from '../../../../src/renderer/charts/series.ts';
import { toChartData } from '../../../../src/renderer/charts/to-chart-data.ts';

const START = Date.UTC(2025, 0, 15, 9, 0);
const MINUTE = 60_000;
const FLOOR_LINE = 1;

/** A px per second, and ten per agent upwards from 500. */
const PLACE: BarPlace = {
  across: (instant) => (instant - START) / 1000,
  up: (value) => 500 - 10 * value,
  floor: FLOOR_LINE,
  width: 51.6,
};

const agents = fc.record({
  interacting: fc.nat(40),
  communicating: fc.nat(5),
  idle: fc.nat(40),
  notResponding: fc.nat(5),
});

function minute(index: number, known: MinuteView['agents']): MinuteView {
  return {
    minute: START + index * MINUTE,
    forming: false,
    origin: 'observed',
    agents: known,
    utilization: null,
    contacts: 30,
    connected: 8,
    abandoned: 0,
  };
}

/** The bars of each of 15 minutes, from the lowest to the highest. */
function stacksOf(known: readonly MinuteView['agents'][]) {
  const data = toChartData(
    known.map((each, index) => minute(index, each)),
    { range: '15m', closedMinute: null },
  );
  return known.map((_, index) =>
    STATUS_SERIES.map((series) => {
      const point = data?.series[series][index];
      if (point === undefined) throw new Error('A minute has no bar');
      return { value: point.y, box: barBox(point, PLACE) };
    }),
  );
}

const fifteen = fc.array(fc.option(agents), { minLength: 15, maxLength: 15 });

describe('barBox', () => {
  it('stands every bar on the one beneath, and the lowest on the middle of the line along zero', () => {
    fc.assert(
      fc.property(fifteen, (known) => {
        for (const stack of stacksOf(known)) {
          let top = 0;
          for (const { value, box } of stack.filter((each) => each.value !== null && each.value > 0)) {
            expect(box.base).toBe(PLACE.up(top) - (top === 0 ? FLOOR_LINE / 2 : 0));
            top += value ?? 0;
            expect(box.y).toBe(PLACE.up(top));
          }
        }
      }),
    );
  });

  it('gives a minute that is not known bars of no height on the floor', () => {
    fc.assert(
      fc.property(fifteen, (known) => {
        stacksOf(known).forEach((stack, index) => {
          if (known[index] !== null) return;
          expect(stack.map(({ box }) => [box.y, box.base])).toEqual(stack.map(() => [500, 500]));
        });
      }),
    );
  });

  it('puts every bar over the middle of its minute, as wide as all others', () => {
    const [first, second] = stacksOf(Array.from({ length: 15 }, () => null)).map(([lowest]) => lowest?.box);
    expect([first?.x, second?.x]).toEqual([30, 90]);
    expect([first?.width, second?.width]).toEqual([51.6, 51.6]);
  });
});
