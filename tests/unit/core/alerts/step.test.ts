import { describe, expect, it } from 'vitest';
import type { Reading } from '../../../../src/core/alerts/reading.ts';
import type { Rule } from '../../../../src/core/alerts/rule.ts';
import { type AlertEffect, type AlertState, NO_ALERTS } from '../../../../src/core/alerts/state.ts';
import { step } from '../../../../src/core/alerts/step.ts';
import { MINUTE_MS } from '../../../../src/core/time/minute.ts';
import {
  aLevel,
  aMeasured,
  aReading,
  aReadingOf,
  aRule,
  EXPLANATION,
  minuteAt,
} from '../../../support/alert-builder.ts';

interface Played {
  readonly state: AlertState;
  readonly effects: readonly AlertEffect[];
}

/** Plays readings one after the other, each two minutes after it began. */
function play(rules: readonly Rule[], readings: readonly Reading[], from: AlertState = NO_ALERTS): Played {
  let played: Played = { state: from, effects: [] };
  for (const reading of readings) {
    const at = { now: reading.minute + 2 * MINUTE_MS, rules, explain: () => EXPLANATION };
    const [state, effects] = step(played.state, reading, at);
    played = { state, effects: [...played.effects, ...effects] };
  }
  return played;
}

/** Values of the campaign minute by minute; `null` = not known, a missing index = no reading. */
function values(...list: readonly (number | null | undefined)[]): readonly Reading[] {
  return list.flatMap((value, index) =>
    value === undefined ? [] : [aReading(index, [aReadingOf(value === null ? {} : { utilization: value })])],
  );
}

/** Such as ["raised 0", "resolved 3 cleared"], by the minutes after nine in which it happened. */
function told({ effects }: Played): readonly string[] {
  return effects.map(({ type, alert }) => {
    const at = type === 'raised' ? alert.raisedAt : (alert.resolved?.at ?? Number.NaN);
    const words = [type, (at - minuteAt(2)) / MINUTE_MS, alert.resolved?.how];
    return words.filter((word) => word !== undefined).join(' ');
  });
}

describe('how long a condition must hold', () => {
  it.each([
    ['no sustain', 0, [40], ['raised 0']],
    ['one minute', 1, [40], ['raised 0']],
    ['three minutes', 3, [40, 40, 40], ['raised 2']],
    ['three minutes, one too few', 3, [40, 40, 60, 40, 40], []],
    ['three minutes, in the band meanwhile', 3, [40, 52, 40, 40], []],
    ['an unknown minute between neither clears nor ripens', 3, [40, null, null], []],
    ['a minute that holds after unknown ones ripens', 3, [40, null, 40], ['raised 2']],
    ['a missing reading is like an unknown minute', 3, [40, undefined, 40], ['raised 2']],
    ['five minutes unseen are still one breach', 3, [40, ...Array<null>(4).fill(null), 40], ['raised 5']],
    ['more than five minutes unseen are not', 3, [40, ...Array<null>(5).fill(null), 40], []],
    [
      'a longer hole in the readings starts anew',
      2,
      [40, ...Array<undefined>(5).fill(undefined), 40, 40],
      ['raised 7'],
    ],
  ])('%s', (_, sustainMinutes, list, effects) => {
    expect(told(play([aRule({ sustainMinutes })], values(...list)))).toEqual(effects);
  });

  it('counts from the first minute of the breach, which names the alert', () => {
    const { effects } = play([aRule({ sustainMinutes: 2 })], values(60, 40, 40));
    expect(effects).toHaveLength(1);
    expect(effects[0]?.alert).toMatchObject({
      id: `low c1 ${minuteAt(1)}`,
      since: minuteAt(1),
      lastBreach: minuteAt(2),
      raisedAt: minuteAt(4),
      explanation: EXPLANATION,
      notified: null,
    });
  });
});

describe('how long it must be over', () => {
  it.each([
    ['no hold', 0, [40, 60], ['raised 0', 'resolved 1 cleared']],
    ['in the band it stays', 0, [40, 52, 54], ['raised 0']],
    ['three minutes', 3, [40, 60, 60, 60], ['raised 0', 'resolved 3 cleared']],
    ['a breach within the hold begins it anew', 3, [40, 60, 60, 40, 60, 60], ['raised 0']],
    ['the band within the hold begins it anew', 3, [40, 60, 60, 52, 60, 60], ['raised 0']],
    ['unknown minutes do not end it', 0, [40, null, null, null], ['raised 0']],
    [
      'after it is over the next breach is a new one',
      0,
      [40, 60, 40],
      ['raised 0', 'resolved 1 cleared', 'raised 2'],
    ],
  ])('%s', (_, holdMinutes, list, effects) => {
    expect(told(play([aRule({ holdMinutes })], values(...list)))).toEqual(effects);
  });

  it('takes the explanation, the names and the severity as they are by then', () => {
    const { state } = play([aRule()], values(40));
    const renamed = aRule({ name: 'Too little to do', severity: 'warning' });
    const at = { now: minuteAt(3), rules: [renamed], explain: () => ({ ...EXPLANATION, what: 'Worse.' }) };
    const [{ open }] = step(state, aReading(1, [aReadingOf({ utilization: 20 })]), at);
    expect(Object.values(open)).toMatchObject([
      {
        ruleName: 'Too little to do',
        severity: 'warning',
        explanation: { what: 'Worse.' },
        since: minuteAt(0),
      },
    ]);
  });
});

describe('a minute that is not newer than the newest judged', () => {
  it.each([
    ['the same', 3],
    ['an older one', 1],
  ])('%s changes nothing', (_, count) => {
    const { state } = play([aRule({ sustainMinutes: 2 })], values(60, 60, 60, 40));
    const again = play(
      [aRule({ sustainMinutes: 2 })],
      [aReading(count, [aReadingOf({ utilization: 10 })])],
      state,
    );
    expect(again.state).toBe(state);
    expect(again.effects).toEqual([]);
  });
});

describe('the scope of a rule', () => {
  const some = (change: Partial<Extract<Rule['scope'], { kind: 'some' }>>): Rule =>
    aRule({ scope: { kind: 'some', campaignIds: [], queueIds: [], teamIds: [], ...change } });
  const reading = aReading(0, [aReadingOf({ utilization: 40 }, { teamIds: ['t1', 't2'] })]);

  it.each([
    ['all', aRule(), 1],
    ['its campaign', some({ campaignIds: ['c1'] }), 1],
    ['its queue', some({ queueIds: ['q0', 'q1'] }), 1],
    ['one of its teams', some({ teamIds: ['t2'] }), 1],
    ['others', some({ campaignIds: ['c2'], queueIds: ['q2'], teamIds: ['t3'] }), 0],
    ['nobody', some({}), 0],
  ])('%s', (_, rule, raised) => {
    expect(play([rule], [reading]).effects).toHaveLength(raised);
  });

  it.each([
    ['an agent by the queue', some({ queueIds: ['q1'] }), 1],
    ['an agent by the team', some({ teamIds: ['t1'] }), 1],
    ['an agent of another campaign', some({ campaignIds: ['c2'] }), 0],
  ])('%s', (_, scoped, raised) => {
    const rule = {
      ...scoped,
      subject: 'agent' as const,
      condition: aLevel({ measure: 'minutes-idle', side: 'above', set: 10, clear: 10 }),
    };
    const subject = { kind: 'agent', id: 'a1', name: 'Ada' } as const;
    const agent = aReadingOf({ 'minutes-idle': 12 }, { subject, teamIds: ['t1'] });
    expect(play([rule], [aReading(0, [agent])]).effects).toHaveLength(raised);
  });

  it('takes only subjects of its own kind', () => {
    expect(play([aRule({ subject: 'queue' })], [reading]).effects).toEqual([]);
  });

  it.each([
    ['breached', [40, 60], ['raised 0']],
    ['not breached', [60, 40], []],
  ])('takes a subject that is listed twice as it is listed first: %s', (_, utilizations, effects) => {
    const twice = aReading(
      0,
      utilizations.map((utilization) => aReadingOf({ utilization })),
    );
    expect(told(play([aRule()], [twice]))).toEqual(effects);
  });

  it('takes no rule that is switched off', () => {
    expect(play([aRule({ enabled: false })], [reading]).effects).toEqual([]);
  });
});

describe('an open alert ends', () => {
  const { state } = play([aRule({ holdMinutes: 10 })], values(40));
  const next = (rules: readonly Rule[], reading: Reading) => told(play(rules, [reading], state));
  const breached = aReading(1, [aReadingOf({ utilization: 40 })]);
  const elsewhere: Rule['scope'] = { kind: 'some', campaignIds: ['c2'], queueIds: [], teamIds: [] };

  it.each([
    ['removed', []],
    ['switched off', [aRule({ enabled: false })]],
    ['about something else', [aRule({ subject: 'queue' })]],
    ['for others', [aRule({ scope: elsewhere })]],
  ])('when its rule is %s', (_, rules) => {
    expect(next(rules, breached)).toEqual(['resolved 1 rule-changed']);
    expect(next(rules, { ...breached, inhibited: true })).toEqual(['resolved 1 rule-changed']);
  });

  it('not for the scope of its rule while the queue that names the teams is not read', () => {
    const scope: Rule['scope'] = { kind: 'some', campaignIds: [], queueIds: [], teamIds: ['t1'] };
    const rules = [aRule({ scope, holdMinutes: 10 })];
    const inTeam = aReading(0, [aReadingOf({ utilization: 40 }, { teamIds: ['t1'] })]);
    const before = play(rules, [inTeam]).state;
    const unread = aReading(1, [aReadingOf({ utilization: 40 }, { teamsUnread: true })]);
    const read = aReading(1, [aReadingOf({ utilization: 40 }, { teamIds: ['t2'] })]);
    expect(told(play(rules, [unread], before))).toEqual([]);
    expect(told(play(rules, [read], before))).toEqual(['resolved 1 rule-changed']);
  });

  it('when its subject is gone, but not when it is only not known', () => {
    expect(next([aRule()], aReading(1, []))).toEqual(['resolved 1 subject-gone']);
    expect(next([aRule()], aReading(1, [], { whole: ['queue'] }))).toEqual([]);
    expect(next([aRule()], aReading(1, [], { inhibited: true }))).toEqual([]);
  });

  it('not when only the levels of its rule were changed', () => {
    expect(next([aRule({ condition: aLevel({ set: 45, clear: 45 }) })], breached)).toEqual([]);
    expect(next([aRule({ condition: aLevel({ set: 35, clear: 38 }) })], breached)).toEqual([
      'resolved 1 cleared',
    ]);
  });

  it('when the counters of its day began anew', () => {
    const condition = aLevel({ measure: 'abandon-rate', side: 'above', set: 3, clear: 2, minimumSample: 50 });
    const counted = (count: number, sample: number, from: number) =>
      aReading(count, [aReadingOf({}, { measures: { 'abandon-rate': aMeasured(4, { sample, from }) } })]);
    const readings = [
      counted(0, 60, minuteAt(-540)),
      counted(1, 60, minuteAt(-540)),
      counted(2, 3, minuteAt(2)),
    ];
    expect(told(play([aRule({ condition, holdMinutes: 10 })], readings))).toEqual([
      'raised 0',
      'resolved 2 lapsed',
    ]);
  });
});

describe('a breach that is not ripe', () => {
  const rule = aRule({ sustainMinutes: 2 });
  const { state } = play([rule], values(40));
  const after = (rules: readonly Rule[], reading: Reading) =>
    Object.keys(play(rules, [reading], state).state.pending);

  it.each([
    ['while it is not known', [rule], aReading(1, [], { whole: [] }), ['low c1']],
    ['while nothing may be judged', [rule], aReading(1, [], { inhibited: true }), ['low c1']],
    ['not when its subject is gone', [rule], aReading(1, []), []],
    ['not when its rule is gone', [], aReading(1, [], { whole: [] }), []],
    ['not when it has been unknown for too long', [rule], aReading(6, [], { whole: [] }), []],
  ])('is kept %s', (_, rules, reading, keys) => {
    expect(after(rules, reading)).toEqual(keys);
  });
});

describe('a connection in trouble', () => {
  const stale = aRule({
    id: 'stale',
    subject: 'connection',
    condition: { kind: 'state', state: 'data-stale', holds: true },
    scope: { kind: 'some', campaignIds: ['c1'], queueIds: [], teamIds: [] },
  });
  const connection = aReadingOf(
    {},
    {
      subject: { kind: 'connection', id: 'connection', name: 'Connection' },
      campaignId: null,
      queueId: null,
      states: { 'data-stale': true },
    },
  );

  it('is all that is judged, whatever the scope of its rule', () => {
    const reading = aReading(0, [connection, aReadingOf({ utilization: 10 })], { inhibited: true });
    const { effects } = play([aRule(), stale], [reading]);
    expect(effects.map(({ alert }) => alert.ruleId)).toEqual(['stale']);
  });
});
