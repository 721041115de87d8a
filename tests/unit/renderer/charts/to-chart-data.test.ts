import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MinuteView } from '../../../../src/core/board/view.ts';
import type { ChartRange } from '../../../../src/core/settings/preferences.ts';
import { niceCeiling, toChartData, type ChartData } from '../../../../src/renderer/charts/to-chart-data.ts';

const START = Date.UTC(2025, 0, 15, 9, 0);
const MINUTE = 60_000;

function minute(index: number, rest: Partial<MinuteView> = {}): MinuteView {
  return {
    minute: START + index * MINUTE,
    forming: false,
    origin: 'observed',
    agents: { interacting: 10, communicating: 1, idle: 5, notResponding: 1 },
    utilization: 62.5,
    contacts: 30,
    connected: 8,
    abandoned: 0,
    ...rest,
  };
}

function minutes(count: number): readonly MinuteView[] {
  return Array.from({ length: count }, (_, index) => minute(index));
}

function drawn(
  list: readonly MinuteView[],
  range: ChartRange = '15m',
  closedMinute: number | null = null,
): ChartData {
  const data = toChartData(list, { range, closedMinute });
  if (data === null) throw new Error('Nothing was drawn');
  return data;
}

describe('toChartData', () => {
  it('draws nothing before anything is known', () => {
    expect(toChartData([], { range: '1h', closedMinute: null })).toBeNull();
  });

  it.each([
    ['15m', 15],
    ['1h', 60],
    ['4h', 240],
    ['shift', 480],
  ] as const)('gives the range %s a place for each of its %i minutes', (range, count) => {
    const data = drawn(minutes(500), range);
    expect(data.slots).toHaveLength(count);
    expect(data.window.to).toBe(START + 500 * MINUTE);
    expect(data.window.to - data.window.from).toBe(count * MINUTE);
    expect(data.series.utilization).toHaveLength(count);
  });

  it('puts every value into the middle of its minute', () => {
    expect(drawn(minutes(15)).series.idle[0]).toMatchObject({ x: START + 30_000, y: 5 });
  });

  it('leaves a minute that did not come as a gap, not as zero', () => {
    const data = drawn(minutes(15).filter((_, index) => index !== 7));
    expect(data.slots[7]).toBeNull();
    expect(data.series.contacts[7]?.y).toBeNull();
    expect(data.series.interacting[7]?.y).toBeNull();
    expect(data.series.contacts[8]?.y).toBe(30);
  });

  it('keeps what is known of a minute whose people are not', () => {
    const data = drawn([...minutes(14), minute(14, { agents: null, utilization: null })]);
    expect(data.series.idle[14]?.y).toBeNull();
    expect(data.series.utilization[14]?.y).toBeNull();
    expect(data.series.contacts[14]?.y).toBe(30);
  });

  it('tells a measured zero from a gap', () => {
    expect(drawn([minute(0, { contacts: 0 })]).series.contacts.at(-1)?.y).toBe(0);
  });

  it('marks a value between two gaps, since no line leads to it', () => {
    const data = drawn([minute(0), minute(2), minute(3)], '15m', START + 14 * MINUTE);
    expect(data.series.utilization.map(({ lonely }) => lonely).indexOf(true)).toBe(0);
    expect(data.series.utilization.filter(({ lonely }) => lonely)).toHaveLength(1);
  });

  it('goes on with the clock while no minute comes in', () => {
    const data = drawn([minute(0)], '15m', START + 5 * MINUTE);
    expect(data.window.to).toBe(START + 6 * MINUTE);
    expect(data.slots.at(-1)).toBeNull();
  });

  it('names the minutes that are forming', () => {
    const list = [...minutes(13), minute(13, { forming: true }), minute(14, { forming: true })];
    const data = drawn(list);
    expect(data.forming).toEqual({ from: START + 13 * MINUTE, to: START + 15 * MINUTE });
    expect(data.series.idle.map(({ forming }) => forming).lastIndexOf(false)).toBe(12);
    expect(drawn(minutes(15)).forming).toBeNull();
  });

  it('joins neighbouring filled-in minutes into stretches', () => {
    const filled = new Set([0, 1, 2, 9, 14]);
    const list = minutes(15).map((each, index) =>
      filled.has(index) ? minute(index, { origin: 'aggregate' }) : each,
    );
    expect(drawn(list).filledIn).toEqual([
      { from: START, to: START + 3 * MINUTE },
      { from: START + 9 * MINUTE, to: START + 10 * MINUTE },
      { from: START + 14 * MINUTE, to: START + 15 * MINUTE },
    ]);
  });

  it('leaves air above the highest stack and the highest line', () => {
    expect(drawn([minute(0, { contacts: 12 })]).countCeiling).toBe(20);
    expect(drawn([minute(0, { contacts: 140 })]).countCeiling).toBe(150);
  });
});

describe('niceCeiling', () => {
  it('is above the value and parts into five whole or round steps', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e6, noNaN: true }), (high) => {
        const ceiling = niceCeiling(high);
        expect(ceiling).toBeGreaterThanOrEqual(high);
        expect(ceiling).toBeLessThanOrEqual(Math.max(5, high * 2.2));
        expect(ceiling % 5).toBe(0);
      }),
    );
  });
});
