import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { announce, takeNotices } from '../../../../src/core/alerts/announce.ts';
import type { Reading, SubjectReading } from '../../../../src/core/alerts/reading.ts';
import type { Rule } from '../../../../src/core/alerts/rule.ts';
import { type AlertEffect, type AlertState, NO_ALERTS } from '../../../../src/core/alerts/state.ts';
import { step } from '../../../../src/core/alerts/step.ts';
import { MINUTE_MS } from '../../../../src/core/time/minute.ts';
import {
  aLevel,
  aReading,
  aReadingOf,
  aRule,
  EXPLANATION,
  minuteAt,
} from '../../../support/alert-builder.ts';

/** Rules of every make: two levels, a group with a state, a rule of one campaign, one that holds for long. */
const RULES: readonly Rule[] = [
  aRule({ sustainMinutes: 2, holdMinutes: 2 }),
  aRule({
    id: 'drowning',
    severity: 'warning',
    condition: aLevel({ side: 'above', set: 90, clear: 80 }),
    renotifyMinutes: 3,
  }),
  aRule({
    id: 'starved',
    when: 'shift',
    condition: {
      kind: 'all',
      of: [aLevel({ set: 60, clear: 70 }), { kind: 'state', state: 'running', holds: true }],
    },
    scope: { kind: 'some', campaignIds: ['c1'], queueIds: [], teamIds: [] },
  }),
  aRule({ id: 'steady', sustainMinutes: 4, holdMinutes: 5 }),
];

interface Run {
  readonly state: AlertState;
  readonly effects: readonly AlertEffect[];
}

function advance(run: Run, reading: Reading): Run {
  const at = { now: reading.minute + 2 * MINUTE_MS, rules: RULES, explain: () => EXPLANATION };
  const [state, effects] = step(run.state, reading, at);
  return { state, effects: [...run.effects, ...effects] };
}

const START: Run = { state: NO_ALERTS, effects: [] };

const subject = (id: string): fc.Arbitrary<SubjectReading> =>
  fc
    .record({ utilization: fc.option(fc.integer({ min: 0, max: 100 })), running: fc.option(fc.boolean()) })
    .map(({ utilization, running }) =>
      aReadingOf(utilization === null ? {} : { utilization }, {
        subject: { kind: 'campaign', id, name: id },
        campaignId: id,
        states: running === null ? {} : { running },
      }),
    );

/** A reading of any of three campaigns; a step of more than one minute leaves a hole. */
const minuteStep = fc.record({
  minutes: fc.oneof({ weight: 6, arbitrary: fc.constant(1) }, fc.integer({ min: 2, max: 8 })),
  subjects: fc
    .tuple(subject('c1'), subject('c2'), subject('c3'))
    .chain((all) => fc.subarray(all, { minLength: 0 })),
  whole: fc.boolean(),
  inhibited: fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, fc.constant(true)),
});

/** Up to forty readings, ascending. */
const readings = fc.array(minuteStep, { maxLength: 40 }).map((steps) => {
  let count = 0;
  return steps.map(({ minutes, subjects, whole, inhibited }) => {
    count += minutes;
    return aReading(count, subjects, { whole: whole ? ['campaign'] : [], inhibited });
  });
});

describe('whatever the readings', () => {
  it('at most one alert is open per rule and subject, and none is raised or resolved twice', () => {
    fc.assert(
      fc.property(readings, (list) => {
        const open = new Map<string, string>();
        const raised = new Set<string>();
        for (const { type, alert } of list.reduce(advance, START).effects) {
          const pair = JSON.stringify([alert.ruleId, alert.subject.id]);
          expect(open.get(pair)).toBe(type === 'raised' ? undefined : alert.id);
          expect(raised.has(alert.id)).toBe(type === 'resolved');
          if (type === 'raised') open.set(pair, alert.id);
          else open.delete(pair);
          raised.add(alert.id);
        }
      }),
    );
  });

  it('what is open is what was raised and not resolved', () => {
    fc.assert(
      fc.property(readings, (list) => {
        const { state, effects } = list.reduce(advance, START);
        const resolved = new Set(
          effects.filter(({ type }) => type === 'resolved').map(({ alert }) => alert.id),
        );
        const left = effects.map(({ alert }) => alert.id).filter((id) => !resolved.has(id));
        expect(
          Object.values(state.open)
            .map(({ id }) => id)
            .sort(),
        ).toEqual([...left].sort());
      }),
    );
  });

  it('repeated and older ones change nothing', () => {
    const disturbed = readings.chain((list) =>
      fc.tuple(
        fc.constant(list),
        fc.array(fc.array(fc.nat(), { maxLength: 3 }), { minLength: list.length, maxLength: list.length }),
      ),
    );
    fc.assert(
      fc.property(disturbed, ([list, repeats]) => {
        const again = list.flatMap((reading, index) => [
          reading,
          ...(repeats[index] ?? []).flatMap((pick) => list[pick % (index + 1)] ?? []),
        ]);
        expect(again.reduce(advance, START)).toEqual(list.reduce(advance, START));
      }),
    );
  });

  it('a crash after any step loses nothing and repeats nothing', () => {
    fc.assert(
      fc.property(readings, fc.infiniteStream(fc.boolean()), (list, crashes) => {
        let run = START;
        for (const reading of list) {
          run = advance(run, reading);
          if (crashes.next().value) {
            run = { ...run, state: JSON.parse(JSON.stringify(run.state)) as AlertState };
          }
        }
        expect(run).toEqual(list.reduce(advance, START));
      }),
    );
  });

  it('unknown data neither raises nor resolves', () => {
    fc.assert(
      fc.property(readings, fc.integer({ min: 1, max: 500 }), fc.boolean(), (list, length, listed) => {
        const before = list.reduce(advance, START);
        const last = list.at(-1)?.minute ?? minuteAt(0);
        let after = before;
        for (let index = 1; index <= length; index += 1) {
          const nothing = ['c1', 'c2', 'c3'].map((id) =>
            aReadingOf({}, { subject: { kind: 'campaign', id, name: id }, campaignId: id }),
          );
          const minute = last + index * MINUTE_MS;
          after = advance(after, { minute, subjects: listed ? nothing : [], whole: [], inhibited: false });
        }
        expect(after.effects).toEqual(before.effects);
        expect(after.state.open).toEqual(before.state.open);
      }),
      { numRuns: 30 },
    );
  });

  it('a trouble of the connection raises and resolves nothing else', () => {
    fc.assert(
      fc.property(readings, readings, (list, troubled) => {
        const before = list.reduce(advance, START);
        const from = (list.at(-1)?.minute ?? minuteAt(0)) - minuteAt(0);
        const inhibited = troubled.map((reading) => ({
          ...reading,
          minute: reading.minute + from,
          inhibited: true,
        }));
        expect(inhibited.reduce(advance, before).effects).toEqual(before.effects);
      }),
    );
  });
});

describe('a value that stays between clear and set', () => {
  it.each([
    ['below', 50, 60],
    ['above', 60, 50],
  ] as const)('%s %d, clear at %d: is raised at most once and never resolved', (side, set, clear) => {
    const rule = aRule({ condition: aLevel({ side, set, clear }) });
    const firstThenBand = fc.tuple(
      fc.double({ min: 0, max: 100, noNaN: true }),
      fc.array(fc.double({ min: 50, max: 59.999, noNaN: true }), { minLength: 1, maxLength: 50 }),
    );
    fc.assert(
      fc.property(firstThenBand, ([first, band]) => {
        let state = NO_ALERTS;
        const effects: AlertEffect[] = [];
        [first, ...band].forEach((utilization, index) => {
          const reading = aReading(index, [aReadingOf({ utilization })]);
          const at = { now: reading.minute, rules: [rule], explain: () => EXPLANATION };
          const [next, more] = step(state, reading, at);
          state = next;
          effects.push(...more);
        });
        const raised = side === 'below' ? first < set : first >= set;
        expect(effects.map(({ type }) => type)).toEqual(raised ? ['raised'] : []);
      }),
    );
  });
});

describe('announcing', () => {
  const moment = fc.record({
    onShift: fc.boolean(),
    quiet: fc.boolean(),
    notifications: fc.boolean(),
    crash: fc.boolean(),
  });
  const moments = readings.chain((list) =>
    fc.tuple(fc.constant(list), fc.array(moment, { minLength: list.length, maxLength: list.length })),
  );
  const once = RULES.map((rule) => ({ ...rule, renotifyMinutes: null }));

  it('tells each episode once, whatever the shift, the quiet hours and the crashes', () => {
    fc.assert(
      fc.property(moments, ([list, flags]) => {
        let run = START;
        const told: string[] = [];
        list.forEach((reading, index) => {
          const { crash, ...may } = flags[index]!;
          run = advance(run, reading);
          const at = { now: reading.minute + 2 * MINUTE_MS, rules: once, criticalThroughQuiet: true, ...may };
          const [announced] = announce(run.state, at);
          const kept = crash ? (JSON.parse(JSON.stringify(announced)) as AlertState) : announced;
          const [taken, notices] = takeNotices(kept);
          expect(notices.length).toBeLessThanOrEqual(1);
          told.push(...notices.flatMap(({ alertIds }) => alertIds));
          run = { ...run, state: taken };
        });
        expect(new Set(told).size).toBe(told.length);
        const last = {
          now: minuteAt(1000),
          rules: once,
          onShift: true,
          quiet: false,
          criticalThroughQuiet: true,
          notifications: true,
        };
        const [, rest] = announce(run.state, last);
        const all = [...told, ...rest.flatMap(({ alertIds }) => alertIds)];
        expect(new Set(all).size).toBe(all.length);
        expect(all).toEqual(expect.arrayContaining(Object.values(run.state.open).map(({ id }) => id)));
      }),
    );
  });
});
