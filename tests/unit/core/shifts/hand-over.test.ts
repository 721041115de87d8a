import { describe, expect, it } from 'vitest';
import type { Alert } from '../../../../src/core/alerts/alert.ts';
import { handOverNote, type HandOverInput } from '../../../../src/core/shifts/hand-over.ts';
import { calendar } from '../../../../src/main/services/calendar.ts';
import { anAlert, EXPLANATION } from '../../../support/alert-builder.ts';

const at = (time: string): number => Date.parse(`2026-11-25T${time}Z`);

function alert(id: string, change: Partial<Alert> = {}): Alert {
  return anAlert({ id, since: at('09:00'), raisedAt: at('09:02'), ...change });
}

const over = (time: string) => ({ resolved: { at: at(time), how: 'cleared' } }) as const;
const seen = (time: string, note = '') => ({ acknowledged: { at: at(time), note } });

/** A shift of nine to five in Berlin. */
function noteOf(alerts: readonly Alert[], change: Partial<HandOverInput> = {}) {
  return handOverNote({
    ...{ id: 'n1', organization: 'Contoso', alerts, worst: [] },
    ...{ from: at('08:00'), to: at('16:00'), now: at('16:00') },
    ...{ zone: 'Europe/Berlin', calendar },
    ...change,
  });
}

describe('a hand-over note', () => {
  it.each([
    ['raised in it and open', {}, 'open'],
    ['raised in it and over', over('10:00'), 'resolved'],
    ['raised before it and open', { raisedAt: at('07:00') }, 'open'],
    ['raised before it and over in it', { raisedAt: at('07:00'), ...over('08:30') }, 'resolved'],
    ['over after it', over('17:00'), 'open'],
    ['acknowledged in it', seen('10:00'), 'acknowledged'],
    ['acknowledged after it', seen('17:00'), 'open'],
    ['snoozed beyond it', { snoozedUntil: at('17:00') }, 'snoozed'],
    ['snoozed until before its end', { snoozedUntil: at('15:00') }, 'open'],
  ] as const)('tells of an alert that was %s', (_, change, status) => {
    const { lines } = noteOf([alert('a', change)], { now: at('18:00') });
    expect(lines).toMatchObject([{ alertId: 'a', status }]);
  });

  it.each([
    ['raised after it', { raisedAt: at('16:30') }],
    ['over before it', { raisedAt: at('07:00'), ...over('07:30') }],
  ])('does not tell of an alert that was %s', (_, change) => {
    expect(noteOf([alert('a', change)]).lines).toEqual([]);
  });

  it('tells of an alert once, by the version that knows of its end', () => {
    const open = alert('a');
    const resolved = alert('a', over('10:00'));
    expect(noteOf([open, resolved]).lines).toMatchObject([{ status: 'resolved' }]);
    expect(noteOf([resolved, open]).lines).toMatchObject([{ status: 'resolved' }]);
  });

  it('counts what was raised and acknowledged in the shift', () => {
    const before = { raisedAt: at('07:00') };
    const { raised, acknowledged } = noteOf([
      alert('a', seen('10:00')),
      alert('b', { ...before, ...seen('08:10') }),
      alert('c', { ...before, ...seen('07:10') }),
      alert('d', seen('16:10')),
    ]);
    expect({ raised, acknowledged }).toEqual({ raised: 2, acknowledged: 2 });
  });

  it('puts open alerts first, critical before warnings, newest before older ones', () => {
    const { lines } = noteOf([
      alert('over', over('10:00')),
      alert('seen', seen('10:00')),
      alert('warning', { severity: 'warning', since: at('12:00') }),
      alert('old', { since: at('09:00') }),
      alert('new', { since: at('11:00') }),
    ]);
    expect(lines.map(({ alertId }) => alertId)).toEqual(['new', 'old', 'warning', 'seen', 'over']);
  });

  it('is written as plain text in the plan’s zone', () => {
    const queue = { kind: 'queue', id: 'q', name: 'Renewals' } as const;
    const { text } = noteOf(
      [
        alert('a', seen('10:05', 'called the\ndialer team')),
        alert('b', {
          ...{ ruleName: 'Callers wait', severity: 'warning', subject: queue, snoozedUntil: at('16:30') },
          explanation: { ...EXPLANATION, what: '7 interactions are waiting, 5 or more.' },
        }),
        alert('c', { subject: queue, campaignId: null, ...over('09:40') }),
      ],
      {
        worst: [
          {
            campaignId: 'c2',
            campaign: 'Autumn',
            minute: at('13:03'),
            what: 'utilization 12 % with 6 agents',
          },
        ],
      },
    );
    expect(text).toBe(`Hand-over: Contoso
Shift: Wed 25 Nov 2026, 09:00 to 17:00
Times: Europe/Berlin, UTC+01:00
Written: 17:00

3 alerts raised, 1 acknowledged, 2 not over at the end.

Not over at the end
- Critical: Low utilization: Spring renewal, since 10:00
  Utilization is 34 %, below 50 %.
  Acknowledged 11:05: called the dialer team
  Campaign: Spring renewal
- Warning: Callers wait: Renewals, since 10:00
  7 interactions are waiting, 5 or more.
  Snoozed until 17:30
  Campaign: Spring renewal

Over by the end
- Critical: Low utilization: Renewals, 10:00 to 10:40

Worst minutes
- 14:03 utilization 12 % with 6 agents (Campaign: Autumn)
`);
  });

  it('says that there was nothing', () => {
    expect(noteOf([])).toMatchObject({ raised: 0, acknowledged: 0, lines: [] });
    expect(noteOf([]).text).toContain('\n\nThere were no alerts.\n');
  });

  it('keeps what it was given', () => {
    const worst = [{ campaignId: 'c', campaign: 'C', minute: at('09:00'), what: 'w' }];
    expect(noteOf([], { worst })).toMatchObject({
      ...{ id: 'n1', organization: 'Contoso', from: at('08:00'), to: at('16:00'), worst },
    });
  });

  it.each([
    [
      'a night',
      '2026-11-25T21:00Z',
      '2026-11-26T05:00Z',
      'Wed 25 Nov 2026, 22:00 to 26 Nov, 06:00',
      'UTC+01:00',
    ],
    [
      'a night in spring',
      '2026-03-28T21:00Z',
      '2026-03-29T04:00Z',
      'Sat 28 Mar 2026, 22:00 to 29 Mar, 06:00',
      'UTC+01:00 at the start, UTC+02:00 at the end',
    ],
    [
      'a night in autumn',
      '2026-10-24T20:00Z',
      '2026-10-25T05:00Z',
      'Sat 24 Oct 2026, 22:00 to 25 Oct, 06:00',
      'UTC+02:00 at the start, UTC+01:00 at the end',
    ],
  ])('names both dates and every offset of %s', (_, from, to, shift, offset) => {
    const { text } = noteOf([], { from: Date.parse(from), to: Date.parse(to) });
    expect(text).toContain(`\nShift: ${shift}\nTimes: Europe/Berlin, ${offset}\n`);
  });

  it.each([
    ['America/New_York', '03:00', 'UTC-05:00'],
    ['Asia/Kathmandu', '13:45', 'UTC+05:45'],
    ['UTC', '08:00', 'UTC+00:00'],
  ])('is written in %s as well', (zone, time, offset) => {
    expect(noteOf([], { zone }).text).toContain(`${time} to `);
    expect(noteOf([], { zone }).text).toContain(`Times: ${zone}, ${offset}\n`);
  });

  it('names the machine’s zone as such', () => {
    expect(noteOf([], { zone: null }).text).toMatch(/Times: this machine’s zone, UTC[+-]\d\d:\d\d\n/u);
  });
});
