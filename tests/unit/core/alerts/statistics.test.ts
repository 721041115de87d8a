import { describe, expect, it } from 'vitest';
import type { Alert } from '../../../../src/core/alerts/alert.ts';
import { statisticsOf } from '../../../../src/core/alerts/statistics.ts';
import { MINUTE_MS } from '../../../../src/core/time/minute.ts';
import { anAlert, aRule, minuteAt } from '../../../support/alert-builder.ts';

const DAY = 24 * 60;

/** `count` alerts of a rule, `apart` minutes apart, each over after `lasted` minutes; `null` = still open. */
function alerts(count: number, lasted: number | null, apart = DAY): readonly Alert[] {
  return Array.from({ length: count }, (_, index) => {
    const raisedAt = minuteAt(index * apart);
    const resolved =
      lasted === null ? null : ({ at: raisedAt + lasted * MINUTE_MS, how: 'cleared' } as const);
    return anAlert({ id: `low ${index}`, raisedAt, resolved });
  });
}

const seen = (alert: Alert): Alert => ({ ...alert, acknowledged: { at: alert.raisedAt, note: '' } });
const wrong = (alert: Alert): Alert => ({ ...alert, falseAlarm: true });

/** The first `count` of a list, changed. */
function first(count: number, list: readonly Alert[], to: (alert: Alert) => Alert): readonly Alert[] {
  return list.map((alert, index) => (index < count ? to(alert) : alert));
}

function of(list: readonly Alert[], rule = aRule()) {
  return statisticsOf([rule], list)[0]!;
}

describe('the statistics of a rule', () => {
  it('count its own alerts only, and know rules that never fired', () => {
    const other = aRule({ id: 'other' });
    expect(statisticsOf([other, aRule()], first(2, alerts(3, 10), seen))).toEqual([
      { ruleId: 'other', fired: 0, acknowledged: 0, falseAlarms: 0, medianDurationMs: null, noisy: null },
      {
        ruleId: 'low',
        fired: 3,
        acknowledged: 2,
        falseAlarms: 0,
        medianDurationMs: 10 * MINUTE_MS,
        noisy: null,
      },
    ]);
  });

  it.each([
    ['of an odd number', [4, 2, 9], 4],
    ['of an even number', [4, 2, 9, 6], 5],
    ['of the resolved ones only', [4, null, null], 4],
    ['of none', [null], null],
  ])('know the median duration %s', (_, lengths, median) => {
    const list = lengths.flatMap((lasted) => alerts(1, lasted));
    expect(of(list).medianDurationMs).toBe(median === null ? null : median * MINUTE_MS);
  });
});

describe('a rule is noisy', () => {
  it.each([
    ['with a third of false alarms', first(2, alerts(6, 20), wrong), '2 of 6 alerts were false alarms'],
    ['when it fires more than twelve times a day', alerts(13, 20, 30), 'It fired about 13 times a day'],
    [
      'when what it tells is over at once and nobody heeds it',
      alerts(6, 2),
      'Half of its 6 alerts were over',
    ],
  ])('%s, and the sentence says what to change', (_, list, words) => {
    const { noisy } = of(list);
    expect(noisy).toContain(words);
    expect(noisy).toMatch(/: (set|let) .+\.$/u);
  });

  it('names a longer time than it now has', () => {
    expect(of(alerts(6, 2), aRule({ sustainMinutes: 5 })).noisy).toContain('more than 5 min');
  });

  it.each([
    ['five alerts say nothing yet', alerts(5, 1).map(wrong)],
    ['fewer false alarms than a third', first(2, alerts(7, 20), wrong)],
    ['twelve a day', alerts(12, 20, 30)],
    ['many, over many days', alerts(40, 20, DAY / 10)],
    ['short but heeded', first(2, alerts(7, 2), seen)],
    ['unheeded but lasting', alerts(7, 3)],
    ['none was resolved', alerts(7, null)],
  ])('not: %s', (_, list) => {
    expect(of(list).noisy).toBeNull();
  });
});
