import { describe, expect, it } from 'vitest';
import type { Alert } from '../../../../src/core/alerts/alert.ts';
import { alertsView } from '../../../../src/core/alerts/view-of.ts';
import { anAlert, aStateWith, minuteAt } from '../../../support/alert-builder.ts';

function alertOf(id: string, raised: number, change: Partial<Alert> = {}): Alert {
  const subject = { kind: 'campaign', id, name: id } as const;
  return anAlert({ id, subject, raisedAt: minuteAt(raised), ...change });
}

function resolvedAt(id: string, count: number): Alert {
  return alertOf(id, 0, { resolved: { at: minuteAt(count), how: 'cleared' } });
}

const ids = (alerts: readonly Alert[]) => alerts.map(({ id }) => id);

describe('what windows show of the alerts', () => {
  it('is what is open, worst first and newest first among equals', () => {
    const warning = { severity: 'warning' } as const;
    const state = aStateWith(
      alertOf('old warning', 1, warning),
      alertOf('old critical', 2),
      alertOf('new warning', 9, warning),
      alertOf('new critical', 8),
    );
    expect(ids(alertsView(state, [], minuteAt(10)).open)).toEqual([
      'new critical',
      'old critical',
      'new warning',
      'old warning',
    ]);
  });

  it('is what was resolved lately, newest first', () => {
    const history = [
      resolvedAt('first', 3),
      alertOf('open', 9),
      resolvedAt('last', 7),
      resolvedAt('next', 5),
    ];
    expect(ids(alertsView(aStateWith(), history, minuteAt(10)).recent)).toEqual(['last', 'next', 'first']);
  });

  it('is no more than fifty of those', () => {
    const history = Array.from({ length: 60 }, (_, index) => resolvedAt(`${index}`, index));
    const { recent } = alertsView(aStateWith(), history, minuteAt(100));
    expect(recent).toHaveLength(50);
    expect(recent[49]?.id).toBe('10');
  });

  it.each([
    [minuteAt(11), minuteAt(11)],
    [minuteAt(10), null],
  ])('a snooze until %d is told as %s', (snoozedUntil, told) => {
    const state = { ...aStateWith(), snoozedUntil };
    expect(alertsView(state, [], minuteAt(10))).toMatchObject({ snoozedUntil: told, judged: state.judged });
  });
});
