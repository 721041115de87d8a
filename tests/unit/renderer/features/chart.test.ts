import { describe, expect, it } from 'vitest';
import { minutesUntil } from '../../../support/fixture/minutes.ts';
import { STARVED } from '../../../support/posed-alerts.ts';
import { toChartData } from '../../../../src/renderer/charts/to-chart-data.ts';
import {
  lastClosedPlace,
  placeAfterKey,
  raisedMarks,
  raisedWords,
  readOut,
  spokenReadOut,
} from '../../../../src/renderer/features/chart/view-model.ts';

const NOW = Date.UTC(2025, 0, 15, 9, 43, 52);
const COURSE = { utilization: 70, contacts: 30, collapses: false };

function data() {
  const found = toChartData(minutesUntil(NOW, 60, COURSE), { range: '1h', closedMinute: null });
  if (found === null) throw new Error('Nothing was drawn');
  return found;
}

describe('readOut', () => {
  it('shows the last closed minute without a cursor', () => {
    const shown = readOut(data(), { place: null, people: true, zone: 'Europe/Berlin' });
    expect(shown.time).toBe('10:42');
    expect(lastClosedPlace(data())).toBe(58);
    expect(shown.values.map(({ series }) => series)).toEqual([
      'interacting',
      'communicating',
      'idle',
      'not-responding',
      'contacts',
      'utilization',
    ]);
  });

  it('says what is special about the minute under the cursor', () => {
    const at = (place: number) => readOut(data(), { place, people: true, zone: 'UTC' });
    expect(at(59).note).toBe('still forming');
    expect(at(3).note).toBe('filled in');
    expect(at(57).note).toBe('');
  });

  it('speaks a gap as not known', () => {
    const spoken = spokenReadOut(readOut(data(), { place: 22, people: true, zone: 'UTC' }));
    expect(spoken).toContain('Utilization not known');
    expect(spoken).not.toContain('–');
  });

  it('shows contacts alone where there are no people', () => {
    const shown = readOut(data(), { place: 50, people: false, zone: 'UTC' });
    expect(shown.values.map(({ series }) => series)).toEqual(['contacts']);
  });
});

describe('placeAfterKey', () => {
  it.each([
    ['ArrowLeft', 10, 9],
    ['ArrowRight', 10, 11],
    ['ArrowLeft', 0, 0],
    ['ArrowRight', 59, 59],
    ['PageDown', 15, 5],
    ['PageUp', 55, 59],
    ['Home', 30, 0],
    ['End', 30, 59],
    ['Escape', 30, null],
    ['Tab', 30, undefined],
  ])('leads with %s from %i to %s', (key, place, expected) => {
    expect(placeAfterKey(key, place, 60)).toBe(expected);
  });
});

describe('raisedMarks', () => {
  const minute = Math.floor(STARVED.raisedAt / 60_000) * 60_000;
  const where = { campaignId: 'spring', window: { from: minute - 600_000, to: minute + 600_000 } };

  it('marks the minute in which an alert of the campaign was raised', () => {
    expect(raisedMarks([STARVED], where)).toEqual([{ at: minute, severity: 'critical' }]);
    expect(raisedWords(raisedMarks([STARVED], where), 'UTC')).toBe(' Alerts were raised at 09:39.');
  });

  it('marks a minute once, with the worst of it', () => {
    const milder = { ...STARVED, severity: 'warning' as const };
    expect(raisedMarks([milder, STARVED, milder], where)).toEqual([{ at: minute, severity: 'critical' }]);
  });

  it.each([
    ['another campaign', { ...STARVED, campaignId: 'winback' }],
    ['no campaign', { ...STARVED, campaignId: null }],
    ['before the window', { ...STARVED, raisedAt: where.window.from - 1 }],
    ['after the window', { ...STARVED, raisedAt: where.window.to }],
  ])('leaves out what is of %s', (_what, alert) => {
    expect(raisedMarks([alert], where)).toEqual([]);
    expect(raisedMarks([alert], { ...where, campaignId: null })).toEqual([]);
    expect(raisedWords([], 'UTC')).toBe('');
  });
});
