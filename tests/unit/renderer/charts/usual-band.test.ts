import { describe, expect, it } from 'vitest';
import { minutesUntil } from '../../../support/fixture/minutes.ts';
import { datasetsOf } from '../../../../src/renderer/charts/datasets.ts';
import type { Palette } from '../../../../src/renderer/charts/palette.ts';
import { toChartData } from '../../../../src/renderer/charts/to-chart-data.ts';
import { isEdge, usualWords, withRoom, type UsualPoint } from '../../../../src/renderer/charts/usual-band.ts';

const NOW = Date.UTC(2025, 0, 15, 9, 43, 52);
const USUAL = { low: 61.4, median: 68.2, high: 74.1 };
const INK = 'rgb(35, 85, 184)';
const PALETTE: Palette = {
  series: {
    ...{ interacting: INK, communicating: INK, idle: INK, contacts: INK, utilization: INK },
    'not-responding': INK,
  },
  ...{ text: INK, grid: INK, axis: INK, threshold: INK, warning: INK, surface: INK, band: INK, line: INK },
};

function data() {
  const minutes = minutesUntil(NOW, 15, { utilization: 70, contacts: 30, collapses: false });
  const found = toChartData(minutes, { range: '15m', closedMinute: null });
  if (found === null) throw new Error('Nothing was drawn');
  return found;
}

describe('the band of what is usual', () => {
  const usual = [null, ...Array.from({ length: 14 }, () => USUAL)];
  const drawn = datasetsOf(data(), PALETTE, { people: true, usual });
  const band = drawn.filter(({ label }) => label === 'Usual' || isEdge(label));

  it('is a middle and two edges, of which only the middle is read out', () => {
    expect(band.map(({ label }) => isEdge(label))).toEqual([false, true, true]);
    expect(band.map((line) => (line.data[1] as UsualPoint).y)).toEqual([68.2, 74.1, 61.4]);
  });

  it('has a place for every minute, with a gap where nothing is usual', () => {
    expect(band.map((line) => line.data.length)).toEqual([15, 15, 15]);
    expect(band.map((line) => (line.data[0] as UsualPoint).y)).toEqual([null, null, null]);
    expect((band[0]?.data[1] as UsualPoint).x).toBe(data().window.from + 90_000);
  });

  it('lies behind the lines and before the bars', () => {
    const orders = (type: string) => drawn.filter((each) => !band.includes(each) && each.type === type);
    const order = band[0]?.order ?? 0;
    expect(orders('line').every((line) => (line.order ?? 0) < order)).toBe(true);
    expect(orders('bar').every((bar) => (bar.order ?? 0) > order)).toBe(true);
  });

  it('is of utilization where there are people, or else of the contacts', () => {
    const axes = (people: boolean) =>
      datasetsOf(data(), PALETTE, { people, usual })
        .filter(({ label }) => label === 'Usual')
        .map((line) => (line as { yAxisID?: string }).yAxisID);
    expect(axes(true)).toEqual(['percent']);
    expect(axes(false)).toEqual(['counts']);
  });

  it('is not drawn where nothing is usual', () => {
    expect(datasetsOf(data(), PALETTE, { people: true, usual: null })).toHaveLength(6);
  });

  it('has room on the axis', () => {
    const wide = withRoom(data(), [null, { low: 10, median: 60, high: 140 }]);
    expect(wide.countCeiling).toBe(150);
    expect(withRoom(data(), [null]).countCeiling).toBe(data().countCeiling);
  });

  it('is read out as a range with its middle', () => {
    expect(usualWords(USUAL)).toBe('Usual: 61 to 74, middle 68');
    expect(usualWords(null)).toBe('Usual: not known');
  });
});
