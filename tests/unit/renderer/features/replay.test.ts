import { describe, expect, it } from 'vitest';
import { STARVED } from '../../../support/posed-alerts.ts';
import { keptAlert } from '../../../../src/core/history/kept-alert.ts';
import { NO_HISTORY } from '../../../../src/core/history/view.ts';
import { MINUTE_MS, minuteOf } from '../../../../src/core/time/minute.ts';
import {
  alertStops,
  countKept,
  fromInput,
  keptSinceWords,
  nextStop,
  raisedQuery,
  reachOf,
  scrubReach,
  shareOf,
  stopsReach,
  toInput,
} from '../../../../src/renderer/features/replay/view-model.ts';

const AT = minuteOf(STARVED.raisedAt);
const REACH = { from: AT - 60 * MINUTE_MS, to: AT + 60 * MINUTE_MS };
const WARNING = { ...STARVED, severity: 'warning' as const, campaignId: 'winback' };

describe('the scrubber', () => {
  it('spans all that is kept where that is a day or less', () => {
    expect(scrubReach(AT, REACH, 'UTC')).toEqual(REACH);
    expect(reachOf(NO_HISTORY)).toBeNull();
    expect(reachOf({ ...NO_HISTORY, ...REACH })).toEqual(REACH);
  });

  it('spans the day of the minute where more is kept, in the zone of the board', () => {
    const long = { from: Date.UTC(2025, 0, 1, 12), to: Date.UTC(2025, 0, 20, 12) };
    const span = scrubReach(Date.UTC(2025, 0, 15, 23, 30), long, 'Europe/Berlin');
    expect(span).toEqual({ from: Date.UTC(2025, 0, 15, 23), to: Date.UTC(2025, 0, 16, 22, 59) });
  });

  it('ends where the kept past ends', () => {
    const long = { from: Date.UTC(2025, 0, 1, 12), to: Date.UTC(2025, 0, 20, 12) };
    expect(scrubReach(long.from, long, 'UTC')).toEqual({ from: long.from, to: Date.UTC(2025, 0, 1, 23, 59) });
    expect(scrubReach(long.to, long, 'UTC')).toEqual({ from: Date.UTC(2025, 0, 20), to: long.to });
  });

  it('has an hour more on the day when summer time ends', () => {
    const long = { from: Date.UTC(2025, 9, 1), to: Date.UTC(2025, 10, 1) };
    const { from, to } = scrubReach(Date.UTC(2025, 9, 26, 12), long, 'Europe/Berlin');
    expect((to + MINUTE_MS - from) / 3_600_000).toBe(25);
  });

  it('knows of alerts up to a day beyond the day shown, however many came later', () => {
    const long = { from: Date.UTC(2025, 0, 1, 12), to: Date.UTC(2025, 0, 20, 12) };
    expect(stopsReach(Date.UTC(2025, 0, 3, 9), long, 'UTC')).toEqual({
      from: long.from,
      to: Date.UTC(2025, 0, 4, 23, 59),
    });
    expect(stopsReach(long.to, long, 'UTC')).toEqual(long);
  });

  it('places a minute', () => {
    expect(shareOf(AT, REACH)).toBe(0.5);
    expect(shareOf(AT, { from: AT, to: AT })).toBe(1);
  });
});

describe('the alerts of the past', () => {
  it('are stops at the minutes in which they were raised, with the worst of each', () => {
    const later = { ...WARNING, raisedAt: STARVED.raisedAt + 5 * MINUTE_MS };
    expect(alertStops([later, WARNING, STARVED], REACH)).toEqual([
      { minute: AT, severity: 'critical', campaignId: 'spring' },
      { minute: AT + 5 * MINUTE_MS, severity: 'warning', campaignId: 'winback' },
    ]);
  });

  it.each([
    ['before', { ...STARVED, raisedAt: REACH.from - 1 }],
    ['after', { ...STARVED, raisedAt: REACH.to + MINUTE_MS }],
  ])('are left out where they were raised %s what is kept', (_where, alert) => {
    expect(alertStops([alert], REACH)).toEqual([]);
  });

  it('are asked for as far as the past is kept', () => {
    expect(raisedQuery(REACH)).toMatchObject({ from: REACH.from, to: REACH.to + MINUTE_MS, statuses: [] });
  });

  it('are jumped to one after the other', () => {
    const stops = alertStops([STARVED, { ...WARNING, raisedAt: STARVED.raisedAt + 5 * MINUTE_MS }], REACH);
    expect(nextStop(stops, AT + 2 * MINUTE_MS, 'before')?.minute).toBe(AT);
    expect(nextStop(stops, AT, 'after')?.minute).toBe(AT + 5 * MINUTE_MS);
    expect(nextStop(stops, AT, 'before')).toBeNull();
    expect(nextStop(stops, AT + 5 * MINUTE_MS, 'after')).toBeNull();
  });

  it('are counted by campaign, with the worst of each', () => {
    const kept = [WARNING, { ...STARVED, campaignId: 'winback' }, WARNING, { ...STARVED, campaignId: null }];
    expect([...countKept(kept.map(keptAlert))]).toEqual([['winback', { count: 3, worst: 'critical' }]]);
  });

  it('are as old as they were at the end of the minute', () => {
    expect(keptSinceWords(keptAlert(STARVED), STARVED.since + 5 * MINUTE_MS, 'UTC')).toBe(
      'since 09:37 · 6 min by then',
    );
  });
});

describe('the day and time to go to', () => {
  it('is written and read in the zone of the board', () => {
    const minute = Date.UTC(2025, 0, 15, 23, 30);
    expect(toInput(minute, 'Europe/Berlin')).toBe('2025-01-16T00:30');
    expect(fromInput('2025-01-16T00:30', 'Europe/Berlin')).toBe(minute);
  });

  it.each(['', '2025-01-16', 'nonsense'])('is nothing while “%s” is written', (text) => {
    expect(fromInput(text, 'UTC')).toBeNull();
  });
});
