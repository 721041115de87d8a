import { describe, expect, it } from 'vitest';
import { MINUTE_MS } from '../../../../src/core/time/minute.ts';
import { allFigures } from '../../../../src/core/merge/series-read.ts';
import type { History } from '../../../../src/main/ports/history.ts';
import { calendar } from '../../../../src/main/services/calendar.ts';
import { createMinuteReader } from '../../../../src/main/services/minute-reader.ts';
import { createPastDesk } from '../../../../src/main/services/past-desk.ts';
import { createRecorder, type RecordedSession } from '../../../../src/main/services/recorder.ts';
import { recordedAlerts } from '../../../../src/main/services/recorded-alerts.ts';
import { createWatch } from '../../../../src/main/services/watch.ts';
import { createMemoryHistory } from '../../../../src/main/storage/history-memory.ts';
import { anAlert } from '../../../support/alert-builder.ts';
import { createFakeCentre } from '../../../support/fake-centre.ts';
import { createHandClock } from '../../../support/hand-clock.ts';
import { createBookShelf } from '../../../support/memory-book.ts';
import { createSilentLog } from '../../../support/silent-log.ts';

const NOON = Date.UTC(2026, 10, 23, 12, 0, 10);
const HOUR = 60 * MINUTE_MS;
const ALL = { from: 0, to: Infinity };

/** A program that watches and records; `history` is what an earlier one left. */
function start(clock = createHandClock(NOON), history: History = createMemoryHistory('')) {
  const centre = createFakeCentre(() => clock.now());
  const log = createSilentLog();
  const watch = createWatch({
    ...{ clock, log, centre },
    random: () => 0,
    identity: { region: 'EU', dialect: 'platform', demo: false },
    budget: {
      state: () => ({ allowed: 300, spent: 3, own: 150, refusals: 0, resumesAt: null, others: 0 }),
      clockOffsetMs: () => 0,
    },
  });
  const told = new Set<() => void>();
  let active: ReturnType<RecordedSession['active']> = { profile: { id: 'p1' }, watch };
  const session: RecordedSession = {
    active: () => active,
    onChange: (listener) => {
      told.add(listener);
      return () => told.delete(listener);
    },
  };
  const recorder = createRecorder({
    session,
    openHistory: () => history,
    readMinute: createMinuteReader(),
    log,
  });
  const desk = createPastDesk(recorder, calendar);
  recorder.start();
  watch.start();
  return {
    ...{ clock, centre, log, watch, history, recorder, desk },
    leave() {
      active = null;
      told.forEach((tell) => tell());
    },
  };
}

/** The minutes that were watched, not only filled in. */
function watched(history: History): readonly number[] {
  return history.readings(ALL).map(({ minute }) => minute);
}

describe('services/recorder', () => {
  it('keeps every closed minute once, in order and with both sides', async () => {
    const { clock, history, log } = start();
    await clock.advance(10 * MINUTE_MS);
    const minutes = watched(history);
    const [first = 0] = minutes;
    expect(minutes.length).toBeGreaterThanOrEqual(8);
    expect(minutes).toEqual(minutes.map((_, index) => first + index * MINUTE_MS));
    const figures = history.figuresOf('c1', ALL).filter(({ minute }) => minutes.includes(minute));
    expect(figures).toHaveLength(minutes.length);
    expect(figures.every(({ people }) => people?.origin === 'observed')).toBe(true);
    expect(figures.every(({ contacts }) => contacts?.dialed === 6)).toBe(true);
    expect(log.lines).toEqual([]);
  });

  it('fills the floor with what an earlier program kept, before anything is asked', async () => {
    const first = start();
    await first.clock.advance(20 * MINUTE_MS);
    first.watch.stop();
    const second = start(first.clock, first.history);
    await first.clock.advance(1_000);
    const kept = first.history.figuresOf('c1', ALL);
    const series = allFigures(second.watch.sight.board.floor().series.get('c1') ?? []);
    expect(kept.length).toBeGreaterThan(15);
    // The counts of the last minutes are read again by every start.
    const old = kept.filter(({ minute }) => minute < first.clock.now() - 10 * MINUTE_MS);
    for (const figures of old) expect(series).toContainEqual(figures);
    expect(second.centre.calls).not.toContain('agentTime');
  });

  it('asks for no minute of the past that was kept', async () => {
    const first = start();
    const [open] = [first.watch.createViewer(() => undefined)];
    open.open('c1');
    await first.clock.advance(30 * MINUTE_MS);
    first.watch.stop();
    const second = start(first.clock, first.history);
    second.watch.createViewer(() => undefined).open('c1');
    await first.clock.advance(5 * MINUTE_MS);
    expect(second.centre.calls).not.toContain('agentTime');
  });

  it('writes what is filled in later into the minutes of the gap, and marks it', async () => {
    const { clock, history, watch } = start();
    await clock.advance(5 * MINUTE_MS);
    watch.stop();
    await clock.advance(30 * MINUTE_MS);
    watch.start();
    await clock.advance(15 * MINUTE_MS);
    const gap = history
      .figuresOf('c1', ALL)
      .filter(({ minute }) => minute > NOON + 8 * MINUTE_MS && minute < NOON + 22 * MINUTE_MS);
    expect(gap.length).toBeGreaterThanOrEqual(12);
    expect(gap.every(({ people }) => people?.origin === 'aggregate')).toBe(true);
    expect(gap.every(({ contacts }) => contacts?.origin === 'aggregate')).toBe(true);
    expect(history.recall(gap[0]!.minute)?.board).toBeNull();
  });

  it('keeps alerts as they are written into their book', () => {
    const { recorder, history, clock } = start();
    const book = recordedAlerts(createBookShelf().open(), { recorder, clock })('p1');
    const alert = anAlert({ raisedAt: NOON });
    book.writeHistory([alert]);
    expect(book.readHistory()).toEqual([alert]);
    expect(history.alertsIn(NOON - 10_000).map(({ id }) => id)).toEqual([alert.id]);
  });

  it('learns how alerts ended that were open when it last could be written', () => {
    const { recorder, history, clock } = start();
    const shelf = createBookShelf();
    const [over, open] = ['over', 'open'].map((id) => anAlert({ id, raisedAt: NOON - HOUR }));
    recorder.alerts('p1', [over!, open!]);
    const resolved = { at: NOON - 30 * MINUTE_MS, how: 'cleared' } as const;
    // Its end was written while there was no history on the disk.
    shelf
      .open()('p1')
      .writeHistory([{ ...over!, resolved }, open!]);
    recordedAlerts(shelf.open(), { recorder, clock })('p1').readState();
    expect(history.alertsIn(clock.now()).map(({ id }) => id)).toEqual(['open']);
  });

  it('goes on after a minute that could not be kept, and says so once', async () => {
    let refuses = true;
    const history = createMemoryHistory('');
    const keep: History['keep'] = (minute) => {
      if (refuses) throw new Error('full');
      history.keep(minute);
    };
    const { clock, log } = start(createHandClock(NOON), { ...history, keep });
    await clock.advance(3 * MINUTE_MS);
    expect(log.lines.map(({ sentence }) => sentence)).toEqual(['A minute could not be kept.']);
    refuses = false;
    await clock.advance(3 * MINUTE_MS);
    expect(history.readings(ALL).length).toBeGreaterThanOrEqual(3);
  });

  it('keeps nothing while no organisation is watched', async () => {
    const { clock, history, desk, leave } = start();
    leave();
    await clock.advance(5 * MINUTE_MS);
    expect(history.state().to).toBeNull();
    expect(desk.state()).toMatchObject({ from: null, to: null });
    expect(desk.minute({ minute: NOON, campaignId: null }).minute).toBeNull();
    expect(desk.forecast('c1')).toMatchObject({ kind: 'none', why: 'not-known' });
    expect(desk.baseline({ campaignId: 'c1', from: NOON, to: NOON + HOUR }).slots).toEqual([]);
  });
});

describe('services/past-desk', () => {
  it('tells the state of the history once a minute', async () => {
    const { clock, desk } = start();
    const told: (number | null)[] = [];
    desk.onChange(({ to }) => told.push(to));
    await clock.advance(4 * MINUTE_MS);
    expect(told.length).toBeGreaterThanOrEqual(3);
    expect(new Set(told).size).toBe(told.length);
  });

  it('shows a past minute of the opened campaign with its minutes up to then', async () => {
    const { clock, desk, history } = start();
    await clock.advance(8 * MINUTE_MS);
    const minute = history.state().to! - 2 * MINUTE_MS;
    const replayed = desk.minute({ minute, campaignId: 'c1' });
    expect(replayed).toMatchObject({
      minute,
      phase: 'live',
      campaigns: [{ id: 'c1', ready: 2, utilization: 50 }],
    });
    expect(replayed.opened?.minutes.at(-1)).toMatchObject({ minute, contacts: 6, forming: false });
    expect(replayed.opened?.facts.readiness).toEqual([{ verdict: 'ready', count: 2, named: true }]);
  });

  it('tells what is usual from the same weekday and hour of two weeks, and looks once', async () => {
    const { clock, desk, history } = start();
    let looks = 0;
    const week = 7 * 24 * HOUR;
    const at = (weeks: number, n: number) => NOON - 10_000 - weeks * week + n * MINUTE_MS;
    const side = { origin: 'observed', readAt: 0, connected: null, abandoned: null } as const;
    // Memory reaches back twelve hours only; two weeks are posed.
    const figuresOf: History['figuresOf'] = (_, { from, to }) => {
      looks += 1;
      return [1, 2]
        .flatMap((weeks) => [0, 1, 2, 3, 4].map((n) => ({ minute: at(weeks, n), dialed: 10 * weeks })))
        .filter(({ minute }) => minute >= from && minute < to)
        .map(({ minute, dialed }) => ({ minute, people: null, contacts: { ...side, dialed } }));
    };
    Object.assign(history, { figuresOf });
    await clock.advance(1_000);
    const query = { campaignId: 'c1', from: NOON, to: NOON + 10 * MINUTE_MS };
    const band = desk.baseline(query);
    expect(band.weeks).toBe(2);
    expect(band.slots.map(({ contacts }) => contacts)).toEqual([
      { median: 15, low: 10, high: 20 },
      null,
      null,
    ]);
    const before = looks;
    expect(desk.baseline(query)).toEqual(band);
    expect(looks).toBe(before);
  });
});
