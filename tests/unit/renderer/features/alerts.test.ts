import { describe, expect, it } from 'vitest';
import { ALERTS, STARVED } from '../../../support/posed-alerts.ts';
import { FIXTURE_NOW } from '../../../support/board-fixture.ts';
import { statusOf, type Alert } from '../../../../src/core/alerts/alert.ts';
import { factRow } from '../../../../src/renderer/features/alerts/facts.ts';
import {
  alertAfterKey,
  bellWords,
  countByCampaign,
  countOpen,
  filterAlerts,
  historyQuery,
  lastStatusChange,
  NO_FILTER,
  peopleWords,
  sinceWords,
  tabOf,
  withStatus,
} from '../../../../src/renderer/features/alerts/view-model.ts';

const { open } = ALERTS.some;
const MINUTE = 60_000;
const ZONE = 'Europe/Berlin';

function idsOf(alerts: readonly Alert[]): readonly string[] {
  return alerts.map(({ id }) => id);
}

describe('lists of the inbox', () => {
  it.each([
    ['open', ['forced', 'starved', 'missed', 'abandon', 'long-idle']],
    ['acknowledged', ['taken']],
    ['snoozed', ['asleep']],
    ['resolved', []],
  ] as const)('holds what is %s, in the order it came', (status, ids) => {
    expect(idsOf(withStatus(open, status, FIXTURE_NOW))).toEqual(ids);
  });

  it('takes an alert back once its snooze has run out', () => {
    const later = FIXTURE_NOW + 39 * MINUTE;
    expect(idsOf(withStatus(open, 'open', later))).toContain('asleep');
  });

  it.each([
    ['forced', 'open'],
    ['taken', 'acknowledged'],
    ['over', 'resolved'],
    ['never heard of', null],
  ])('finds %s under %s', (id, status) => {
    expect(tabOf(ALERTS.some, id, FIXTURE_NOW)).toBe(status);
  });
});

describe('lastStatusChange', () => {
  const alerts = [5, 10, 15].map((end) => ({ ...STARVED, snoozedUntil: end * MINUTE }));

  it.each([0, 4, 5, 7, 10, 14.9, 15, 20].map((minutes) => minutes * MINUTE))(
    'gives every alert the status that it has at %i',
    (now) => {
      const at = lastStatusChange(alerts, now);
      expect(alerts.map((alert) => statusOf(alert, at))).toEqual(alerts.map((alert) => statusOf(alert, now)));
    },
  );

  it('stays the same between two ends, so that nothing is drawn anew for it', () => {
    expect(lastStatusChange(alerts, 6 * MINUTE)).toBe(lastStatusChange(alerts, 9 * MINUTE));
  });
});

describe('counts', () => {
  it('counts open alerts only and names the worst', () => {
    expect(countOpen(open, FIXTURE_NOW)).toEqual({ count: 5, worst: 'critical' });
    expect(countOpen([], FIXTURE_NOW)).toBeNull();
  });

  it('counts by campaign and leaves out campaigns without an open alert', () => {
    const counts = countByCampaign(open, FIXTURE_NOW);
    expect(counts.get('spring')).toEqual({ count: 2, worst: 'critical' });
    expect(counts.get('winback')).toEqual({ count: 1, worst: 'warning' });
    expect(counts.has('meter')).toBe(false);
  });

  it('counts what concerns no campaign for none', () => {
    const board = { ...STARVED, campaignId: null };
    expect(countByCampaign([board], FIXTURE_NOW).size).toBe(0);
    expect(countOpen([board], FIXTURE_NOW)?.count).toBe(1);
  });

  it.each([
    [null, false, 'Alerts: none open'],
    [{ count: 1, worst: 'warning' } as const, false, 'Alerts: 1 open, the worst warning'],
    [{ count: 4, worst: 'critical' } as const, true, 'Alerts: 4 open, the worst critical; all are snoozed'],
  ])('says %j aloud', (count, snoozed, words) => {
    expect(bellWords(count, snoozed)).toBe(words);
  });
});

describe('filterAlerts', () => {
  it.each([
    ['IDLE dialing', ['starved']],
    ['mei tanaka', ['missed']],
    ['marketing', ['taken']],
    ['lines used', ['starved']],
    ['nothing like it', []],
  ])('finds %j in names, sentences, people, causes and notes', (text, ids) => {
    const unlike = open.filter(({ id }) => id !== 'long-idle' && id !== 'forced');
    expect(idsOf(filterAlerts(unlike, { ...NO_FILTER, text }))).toEqual(ids);
  });

  it('keeps one severity', () => {
    const kept = filterAlerts(open, { ...NO_FILTER, severity: 'critical' });
    expect(idsOf(kept)).toEqual(['forced', 'starved']);
  });

  it('asks the history for the same', () => {
    expect(historyQuery({ text: ' idle ', severity: 'warning' }, 40)).toEqual({
      text: 'idle',
      statuses: ['resolved'],
      severities: ['warning'],
      ruleId: null,
      from: null,
      to: null,
      limit: 40,
    });
    expect(historyQuery(NO_FILTER, 20).severities).toEqual([]);
  });
});

describe('sinceWords', () => {
  it('says since when and for how long', () => {
    expect(sinceWords(STARVED, FIXTURE_NOW, ZONE)).toBe('since 10:37 · 6 min');
  });

  it('says how it ended', () => {
    const over: Alert = {
      ...STARVED,
      resolved: { at: STARVED.since + 18 * MINUTE, how: 'rule-changed' },
    };
    expect(sinceWords(over, FIXTURE_NOW, ZONE)).toBe('10:37–10:55 · 18 min · the rule was changed');
  });

  it('names the day where it is not today', () => {
    const begun = { ...STARVED, since: STARVED.since - 24 * 60 * MINUTE };
    expect(sinceWords(begun, FIXTURE_NOW, ZONE)).toBe('since 14 Jan 10:37 · 1 d');
  });
});

describe('peopleWords', () => {
  it.each([
    [['Ada', 'Grace'], 'Ada, Grace'],
    [['Ada', 'Grace', 'Edith', 'Joan'], 'Ada, Grace and 2 more'],
    [[], ''],
  ])('names %j', (people, words) => {
    expect(peopleWords(people, 2)).toBe(words);
  });
});

describe('factRow', () => {
  const fact = STARVED.explanation.facts[0]!;

  it('shows both sides, both levels and the window', () => {
    expect(factRow(fact, ZONE)).toEqual({
      label: 'Utilization',
      value: '41\u202f%',
      sides: '9.0 / 22',
      window: '10:41–10:42',
      set: '< 50\u202f%',
      clear: '≥ 58\u202f%',
    });
  });

  it.each([
    ['contacts-per-minute', 38, '38/min'],
    ['calls-per-agent', 2.5, '2.5'],
    ['longest-wait', 250, '4:10'],
    ['minutes-idle', 27, '27\u202fmin'],
    ['abandon-rate', 2.4, '2.4\u202f%'],
    ['contacts-left', 1204, '1\u202f204'],
  ] as const)('writes %s %d as %s', (measure, value, words) => {
    const row = factRow({ ...fact, measure, measured: { ...fact.measured, value } }, ZONE);
    expect(row.value).toBe(words);
  });

  it('turns the signs where too much is wrong, and leaves out what there is not', () => {
    const measured = { ...fact.measured, numerator: null, from: null, to: null, sample: 477 };
    const row = factRow({ ...fact, side: 'above', set: 3, clear: 2.5, measured }, ZONE);
    expect(row).toMatchObject({ sides: null, window: 'sample of 477' });
    expect([row.set, row.clear]).toEqual(['≥ 3\u202f%', '< 2.5\u202f%']);
  });
});

describe('alertAfterKey', () => {
  it.each([
    ['ArrowDown', 0, 3, 1],
    ['ArrowDown', 2, 3, 2],
    ['ArrowUp', 0, 3, 0],
    ['End', 0, 3, 2],
    ['Home', 2, 3, 0],
    ['Enter', 1, 3, null],
    ['ArrowDown', 0, 0, null],
  ])('%s at %i of %i leads to %j', (key, index, count, target) => {
    expect(alertAfterKey(key, index, count)).toBe(target);
  });
});
