import { describe, expect, it } from 'vitest';
import type { Alert } from '../../../../src/core/alerts/alert.ts';
import { announce, type AnnounceAt, takeNotices } from '../../../../src/core/alerts/announce.ts';
import { snoozeAll } from '../../../../src/core/alerts/commands.ts';
import { aRule, aStateWith, anAlert, EXPLANATION, minuteAt } from '../../../support/alert-builder.ts';

function at(change: Partial<AnnounceAt> = {}): AnnounceAt {
  return {
    now: minuteAt(10),
    rules: [aRule()],
    onShift: true,
    quiet: false,
    criticalThroughQuiet: true,
    notifications: true,
    ...change,
  };
}

function alertOf(id: string, change: Partial<Alert> = {}): Alert {
  return anAlert({
    id,
    subject: { kind: 'campaign', id, name: `Campaign ${id}` },
    campaignId: id,
    ...change,
  });
}

const seen = { at: minuteAt(5), note: '' };
const toldAt = (count: number) => ({ at: minuteAt(count), times: 1 });
const shiftOnly = [aRule({ when: 'shift' })];
const everyFive = [aRule({ renotifyMinutes: 5 })];

describe('an open alert that is to be told again', () => {
  const again = (lastBreach: number, judged: number): number => {
    const alert = anAlert({ notified: toldAt(3), lastBreach: minuteAt(lastBreach) });
    const state = { ...aStateWith(alert), judged: minuteAt(judged) };
    return announce(state, at({ rules: everyFive }))[1].length;
  };

  it.each([
    ['is told while the newest judged minute shows it', 9, 9, 1],
    ['is not told while nothing can be judged', 4, 9, 0],
    ['is not told while it is only held', 8, 9, 0],
  ])('%s', (_, lastBreach, judged, told) => expect(again(lastBreach, judged)).toBe(told));
});

describe('an open alert', () => {
  it.each<[string, Partial<Alert>, Partial<AnnounceAt>, boolean]>([
    ['is told', {}, {}, true],
    ['is not told again', { notified: toldAt(3) }, {}, false],
    ['is told again after its interval', { notified: toldAt(5) }, { rules: everyFive }, true],
    ['is not told again before', { notified: toldAt(6) }, { rules: everyFive }, false],
    ['is not told again once seen', { notified: toldAt(1), acknowledged: seen }, { rules: everyFive }, false],
    ['is not told when it was seen before', { acknowledged: seen }, {}, false],
    ['is not told while snoozed', { snoozedUntil: minuteAt(11) }, {}, false],
    ['is told after its snooze', { snoozedUntil: minuteAt(10) }, {}, true],
    ['is not told off shift', {}, { rules: shiftOnly, onShift: false }, false],
    ['is told on shift', {}, { rules: shiftOnly }, true],
    ['is told off shift if its rule is for always', {}, { onShift: false }, true],
    ['is told in quiet hours if critical', {}, { quiet: true }, true],
    [
      'is not told in quiet hours that nothing may break',
      {},
      { quiet: true, criticalThroughQuiet: false },
      false,
    ],
    ['is not told in quiet hours if a warning', { severity: 'warning' }, { quiet: true }, false],
    ['is not told where notifications are off', {}, { notifications: false }, false],
    ['is not told once its rule is off', {}, { rules: [aRule({ enabled: false })] }, false],
    ['is not told once its rule is gone', {}, { rules: [] }, false],
  ])('%s', (_, alert, change, told) => {
    const [, notices] = announce(aStateWith(anAlert(alert)), at(change));
    expect(notices).toHaveLength(told ? 1 : 0);
  });

  it('is not told while all are snoozed, and is afterwards', () => {
    const state = snoozeAll(aStateWith(anAlert()), minuteAt(12));
    expect(announce(state, at())[1]).toEqual([]);
    expect(announce(state, at({ now: minuteAt(12) }))[1]).toHaveLength(1);
  });

  it('remembers when and how often it was told', () => {
    const [state] = announce(aStateWith(anAlert({ notified: toldAt(2) })), at({ rules: everyFive }));
    expect(Object.values(state.open)).toMatchObject([{ notified: { at: minuteAt(10), times: 2 } }]);
  });

  it('that came off shift is told with the others when the shift begins', () => {
    const off = announce(
      aStateWith(alertOf('c1'), alertOf('c2')),
      at({ rules: shiftOnly, onShift: false }),
    )[0];
    const [, notices] = announce(off, at({ rules: shiftOnly, now: minuteAt(60) }));
    expect(notices).toMatchObject([{ title: '2 critical alerts', alertIds: ['c1', 'c2'] }]);
  });
});

describe('the words of a notice', () => {
  const noticeOf = (...alerts: readonly Alert[]) => announce(aStateWith(...alerts), at())[1][0];

  it('say of one alert what is wrong, why, and what to check', () => {
    expect(noticeOf(anAlert())).toMatchObject({
      severity: 'critical',
      title: 'Low utilization: Spring renewal',
      body: `${EXPLANATION.what}\nAll lines are in use: 40 of 40 lines\n${EXPLANATION.check}`,
      campaignId: 'c1',
    });
  });

  it('leave out a cause that is not known', () => {
    const unexplained = anAlert({ explanation: { ...EXPLANATION, cause: null } });
    expect(noticeOf(unexplained)?.body).toBe(`${EXPLANATION.what}\n${EXPLANATION.check}`);
  });

  it('do not name the connection twice', () => {
    const subject = { kind: 'connection', id: 'connection', name: 'Connection' } as const;
    expect(noticeOf(anAlert({ subject, ruleName: 'Data is out of date', campaignId: null }))).toMatchObject({
      title: 'Data is out of date',
      campaignId: null,
    });
  });

  const warning = { severity: 'warning' } as const;
  it.each([
    [
      'some critical',
      [alertOf('c1', warning), alertOf('c2'), alertOf('c3')],
      '3 alerts: 2 critical',
      'critical',
    ],
    ['all critical', [alertOf('c1'), alertOf('c2')], '2 critical alerts', 'critical'],
    ['warnings only', [alertOf('c1', warning), alertOf('c2', warning)], '2 warnings', 'warning'],
  ])('count several: %s', (_, alerts, title, severity) => {
    expect(noticeOf(...alerts)).toMatchObject({ title, severity, campaignId: null });
  });

  it('name the worst three and count the rest', () => {
    const alerts = [alertOf('c1', warning), ...['c2', 'c3', 'c4', 'c5'].map((id) => alertOf(id))];
    expect(noticeOf(...alerts)?.body.split('\n')).toEqual([
      'Low utilization: Campaign c2',
      'Low utilization: Campaign c3',
      'Low utilization: Campaign c4',
      'and 2 more',
    ]);
  });

  it('lead to the campaign that several alerts share', () => {
    expect(noticeOf(alertOf('c1'), alertOf('a1', { campaignId: 'c1' }))).toMatchObject({ campaignId: 'c1' });
  });
});

describe('the outbox', () => {
  it('gives each notice away once', () => {
    const [told, notices] = announce(aStateWith(anAlert()), at());
    const [empty, taken] = takeNotices(told);
    expect(taken).toEqual(notices);
    expect(takeNotices(empty)).toEqual([empty, []]);
  });

  it('keeps notices that were not taken yet', () => {
    const [first] = announce(aStateWith(anAlert()), at({ rules: everyFive }));
    const [second] = announce(first, at({ rules: everyFive, now: minuteAt(15) }));
    expect(new Set(second.outbox.map(({ id }) => id)).size).toBe(2);
  });
});
