import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { History } from '../../../src/main/ports/history.ts';
import { openHistories } from '../../../src/main/storage/history.ts';
import { aCampaign } from '../../support/floor-builder.ts';
import { createHandClock } from '../../support/hand-clock.ts';
import {
  aBusyMinute,
  aKeptAlert,
  aKeptCampaign,
  aKeptMinute,
  aReading,
  aSubject,
  contactsOf,
  FIRST_MINUTE,
  minuteNumber,
  peopleOf,
  recalledOf,
} from '../../support/kept-minutes.ts';
import { createSilentLog } from '../../support/silent-log.ts';

const ALL = { from: 0, to: Infinity };

let folder: string;
let history: History;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'history-'));
});

afterEach(() => {
  history.close();
  rmSync(folder, { recursive: true });
});

describe.each([
  ['on the disk', undefined],
  ['in memory', null],
] as const)('a history %s', (_, sqlite) => {
  beforeEach(() => {
    const place = { folder, clock: createHandClock(FIRST_MINUTE), log: createSilentLog() };
    history = openHistories(sqlite === null ? { ...place, sqlite } : place)('profile');
  });

  it('knows nothing at first', () => {
    expect(history.state()).toMatchObject({ from: null, to: null });
    expect(history.recall(minuteNumber(0))).toBeNull();
    expect(history.figures(ALL)).toEqual(new Map());
    expect(history.figuresOf('c1', ALL)).toEqual([]);
    expect(history.readings(ALL)).toEqual([]);
    expect(history.progressOf('c1', ALL)).toEqual([]);
    expect(history.explained('c1', minuteNumber(0))).toBeNull();
    expect(history.alertsIn(minuteNumber(0))).toEqual([]);
  });

  it('gives back what was kept, to the last number', () => {
    const kept = aKeptMinute(4);
    history.keep(kept);
    const { findings, readiness } = kept.campaigns[0]!;
    expect(history.recall(minuteNumber(4))).toEqual({
      minute: minuteNumber(4),
      board: kept.board,
      campaigns: kept.campaigns.map(recalledOf),
    });
    expect(history.explained('c1', minuteNumber(4))).toEqual({ findings, readiness });
    expect(history.readings(ALL)).toEqual([kept.reading]);
    expect(history.progressOf('c1', ALL)).toEqual([
      { minute: minuteNumber(4), processed: 400, total: 1_000_000 },
    ]);
    expect(history.state()).toMatchObject({ from: minuteNumber(4), to: minuteNumber(4) });
  });

  it('keeps apart what is not known and what is 0', () => {
    const unknown = aKeptCampaign(0, {
      people: null,
      contacts: null,
      ready: null,
      today: null,
      progress: null,
    });
    const zero = aKeptCampaign(0, {
      campaign: aCampaign({ id: 'c2' }),
      contacts: contactsOf(0, { dialed: 0, connected: 0, abandoned: 0 }),
      ready: { count: null, assigned: 0, why: 'all-inactive' },
      today: { dialed: 0, connected: 0, abandoned: 0 },
      progress: { processed: 0, total: 0 },
    });
    history.keep(aKeptMinute(0, { campaigns: [unknown, zero] }));
    const recalled = history.recall(minuteNumber(0))?.campaigns ?? [];
    expect(recalled).toEqual([unknown, zero].map(recalledOf));
  });

  it('finds the newest minute up to the one asked for', () => {
    [1, 2, 5].forEach((n) => history.keep(aKeptMinute(n)));
    expect(history.recall(minuteNumber(0))).toBeNull();
    expect(history.recall(minuteNumber(4))?.minute).toBe(minuteNumber(2));
    expect(history.recall(minuteNumber(9))?.minute).toBe(minuteNumber(5));
  });

  it('answers for a span from its start and before its end', () => {
    [0, 1, 2, 3].forEach((n) => history.keep(aKeptMinute(n)));
    const span = { from: minuteNumber(1), to: minuteNumber(3) };
    expect(history.figuresOf('c1', span).map(({ minute }) => minute)).toEqual([1, 2].map(minuteNumber));
    expect(history.figures(span).get('c1')).toEqual(history.figuresOf('c1', span));
    expect(history.readings(span).map(({ minute }) => minute)).toEqual([1, 2].map(minuteNumber));
  });

  it('takes later figures of a minute in the place of former ones, side by side', () => {
    history.keep(aKeptMinute(1, { campaigns: [aKeptCampaign(1, { contacts: null })] }));
    const late = contactsOf(1, { dialed: 7 });
    history.correct(new Map([['c1', [{ minute: minuteNumber(1), people: null, contacts: late }]]]));
    expect(history.figuresOf('c1', ALL)).toEqual([
      { minute: minuteNumber(1), people: peopleOf(1), contacts: late },
    ]);
    expect(history.recall(minuteNumber(1))?.campaigns[0]).toMatchObject({ ready: { count: 1 } });
  });

  it('marks what was filled in, and says that the minute was not watched', () => {
    history.keep(aKeptMinute(0));
    const filled = {
      minute: minuteNumber(2),
      people: peopleOf(2, { origin: 'aggregate' }),
      contacts: null,
    } as const;
    history.correct(new Map([['c1', [filled]]]));
    const recalled = history.recall(minuteNumber(2));
    expect(recalled).toMatchObject({ minute: minuteNumber(2), board: null });
    expect(recalled?.campaigns).toEqual([
      {
        ...{ campaign: aCampaign(), queueName: 'Sales DE', people: filled.people, contacts: null },
        ...NOTHING,
      },
    ]);
    expect(history.readings(ALL).map(({ minute }) => minute)).toEqual([minuteNumber(0)]);
    expect(history.explained('c1', minuteNumber(2))).toBeNull();
  });

  it('keeps a minute again in the place of itself, and what it does not know any more', () => {
    history.keep(aKeptMinute(1));
    history.keep(aKeptMinute(1, { campaigns: [aKeptCampaign(1, { people: null, findings: [] })] }));
    expect(history.figuresOf('c1', ALL)).toEqual([
      { minute: minuteNumber(1), people: peopleOf(1), contacts: contactsOf(1) },
    ]);
    expect(history.explained('c1', minuteNumber(1))?.findings).toEqual([]);
  });

  it('knows each campaign as it was configured then', () => {
    const off = aCampaign({ status: 'off', name: 'Renamed' });
    history.keep(aKeptMinute(0));
    history.keep(aKeptMinute(1, { campaigns: [aKeptCampaign(1, { campaign: off })] }));
    history.keep(aKeptMinute(2, { campaigns: [aKeptCampaign(2)] }));
    const statuses = [0, 1, 2].map((n) => history.recall(minuteNumber(n))?.campaigns[0]?.campaign.status);
    expect(statuses).toEqual(['on', 'off', 'on']);
  });

  it('explains every minute, also those in which nothing changed', () => {
    const same = aKeptCampaign(1);
    for (let n = 0; n < 130; n += 1)
      history.keep(aKeptMinute(n, { campaigns: [n === 70 ? aKeptCampaign(70) : same] }));
    const explained = [0, 1, 59, 60, 69, 70, 71, 129].map(
      (n) => history.explained('c1', minuteNumber(n))?.findings[0]?.title,
    );
    expect(explained).toEqual([
      '1 idle',
      '1 idle',
      '1 idle',
      '1 idle',
      '1 idle',
      '70 idle',
      '1 idle',
      '1 idle',
    ]);
  });

  it('keeps no agent', () => {
    const ana = aSubject(1, { subject: { kind: 'agent', id: 'ana', name: 'Ana Kowalska' } });
    history.keep(
      aKeptMinute(1, { reading: { ...aReading(1, [ana, aSubject(1)]), whole: ['campaign', 'agent'] } }),
    );
    expect(history.readings(ALL)).toEqual([{ ...aReading(1), whole: ['campaign'] }]);
  });

  it('tells the alerts that were open in a minute', () => {
    history.keepAlerts([aKeptAlert({ id: 'a' }), aKeptAlert({ id: 'b', raisedAt: minuteNumber(6) })]);
    history.keepAlerts([aKeptAlert({ id: 'a', resolvedAt: minuteNumber(5) })]);
    const open = [2, 3, 5, 6, 9].map((n) => history.alertsIn(minuteNumber(n)).map(({ id }) => id));
    expect(open).toEqual([[], ['a'], ['a'], ['b'], ['b']]);
  });

  it('takes two hundred campaigns at once', () => {
    history.keep(aBusyMinute(3, 200));
    expect(history.recall(minuteNumber(3))?.campaigns).toHaveLength(200);
    expect(history.figures(ALL).size).toBe(200);
  });
});

const NOTHING = { ready: null, today: null, progress: null };
