import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alertsCsv, findAlerts } from '../../../../src/core/alerts/inbox.ts';
import type { HistoryQuery } from '../../../../src/core/alerts/view.ts';
import { anAlert, EXPLANATION, minuteAt } from '../../../support/alert-builder.ts';
import { readCsv, readCsvRows } from '../../../support/read-csv.ts';

const ALL: HistoryQuery = {
  text: '',
  statuses: [],
  severities: [],
  ruleId: null,
  from: null,
  to: null,
  limit: 100,
};
const NOW = minuteAt(30);

const past = anAlert({
  id: 'past',
  raisedAt: minuteAt(1),
  resolved: { at: minuteAt(5), how: 'cleared' },
  subject: { kind: 'campaign', id: 'c2', name: 'Winback NRW' },
});
const seen = anAlert({
  id: 'seen',
  raisedAt: minuteAt(2),
  acknowledged: { at: minuteAt(4), note: 'Called the site' },
});
const snoozed = anAlert({ id: 'snoozed', raisedAt: minuteAt(3), snoozedUntil: minuteAt(60) });
const open = anAlert({
  id: 'open',
  raisedAt: minuteAt(4),
  severity: 'warning',
  ruleId: 'abandon',
  ruleName: 'Abandon rate',
  explanation: { ...EXPLANATION, what: 'Abandon rate is 2.4 %.', people: ['Grace Hopper'] },
});
const LIST = [seen, open, past, snoozed];

describe('finding alerts', () => {
  it.each<[string, Partial<HistoryQuery>, readonly string[]]>([
    ['everything, newest first', {}, ['open', 'snoozed', 'seen', 'past']],
    ['resolved ones', { statuses: ['resolved'] }, ['past']],
    ['open and acknowledged ones', { statuses: ['open', 'acknowledged'] }, ['open', 'seen']],
    ['snoozed ones', { statuses: ['snoozed'] }, ['snoozed']],
    ['critical ones', { severities: ['critical'] }, ['snoozed', 'seen', 'past']],
    ['those of a rule', { ruleId: 'abandon' }, ['open']],
    ['from a time on', { from: minuteAt(3) }, ['open', 'snoozed']],
    ['before a time', { to: minuteAt(3) }, ['seen', 'past']],
    ['by the rule’s name', { text: 'ABANDON' }, ['open']],
    ['by the subject', { text: 'winback' }, ['past']],
    ['by the explanation', { text: '2.4 %' }, ['open']],
    ['by the cause', { text: 'lines in use' }, ['open', 'snoozed', 'seen', 'past']],
    ['by a person', { text: 'hopper' }, ['open']],
    ['by the note', { text: 'called' }, ['seen']],
    ['by several words in any place', { text: ' nrw  utilization ' }, ['past']],
    ['by a word that is nowhere', { text: 'utilization nowhere' }, []],
  ])('%s', (_, query, ids) => {
    const page = findAlerts(LIST, { ...ALL, ...query }, NOW);
    expect(page.alerts.map(({ id }) => id)).toEqual(ids);
    expect(page.total).toBe(ids.length);
  });

  it('counts all, but gives no more than asked for', () => {
    const page = findAlerts(LIST, { ...ALL, limit: 2 }, NOW);
    expect(page.alerts.map(({ id }) => id)).toEqual(['open', 'snoozed']);
    expect(page.total).toBe(4);
  });
});

function cellsOf(csv: string): Readonly<Record<string, string>> {
  return readCsvRows(csv)[0] ?? {};
}

describe('alerts as comma-separated values', () => {
  it('give times in UTC and name units', () => {
    expect(cellsOf(alertsCsv([past], NOW))).toMatchObject({
      Rule: 'Low utilization',
      Severity: 'critical',
      Status: 'resolved',
      About: 'campaign',
      Name: 'Winback NRW',
      'Breached since (UTC)': '2026-11-25T09:00:00Z',
      'Raised at (UTC)': '2026-11-25T09:01:00Z',
      'Ended at (UTC)': '2026-11-25T09:05:00Z',
      'Ended because': 'it was over',
      'Lasted (minutes)': '4.0',
      Cause: 'All lines are in use: 40 of 40 lines',
      'Acknowledged at (UTC)': '',
      'False alarm': 'no',
    });
  });

  it('tell of an open alert how long it has lasted, and who has seen it', () => {
    expect(cellsOf(alertsCsv([seen], NOW))).toMatchObject({
      Status: 'acknowledged',
      'Ended at (UTC)': '',
      'Ended because': '',
      'Lasted (minutes)': '28.0',
      'Acknowledged at (UTC)': '2026-11-25T09:04:00Z',
      Note: 'Called the site',
    });
  });

  it('have headers even for no alerts', () => {
    expect(readCsv(alertsCsv([], NOW))).toHaveLength(1);
  });

  it.each(['=1+1', '+49 30', '-5', '@SUM(A1)', '\t=1', '\r=1'])('start no formula: %j', (note) => {
    const csv = alertsCsv([anAlert({ acknowledged: { at: NOW, note } })], NOW);
    expect(cellsOf(csv).Note).toBe(`'${note}`);
  });

  it('carry any note over unharmed', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('', '"', ',', '\r\n', '\n'),
        (text, odd) => {
          const note = `Note ${text}${odd}${text}`;
          const csv = alertsCsv([anAlert({ acknowledged: { at: NOW, note } }), past], NOW);
          expect(readCsv(csv)).toHaveLength(3);
          expect(cellsOf(csv).Note).toBe(note);
        },
      ),
    );
  });
});
