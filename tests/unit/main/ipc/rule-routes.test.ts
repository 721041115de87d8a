import { describe, expect, it } from 'vitest';
import { BUILT_IN_RULES } from '../../../../src/core/alerts/built-in.ts';
import { MEASURES, STATES } from '../../../../src/core/alerts/definitions.ts';
import { NO_RULES_VIEW } from '../../../../src/core/alerts/view.ts';
import { NO_PLAN, type ShiftPlan } from '../../../../src/core/shifts/plan.ts';
import { answer } from '../../../../src/main/ipc/answer.ts';
import { ruleRoutes, shiftRoutes } from '../../../../src/main/ipc/rule-routes.ts';
import { Refusal } from '../../../../src/main/ports/refusal.ts';
import { aLevel, aRule } from '../../../support/alert-builder.ts';
import { fakeViewer } from '../../../support/fake-board.ts';
import { EMPTY_NOTE, NO_SHIFT } from '../../../support/posed-shift.ts';
import { hoursOf, onDays } from '../../../support/shift-plans.ts';

const PREVIEW = { from: null, to: null, fired: 0, examples: [], unknown: [] };

/** Both desks; they keep what they were asked. */
function openDesks() {
  const asked: unknown[][] = [];
  const keep =
    <T>(name: string, value: T) =>
    (...given: unknown[]): T => {
      asked.push([name, ...given]);
      return value;
    };
  const rules = ruleRoutes({
    read: keep('read', NO_RULES_VIEW),
    save: keep('save', { id: 'r1' }),
    remove: keep('remove', undefined),
    reset: keep('reset', undefined),
    preview: keep('preview', PREVIEW),
  });
  const shift = shiftRoutes({
    read: keep('shift', NO_SHIFT),
    savePlan: keep('savePlan', undefined),
    override: keep('override', undefined),
    handOver: keep('handOver', EMPTY_NOTE),
  });
  return { asked, routes: { ...rules, shift: shift.read, ...pick(shift) } };
}

function pick({ savePlan, override, handOver }: ReturnType<typeof shiftRoutes>) {
  return { savePlan, override, handOver };
}

async function ask(name: keyof ReturnType<typeof openDesks>['routes'], input?: unknown) {
  const { asked, routes } = openDesks();
  const given = await answer(routes[name], { input, caller: fakeViewer() }, () => undefined);
  return { asked, given };
}

async function refusal(
  name: 'save' | 'preview' | 'remove' | 'reset' | 'savePlan' | 'override',
  input: unknown,
) {
  const { asked, given } = await ask(name, input);
  expect(asked).toEqual([]);
  expect(given).toMatchObject({ ok: false, code: 'bad-argument' });
  return given.ok ? '' : given.message;
}

const RULE = aRule();
const NESTED = aRule({
  condition: {
    kind: 'all',
    of: [aLevel(), { kind: 'any', of: [{ kind: 'state', state: 'running', holds: true }] }],
  },
  scope: { kind: 'some', campaignIds: ['c'], queueIds: [], teamIds: [] },
});
const PLAN: ShiftPlan = {
  ...NO_PLAN,
  zone: 'Europe/Berlin',
  weekly: onDays([1, 7], '22:00-30:00'),
  exceptions: [{ date: '2026-12-24', hours: [], note: 'Christmas Eve' }],
  quiet: onDays([3], '00:00-24:00'),
};

describe('the calls of rules and the shift', () => {
  it.each([
    ['read', undefined, ['read'], NO_RULES_VIEW],
    ['save', RULE, ['save', RULE], { id: 'r1' }],
    ['save', { ...RULE, id: '' }, ['save', { ...RULE, id: '' }], { id: 'r1' }],
    ['preview', NESTED, ['preview', NESTED], PREVIEW],
    ['remove', { id: 'r' }, ['remove', 'r'], undefined],
    ['reset', { id: 'r' }, ['reset', 'r'], undefined],
    ['shift', undefined, ['shift'], NO_SHIFT],
    ['savePlan', PLAN, ['savePlan', PLAN], undefined],
    ['savePlan', NO_PLAN, ['savePlan', NO_PLAN], undefined],
    ['override', { on: true }, ['override', true], undefined],
    ['override', { on: null }, ['override', null], undefined],
    ['handOver', undefined, ['handOver'], EMPTY_NOTE],
  ] as const)('pass %s on', async (name, input, call, value) => {
    const { asked, given } = await ask(name, input);
    expect(asked).toEqual([call]);
    expect(given).toEqual({ ok: true, value });
  });

  it('take every rule that comes with the app', async () => {
    for (const rule of BUILT_IN_RULES) expect((await ask('save', rule)).asked).toEqual([['save', rule]]);
  });

  it('take every measure and every state', async () => {
    const levels = Object.values(MEASURES).map(({ id }) => aLevel({ measure: id }));
    const states = Object.keys(STATES).map((state) => ({ kind: 'state', state, holds: false }));
    for (const condition of [...levels, ...states])
      expect((await ask('save', { ...RULE, condition })).given).toMatchObject({ ok: true });
  });

  it('lose the blanks around names', async () => {
    const { asked } = await ask('save', { ...RULE, name: ' Low ', about: ' x ' });
    expect(asked).toEqual([['save', { ...RULE, name: 'Low', about: 'x' }]]);
  });

  it('pass the words of a refusal on', async () => {
    const refuse = (): never => {
      throw new Refusal('No.');
    };
    const desk = {
      read: () => NO_RULES_VIEW,
      save: refuse,
      remove: refuse,
      reset: refuse,
      preview: () => PREVIEW,
    };
    const given = await answer(ruleRoutes(desk).save, { input: RULE, caller: fakeViewer() }, () => undefined);
    expect(given).toEqual({ ok: false, code: 'failed', message: 'No.' });
  });
});

describe('a wrong rule is refused', () => {
  it.each([
    ['no rule', 'low', 'argument'],
    ['no name', { ...RULE, name: '  ' }, 'name: The rule needs a name.'],
    ['an endless name', { ...RULE, name: 'x'.repeat(101) }, 'name: The name is too long.'],
    ['an endless description', { ...RULE, about: 'x'.repeat(301) }, 'about: The description is too long.'],
    ['an unknown severity', { ...RULE, severity: 'info' }, 'severity'],
    ['an unknown subject', { ...RULE, subject: 'team' }, 'subject'],
    ['half a minute', { ...RULE, sustainMinutes: 0.5 }, 'sustainMinutes: Give whole minutes.'],
    ['more than a day', { ...RULE, holdMinutes: 1_441 }, 'holdMinutes: At most a day.'],
    ['telling again at once', { ...RULE, renotifyMinutes: 0 }, 'renotifyMinutes: At least a minute.'],
    ['an unknown time', { ...RULE, when: 'weekend' }, 'when'],
    ['something besides', { ...RULE, script: 'x' }, 'script'],
    ['an unknown scope', { ...RULE, scope: { kind: 'none' } }, 'scope.kind'],
    ['an unknown kind of condition', { ...RULE, condition: { kind: 'not' } }, 'condition.kind'],
  ])('with %s', async (_, rule, message) => {
    expect(await refusal('save', rule)).toContain(message);
    expect(await refusal('preview', rule)).toContain(message);
  });

  it.each([
    ['an unknown measure', { ...aLevel(), measure: 'mood' }, 'condition.measure: There is no such measure.'],
    ['a level that is no number', { ...aLevel(), set: NaN }, 'condition.set: The level is not a number.'],
    ['a negative level', { ...aLevel(), set: -1 }, 'condition.set: The level must not be negative.'],
    ['no clear level', { ...aLevel(), clear: null }, 'condition.clear: The clear level is not a number.'],
    [
      'an unknown state',
      { kind: 'state', state: 'on-fire', holds: true },
      'condition.state: There is no such state.',
    ],
    ['an empty group', { kind: 'all', of: [] }, 'condition.of: A group needs at least one condition.'],
    [
      'something wrong within a group',
      { kind: 'all', of: [aLevel(), { kind: 'any', of: [] }] },
      'condition.of.1.of: A group needs at least one condition.',
    ],
  ])('with %s in its condition', async (_, condition, message) => {
    expect(await refusal('save', { ...RULE, condition })).toContain(message);
  });

  it.each(['remove', 'reset'] as const)('by %s without an id', async (name) => {
    expect(await refusal(name, { id: '' })).toContain('id');
    expect(await refusal(name, undefined)).toContain('argument');
  });
});

describe('a wrong plan is refused', () => {
  const forward = 'The end must lie after the beginning, at most a day later.';

  it.each([
    ['hours that end before they begin', { weekly: onDays([1], '09:00-08:00') }, `weekly.0: ${forward}`],
    ['hours of more than a day', { weekly: onDays([1], '09:00-33:01') }, `weekly.0: ${forward}`],
    ['hours that begin the next day', { quiet: onDays([1], '24:00-25:00') }, 'quiet.0.from'],
    ['an eighth day', { weekly: [{ day: 8, from: 0, to: 1 }] }, 'weekly.0.day'],
    [
      'half minutes',
      { weekly: [{ day: 1, from: 0.5, to: 1 }] },
      'weekly.0.from: Give the hours in whole minutes.',
    ],
    [
      'a date that there is not',
      { exceptions: [{ date: '2026-02-30', hours: [], note: '' }] },
      'exceptions.0.date: Give the date as year-month-day.',
    ],
    [
      'an exception that ends before it begins',
      { exceptions: [{ date: '2026-02-03', hours: [hoursOf('09:00-09:00')], note: '' }] },
      `exceptions.0.hours.0: ${forward}`,
    ],
    ['a zone that is no text', { zone: 1 }, 'zone'],
    ['something besides', { owner: 'me' }, 'owner'],
  ])('with %s', async (_, change, message) => {
    expect(await refusal('savePlan', { ...PLAN, ...change })).toContain(message);
  });

  it('as is an override that is neither on nor over', async () => {
    expect(await refusal('override', { on: 'yes' })).toContain('on');
    expect(await refusal('override', {})).toContain('on');
  });
});
