import { describe, expect, it } from 'vitest';
import { NO_ALERTS } from '../../../../src/core/alerts/state.ts';
import { MINUTE_MS } from '../../../../src/core/time/minute.ts';
import { aRule } from '../../../support/alert-builder.ts';
import { FORCED_OFF, pass, setUpAlerting, START } from '../../../support/alert-world.ts';
import { settled } from '../../../support/hand-clock.ts';
import { createBookShelf } from '../../../support/memory-book.ts';

describe('services/alerter: judging', () => {
  it('tells an alert within one closed minute, once, and resolves it', async () => {
    const { clock, floor, alerter, told } = setUpAlerting();
    await pass(clock, floor, 2);
    expect(alerter.read().open).toEqual([]);
    floor.off = ['c1'];
    await pass(clock, floor, 1);
    expect(told()).toEqual(['Forced off: Campaign c1']);
    await pass(clock, floor, 5);
    expect(told()).toHaveLength(1);
    expect(alerter.read().open).toHaveLength(1);
    floor.off = [];
    await pass(clock, floor, 1);
    expect(alerter.read()).toMatchObject({ open: [], recent: [{ resolved: { how: 'cleared' } }] });
  });

  it('judges each minute once, however often the board changes', async () => {
    const { clock, floor, alerter } = setUpAlerting();
    const judged: (number | null)[] = [];
    alerter.onChange((view) => judged.push(view.judged));
    await pass(clock, floor, 10);
    expect(judged.length).toBeGreaterThanOrEqual(10);
    expect(judged).toEqual([...new Set(judged)]);
  });

  it('waits for the answers of a minute, but not for ever', async () => {
    const { clock, floor, alerter } = setUpAlerting();
    await pass(clock, floor, 1);
    const before = alerter.read().judged ?? 0;
    floor.answers = false;
    await clock.advance(MINUTE_MS - 1_000);
    floor.touch();
    expect(alerter.read().judged).toBe(before);
    await pass(clock, floor, 1);
    expect(alerter.read().judged).toBe(before + MINUTE_MS);
  });

  it('judges the connection by the clock while nothing answers, and nothing else', async () => {
    const stale = aRule({
      id: 'stale',
      name: 'No fresh data',
      subject: 'connection',
      condition: { kind: 'state', state: 'data-stale', holds: true },
    });
    const { clock, floor, told } = setUpAlerting({ rules: [stale, FORCED_OFF] });
    await pass(clock, floor, 1);
    floor.answers = false;
    floor.phase = 'offline';
    floor.off = ['c1'];
    await pass(clock, floor, 3);
    expect(told()).toEqual(['No fresh data']);
  });

  it('judges only the newest minute after a gap', async () => {
    const { clock, floor, alerter } = setUpAlerting();
    await pass(clock, floor, 1);
    const judged: (number | null)[] = [];
    alerter.onChange((view) => judged.push(view.judged));
    const before = alerter.read().judged ?? 0;
    await clock.advance(20 * MINUTE_MS);
    await pass(clock, floor, 1);
    expect(judged[0]).toBeGreaterThanOrEqual(before + 20 * MINUTE_MS);
    expect(judged.length).toBeLessThanOrEqual(2);
  });

  it('judges on after a clock that was wrong has been set right', async () => {
    const books = createBookShelf();
    books
      .open()('a')
      .writeState({ ...NO_ALERTS, judged: START + 6 * 60 * MINUTE_MS });
    const { clock, floor, told } = setUpAlerting({ books });
    floor.off = ['c1'];
    await pass(clock, floor, 2);
    expect(told()).toEqual(['Forced off: Campaign c1']);
  });

  it('asks the dialer for the causes of what is wrong', async () => {
    const { clock, floor } = setUpAlerting();
    floor.off = ['c2'];
    await pass(clock, floor, 1);
    expect(floor.wanted.at(-1)).toEqual(['c2']);
    floor.off = [];
    await pass(clock, floor, 1);
    expect(floor.wanted.at(-1)).toEqual([]);
  });

  it('keeps the polling alive when a minute cannot be judged', async () => {
    const { clock, floor, log } = setUpAlerting();
    floor.sight.board.floor = () => {
      throw new Error('broken');
    };
    await pass(clock, floor, 1);
    expect(log.lines.some(({ level, tag }) => level === 'error' && tag === 'alerts')).toBe(true);
  });
});

describe('services/alerter: profiles', () => {
  it('keep their alerts apart, and nothing is judged while one is not watched', async () => {
    const { clock, floor, other, session, alerter, told } = setUpAlerting();
    floor.off = ['c1'];
    await pass(clock, floor, 1);
    session.turnTo('b');
    expect(alerter.read()).toMatchObject({ open: [], judged: null });
    await pass(clock, other, 2);
    floor.off = ['c1', 'c2'];
    await pass(clock, floor, 2);
    expect(told()).toHaveLength(1);
    session.turnTo('a');
    expect(alerter.read().open.map(({ campaignId }) => campaignId)).toEqual(['c1']);
    await pass(clock, floor, 1);
    expect(told()).toEqual(['Forced off: Campaign c1', 'Forced off: Campaign c2']);
    session.turnTo(null);
    expect(alerter.read().open).toEqual([]);
  });
});

describe('services/alerter: a new start', () => {
  it('goes on in mid-alert without telling it again', async () => {
    const { clock, floor, alerter, start, told } = setUpAlerting();
    floor.off = ['c1'];
    await pass(clock, floor, 2);
    alerter.close();
    const next = start();
    await pass(clock, floor, 2);
    expect(told()).toHaveLength(1);
    expect(next.alerter.read().open).toHaveLength(1);
  });

  it('delivers what was decided and not taken', async () => {
    const { clock, floor, session, books, start, told, alerter } = setUpAlerting();
    floor.off = ['c1'];
    await pass(clock, floor, 1);
    alerter.close();
    const { state } = books.of('a');
    const notice = { id: 'n1', severity: 'critical', title: 'Left over', body: '' } as const;
    books
      .open()('a')
      .writeState({
        ...state,
        outbox: [{ ...notice, alertIds: [], campaignId: null }],
      });
    session.turnTo('b');
    start();
    expect(told()).not.toContain('Left over');
    session.turnTo('a');
    await settled();
    expect(told().at(-1)).toBe('Left over');
    expect(books.of('a').state.outbox).toEqual([]);
  });
});

describe('services/alerter: telling', () => {
  it('tells the windows the view and the tray its summary only when they differ', async () => {
    const { clock, floor, alerter } = setUpAlerting();
    await pass(clock, floor, 1);
    const views: unknown[] = [];
    const summaries: unknown[] = [];
    alerter.onChange((view) => views.push(view));
    alerter.onSummary((summary) => summaries.push(summary));
    await pass(clock, floor, 5);
    expect(views).toHaveLength(5);
    expect(summaries).toEqual([]);
    floor.off = ['c1'];
    await pass(clock, floor, 3);
    expect(summaries).toHaveLength(1);
    expect(summaries).toMatchObject([{ worst: 'critical', open: 1 }]);
  });

  it.each([
    ['neither sound', {}, null],
    ['the sound of critical alerts', { soundCritical: true }, 'critical'],
    ['only the sound of warnings', { soundWarning: true }, null],
  ] as const)('plays no other tone than chosen: %s', async (_, preferences, sound) => {
    const world = setUpAlerting();
    world.preferences.save(preferences);
    const heard: unknown[] = [];
    world.alerter.onNoticed((noticed) => heard.push(noticed.sound));
    world.floor.off = ['c1'];
    await pass(world.clock, world.floor, 1);
    expect(heard).toEqual([sound]);
    expect(world.notifier.shown.map(({ silent }) => silent)).toEqual([true]);
  });

  it('plays no tone while the system does not want to be disturbed, and shows the notice', async () => {
    const { clock, floor, alerter, notifier, preferences, told } = setUpAlerting();
    preferences.save({ soundCritical: true });
    notifier.rest = true;
    const heard: unknown[] = [];
    alerter.onNoticed((noticed) => heard.push(noticed.sound));
    floor.off = ['c1'];
    await pass(clock, floor, 1);
    expect(heard).toEqual([null]);
    expect(told()).toHaveLength(1);
  });

  it.each([
    [true, ['critical']],
    [false, []],
  ])('lets critical alerts through quiet hours where that is chosen: %s', async (passes, sounds) => {
    const always = ([1, 2, 3, 4, 5, 6, 7] as const).map((day) => ({ day, from: 0, to: 1_440 }));
    const world = setUpAlerting({ plan: { quiet: always, criticalThroughQuiet: passes } });
    world.preferences.save({ soundCritical: true });
    const heard: unknown[] = [];
    world.alerter.onNoticed((noticed) => heard.push(noticed.sound));
    world.floor.off = ['c1'];
    await pass(world.clock, world.floor, 1);
    expect(heard).toEqual(sounds);
    expect(world.alerter.read().open).toHaveLength(1);
  });

  it('tells what was kept back once notifications are switched on', async () => {
    const { clock, floor, preferences, told } = setUpAlerting();
    preferences.save({ notifications: false });
    floor.off = ['c1'];
    await pass(clock, floor, 2);
    expect(told()).toEqual([]);
    preferences.save({ notifications: true });
    await settled();
    expect(told()).toHaveLength(1);
  });

  it('tells what was kept back once the shift begins', async () => {
    const { clock, floor, shifts, told } = setUpAlerting({
      rules: [{ ...FORCED_OFF, when: 'shift' }],
      plan: { handOver: false },
    });
    shifts.override(false);
    floor.off = ['c1'];
    await pass(clock, floor, 2);
    expect(told()).toEqual([]);
    shifts.override(true);
    await settled();
    expect(told()).toHaveLength(1);
  });

  it('shows a try that is no alert', async () => {
    const { alerter, notifier } = setUpAlerting();
    const heard: unknown[] = [];
    alerter.onNoticed(({ notice }) => heard.push(notice.alertIds));
    alerter.tryNotification();
    await settled();
    expect(notifier.shown.map(({ notice }) => notice.title)).toEqual(['This is a try']);
    expect(heard).toEqual([[]]);
  });
});
