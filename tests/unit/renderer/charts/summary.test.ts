import { describe, expect, it } from 'vitest';
import { minutesUntil } from '../../../support/fixture/minutes.ts';
import { chartSummary } from '../../../../src/renderer/charts/summary.ts';
import { toChartData } from '../../../../src/renderer/charts/to-chart-data.ts';

const NOW = Date.UTC(2025, 0, 15, 9, 43, 52);

describe('chartSummary', () => {
  it('tells the window, the span of utilization and the last closed minute', () => {
    const minutes = minutesUntil(NOW, 60, { utilization: 70, contacts: 30, collapses: true });
    const data = toChartData(minutes.slice(0, 20).concat(minutes.slice(23)), {
      range: '1h',
      closedMinute: null,
    });
    const summary = data === null ? '' : chartSummary(data, 'Europe/Berlin');
    expect(summary).toContain('09:44 to 10:44');
    expect(summary).toMatch(/Utilization between \d+\u202f% and \d+\u202f%\./);
    expect(summary).toMatch(/Last closed minute: utilization \d+\u202f%\./);
    expect(summary).toContain('3 minutes are not known.');
  });

  it('says so where nothing is known of the people', () => {
    const minutes = minutesUntil(NOW, 15, { utilization: null, contacts: 30, collapses: false });
    const data = toChartData(minutes, { range: '15m', closedMinute: null });
    expect(data === null ? '' : chartSummary(data, 'UTC')).toContain('Utilization is not known.');
  });
});
