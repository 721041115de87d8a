import { describe, expect, it } from 'vitest';
import type { Alert } from '../../../../src/core/alerts/alert.ts';
import { type SummaryInput, summaryOf } from '../../../../src/core/alerts/summarize.ts';
import { anAlert, aStateWith, EXPLANATION, minuteAt } from '../../../support/alert-builder.ts';

function summary(alerts: readonly Alert[], change: Partial<SummaryInput> = {}) {
  const state = { ...aStateWith(...alerts), judged: minuteAt(8) };
  return summaryOf({ state, now: minuteAt(10), watching: true, onShift: true, shiftEnd: null, ...change });
}

function alertOf(id: string, change: Partial<Alert> = {}): Alert {
  return anAlert({
    id,
    subject: { kind: 'campaign', id, name: `Campaign ${id}` },
    campaignId: id,
    ...change,
  });
}

const warning = { severity: 'warning' } as const;
const seen = { acknowledged: { at: minuteAt(9), note: '' } };

describe('the worst', () => {
  it.each([
    ['nothing open', [], 'ok', 0],
    ['a warning', [alertOf('c1', warning)], 'warning', 1],
    ['a warning and something critical', [alertOf('c1', warning), alertOf('c2')], 'critical', 2],
    ['something critical that was acknowledged', [alertOf('c1', warning), alertOf('c2', seen)], 'warning', 1],
    ['something critical that is snoozed', [alertOf('c1', { snoozedUntil: minuteAt(11) })], 'ok', 0],
    ['a snooze that has run out', [alertOf('c1', { snoozedUntil: minuteAt(10) })], 'critical', 1],
  ])('of %s', (_, alerts, worst, open) => {
    expect(summary(alerts)).toMatchObject({ worst, open });
  });

  it.each([
    ['acknowledged', seen],
    ['snoozed', { snoozedUntil: minuteAt(20) }],
  ])('is not known while the connection is in trouble, also where that is %s', (_, dealtWith) => {
    const stale = alertOf('stale', {
      ...{ subject: { kind: 'connection', id: 'connection', name: 'Connection' }, campaignId: null },
      ...dealtWith,
    });
    expect(summary([stale])).toMatchObject({ worst: 'unknown', open: 0 });
  });

  it('is not known while nothing is watched', () => {
    expect(summary([], { watching: false })).toMatchObject({ worst: 'unknown' });
  });

  it.each([
    ['never judged', null, 'unknown'],
    ['judged lately', minuteAt(5), 'ok'],
    ['judged too long ago', minuteAt(4), 'unknown'],
  ])('is well only on what is new enough: %s', (_, judged, worst) => {
    expect(summary([], { state: { ...aStateWith(), judged } })).toMatchObject({ worst });
  });

  it('stays what it is where the newest judged minute is old', () => {
    const state = { ...aStateWith(alertOf('c1')), judged: minuteAt(0) };
    expect(summary([], { state })).toMatchObject({ worst: 'critical' });
  });
});

describe('the lines', () => {
  it('say the three worst campaigns in words, worst and newest first', () => {
    const alerts = [
      alertOf('c1', warning),
      alertOf('c2', { raisedAt: minuteAt(4) }),
      alertOf('c3', { raisedAt: minuteAt(5) }),
      alertOf('c4', { raisedAt: minuteAt(3) }),
    ];
    expect(summary(alerts).lines).toEqual([
      'Campaign c3: utilization is 34 %, below 50 %',
      'Campaign c2: utilization is 34 %, below 50 %',
      'Campaign c4: utilization is 34 %, below 50 %',
    ]);
  });

  it('name each campaign once, by its worst alert', () => {
    const agent = alertOf('a1', { ...warning, campaignId: 'c1' });
    expect(summary([agent, alertOf('c1')]).lines).toEqual(['Campaign c1: utilization is 34 %, below 50 %']);
  });

  it('do not name a subject twice', () => {
    const explanation = { ...EXPLANATION, what: 'Campaign c1 was forced off.' };
    expect(summary([alertOf('c1', { explanation })]).lines).toEqual(['Campaign c1 was forced off']);
    const connection = anAlert({
      subject: { kind: 'connection', id: 'connection', name: 'Connection' },
      campaignId: null,
      explanation: { ...EXPLANATION, what: 'Nothing new for 5 min.' },
    });
    expect(summary([connection]).lines).toEqual(['Nothing new for 5 min']);
  });
});

describe('the snooze of everything', () => {
  it.each([
    [minuteAt(11), minuteAt(11)],
    [minuteAt(10), null],
  ])('until %d is told as %s', (snoozedUntil, told) => {
    expect(summary([], { state: { ...aStateWith(), snoozedUntil } }).snoozedUntil).toBe(told);
  });

  it('leaves the shift as given', () => {
    expect(summary([], { onShift: false, shiftEnd: minuteAt(60) })).toMatchObject({
      onShift: false,
      shiftEnd: minuteAt(60),
    });
  });
});
