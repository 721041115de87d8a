import { describe, expect, it } from 'vitest';
import { NO_ALERTS } from '../../../../src/core/alerts/state.ts';
import { MINUTE_MS } from '../../../../src/core/time/minute.ts';
import { FORCED_OFF, pass, setUpAlerting, START, withOpenAlerts } from '../../../support/alert-world.ts';
import { settled } from '../../../support/hand-clock.ts';

const HOUR = 60 * MINUTE_MS;

describe('services/alerter: what the supervisor does', () => {
  it('acknowledges: the notice goes once all its alerts are dealt with', async () => {
    const { alerter, notifier, ids, noticeId } = await withOpenAlerts(2);
    alerter.acknowledge(ids.slice(0, 1), 'known');
    expect(notifier.withdrawn).toEqual([]);
    alerter.acknowledge(ids.slice(1), '');
    expect(notifier.withdrawn).toEqual([noticeId]);
    expect(
      alerter
        .read()
        .open.map(({ acknowledged }) => acknowledged?.note)
        .toSorted(),
    ).toEqual(['', 'known']);
  });

  it('withdraws the notice of an alert that is over', async () => {
    const { clock, floor, notifier, noticeId } = await withOpenAlerts(1);
    floor.off = [];
    await pass(clock, floor, 1);
    expect(notifier.withdrawn).toEqual([noticeId]);
  });

  it('puts a notice that is told again in the place of the former', async () => {
    const { clock, floor, notifier } = setUpAlerting({ rules: [{ ...FORCED_OFF, renotifyMinutes: 5 }] });
    floor.off = ['c1'];
    await pass(clock, floor, 12);
    const ids = notifier.shown.map(({ notice }) => notice.id);
    expect(ids).toHaveLength(3);
    expect(notifier.withdrawn).toEqual(ids.slice(0, 2));
  });

  it('tells nothing again while nothing can be judged', async () => {
    const { clock, floor, notifier } = setUpAlerting({ rules: [{ ...FORCED_OFF, renotifyMinutes: 5 }] });
    floor.off = ['c1'];
    await pass(clock, floor, 2);
    floor.phase = 'lost';
    await pass(clock, floor, 20);
    expect(notifier.shown).toHaveLength(1);
  });

  it('takes away the notices of a profile that is removed, and nothing of them writes into it again', async () => {
    const { session, alerter, notifier, books, noticeId } = await withOpenAlerts(1);
    session.turnTo('b');
    alerter.forget('a');
    expect(notifier.withdrawn).toEqual([noticeId]);
    notifier.act(noticeId, 'acknowledge');
    expect(books.of('a')).toEqual({ state: NO_ALERTS, history: [] });
  });

  it.each([
    ['15m', 15 * MINUTE_MS],
    ['1h', HOUR],
    ['shift', 8 * HOUR],
  ] as const)('snoozes for %s and is told again afterwards', async (length, lasts) => {
    const { clock, floor, alerter, ids } = await withOpenAlerts(1);
    alerter.snooze(ids, length);
    expect(alerter.read().open[0]?.snoozedUntil).toBe(clock.now() + lasts);
    alerter.snooze(ids, null);
    expect(alerter.read().open[0]?.snoozedUntil).toBeNull();
    await pass(clock, floor, 1);
  });

  it('snoozes until the planned end of the shift while it is on', () => {
    const weekly = [{ day: 3, from: 0, to: 1_439 }] as const;
    const { clock, alerter } = setUpAlerting({ plan: { zone: 'UTC', weekly } });
    alerter.snoozeAll('shift');
    expect(alerter.read().snoozedUntil).toBe(Date.UTC(2026, 10, 25, 23, 59));
    expect(alerter.summary().snoozedUntil).toBe(Date.UTC(2026, 10, 25, 23, 59));
    expect(clock.now()).toBe(START);
  });

  it('tells what a snooze of everything kept back as soon as it runs out', async () => {
    const { clock, floor, alerter, told } = setUpAlerting();
    alerter.snoozeAll('15m');
    floor.off = ['c1'];
    await pass(clock, floor, 14);
    expect(told()).toEqual([]);
    expect(alerter.read().open).toHaveLength(1);
    await pass(clock, floor, 1);
    expect(told()).toHaveLength(1);
    expect(alerter.read().snoozedUntil).toBeNull();
  });

  it('marks false alarms, open and past', async () => {
    const { clock, floor, alerter, ids } = await withOpenAlerts(1);
    const [id = ''] = ids;
    alerter.markFalseAlarm(id, true);
    expect(alerter.read().open[0]?.falseAlarm).toBe(true);
    floor.off = [];
    await pass(clock, floor, 1);
    expect(alerter.read().recent[0]?.falseAlarm).toBe(true);
    alerter.markFalseAlarm(id, false);
    expect(alerter.read().recent[0]?.falseAlarm).toBe(false);
    expect(alerter.statistics()).toMatchObject([{ ruleId: 'off', fired: 1, falseAlarms: 0 }]);
  });

  it('opens the alert of a notice that is clicked, and the list where it tells several', async () => {
    const one = await withOpenAlerts(1);
    const several = await withOpenAlerts(2);
    const focused: unknown[] = [];
    one.alerter.onFocused((focus) => focused.push(focus));
    several.alerter.onFocused((focus) => focused.push(focus));
    one.notifier.act(one.noticeId, 'open');
    several.notifier.act(several.noticeId, 'open');
    one.notifier.act('of an earlier start', 'open');
    expect(focused).toEqual([
      { alertId: one.ids[0], campaignId: 'c1' },
      { alertId: null, campaignId: null },
      { alertId: null, campaignId: null },
    ]);
  });

  it('acknowledges and snoozes from the notice itself', async () => {
    const acknowledged = await withOpenAlerts(2);
    acknowledged.notifier.act(acknowledged.noticeId, 'acknowledge');
    expect(acknowledged.alerter.read().open.map((alert) => alert.acknowledged?.note)).toEqual(['', '']);
    const snoozed = await withOpenAlerts(2);
    snoozed.notifier.act(snoozed.noticeId, 'snooze');
    const until = snoozed.clock.now() + 15 * MINUTE_MS;
    expect(snoozed.alerter.read().open.map((alert) => alert.snoozedUntil)).toEqual([until, until]);
  });

  it('does so for the profile that the notice came from', async () => {
    const { session, alerter, notifier, noticeId } = await withOpenAlerts(1);
    session.turnTo('b');
    notifier.act(noticeId, 'acknowledge');
    session.turnTo('a');
    expect(alerter.read().open[0]?.acknowledged?.note).toBe('');
  });
});

describe('services/alerter: the past', () => {
  const ALL = { text: '', statuses: [], severities: [], ruleId: null, from: null, to: null, limit: 1 };

  it('holds what is over and what is still open', async () => {
    const { clock, floor, alerter } = await withOpenAlerts(2);
    floor.off = ['c2'];
    await pass(clock, floor, 1);
    expect(alerter.history({ ...ALL, limit: 10 }).total).toBe(2);
    expect(alerter.history({ ...ALL, limit: 10, statuses: ['resolved'] }).total).toBe(1);
  });

  it('exports all that fits, however little a page shows, under a name that says whose and when', async () => {
    const { alerter } = await withOpenAlerts(3);
    const file = alerter.exportHistory(ALL);
    expect(file.name).toBe('alerts-Org-a-2026-11-25.csv');
    expect(file.text.trim().split('\r\n')).toHaveLength(1 + 3);
  });

  it('previews a rule over the minutes that were read', async () => {
    const { clock, floor, alerter } = setUpAlerting({ rules: [] });
    floor.off = ['c1'];
    await pass(clock, floor, 3);
    expect(alerter.preview(FORCED_OFF)).toMatchObject({ fired: 1 });
  });
});

describe('services/alerter: the end of a shift', () => {
  it('makes a note, keeps it, and says once that it is ready', async () => {
    const { clock, floor, alerter, shifts, told } = await withOpenAlerts(1);
    shifts.override(false);
    await settled();
    expect(shifts.read().notes).toMatchObject([{ raised: 1, organization: 'Org a' }]);
    expect(told().filter((title) => title === 'Your hand-over note is ready')).toHaveLength(1);
    await pass(clock, floor, 2);
    expect(shifts.read().notes).toHaveLength(1);
    expect(alerter.handOver()).toMatchObject({ organization: 'Org a' });
    expect(shifts.read().notes).toHaveLength(2);
  });

  it('makes one for a shift whose end was slept through, also where the next one is on', async () => {
    const daily = ([1, 2, 3, 4, 5, 6, 7] as const).map((day) => ({ day, from: 480, to: 960 }));
    const { clock, floor, shifts } = setUpAlerting({ plan: { zone: 'UTC', weekly: daily } });
    expect(shifts.read().on).toBe(true);
    clock.sleep(24 * HOUR);
    await pass(clock, floor, 1);
    expect(shifts.read().on).toBe(true);
    expect(shifts.read().notes).toMatchObject([{ to: Date.UTC(2026, 10, 25, 16) }]);
    await pass(clock, floor, 3);
    expect(shifts.read().notes).toHaveLength(1);
  });

  it('tells the tray that the shift is over, also without a profile', () => {
    const { session, alerter, shifts } = setUpAlerting();
    session.turnTo(null);
    shifts.override(false);
    expect(alerter.summary().onShift).toBe(false);
    shifts.override(true);
    expect(alerter.summary().onShift).toBe(true);
  });

  it('makes none where the plan does not ask for it', async () => {
    const { shifts, told } = setUpAlerting({ plan: { handOver: false } });
    shifts.override(false);
    await settled();
    expect(shifts.read().notes).toEqual([]);
    expect(told()).toEqual([]);
  });
});
