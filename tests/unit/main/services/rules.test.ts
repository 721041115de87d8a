import { describe, expect, it } from 'vitest';
import { BUILT_IN_RULES } from '../../../../src/core/alerts/built-in.ts';
import type { Rule } from '../../../../src/core/alerts/rule.ts';
import { Refusal } from '../../../../src/main/ports/refusal.ts';
import { createRules } from '../../../../src/main/services/rules.ts';
import { aLevel, aRule } from '../../../support/alert-builder.ts';

const [FIRST, SECOND] = BUILT_IN_RULES as [Rule, Rule];
const OWN = aRule({ id: 'own', name: 'My own rule' });

function open(kept: readonly Rule[] = []) {
  let number = 0;
  let told = 0;
  const store = { read: () => kept, write: (next: readonly Rule[]) => void (kept = next) };
  const rules = createRules({ store, newId: () => `new-${(number += 1)}` });
  rules.onChange(() => (told += 1));
  const named = (name: string) => rules.all().find((rule) => rule.name === name);
  return { rules, named, kept: () => kept, told: () => told };
}

describe('the rules', () => {
  it('are those that come with the app at first', () => {
    const { rules } = open();
    expect(rules.all()).toEqual(BUILT_IN_RULES);
    expect(rules.edited()).toEqual([]);
  });

  it('keep the supervisor’s own behind them, with a new id each', () => {
    const { rules, kept, told } = open();
    expect(rules.save(aRule({ id: '', name: 'One' }))).toEqual({ id: 'new-1' });
    expect(rules.save(aRule({ id: '', name: 'Two' }))).toEqual({ id: 'new-2' });
    expect(rules.all().slice(BUILT_IN_RULES.length)).toEqual(kept());
    expect(kept().map(({ id, name }) => [id, name])).toEqual([
      ['new-1', 'One'],
      ['new-2', 'Two'],
    ]);
    expect(told()).toBe(2);
  });

  it('change in their place', () => {
    const { rules } = open([OWN, aRule({ id: 'other', name: 'Other' })]);
    rules.save({ ...OWN, sustainMinutes: 9 });
    expect(rules.all().slice(-2)).toMatchObject([{ id: 'own', sustainMinutes: 9 }, { id: 'other' }]);
  });

  it('keep an edited built-in rule in its place, until it is reset', () => {
    const { rules, kept } = open();
    rules.save({ ...SECOND, enabled: false });
    expect(rules.all()[1]).toEqual({ ...SECOND, enabled: false });
    expect(rules.edited()).toEqual([SECOND.id]);
    rules.reset(SECOND.id);
    expect(rules.all()).toEqual(BUILT_IN_RULES);
    expect(kept()).toEqual([]);
  });

  it('take a built-in rule that is as it came for one that was not edited', () => {
    const { rules, kept } = open();
    rules.save({ ...FIRST, enabled: false });
    rules.save({ ...FIRST });
    expect(rules.edited()).toEqual([]);
    expect(kept()).toEqual([]);
  });

  it('decide themselves what is built in', () => {
    const { rules, named } = open();
    rules.save(aRule({ id: '', name: 'Mine', builtIn: true }));
    rules.save({ ...FIRST, builtIn: false, enabled: false });
    expect(named('Mine')?.builtIn).toBe(false);
    expect(rules.all()[0]?.builtIn).toBe(true);
  });

  it('take one that is built in no more for the supervisor’s own', () => {
    const { rules, named } = open([aRule({ id: 'former', name: 'Former', builtIn: true })]);
    expect(named('Former')?.builtIn).toBe(false);
    rules.remove('former');
    expect(named('Former')).toBeUndefined();
  });

  it('are removed, but for built-in ones', () => {
    const { rules, told } = open([OWN]);
    rules.remove('own');
    expect(rules.all()).toEqual(BUILT_IN_RULES);
    expect(() => rules.remove(FIRST.id)).toThrow('A built-in rule can be switched off, not removed.');
    expect(told()).toBe(1);
  });

  it('of the supervisor have nothing to be reset to', () => {
    const { rules, named } = open([OWN]);
    rules.reset('own');
    expect(named('My own rule')).toEqual(OWN);
  });
});

describe('a rule is refused', () => {
  it.each<[string, Rule, string]>([
    [
      'whose clear level is on the wrong side',
      aRule({ condition: aLevel({ clear: 40 }) }),
      'An alert below 50 % utilization must clear at 50 % or more.',
    ],
    [
      'whose figure its subject does not have',
      aRule({ subject: 'connection' }),
      'There is no utilization of the connection.',
    ],
    [
      'with an empty group',
      aRule({ condition: { kind: 'any', of: [] } }),
      'A group needs at least one condition.',
    ],
    [
      'with the name of another, however it is written',
      aRule({ id: '', name: ` ${FIRST.name.toUpperCase()} ` }),
      `There is a rule named "${FIRST.name}" already. Choose another name.`,
    ],
    [
      'with the name of an own rule',
      aRule({ id: '', name: 'my own rule' }),
      'There is a rule named "My own rule" already.',
    ],
  ])('%s', (_, rule, message) => {
    const { rules, kept, told } = open([OWN]);
    const save = () => rules.save(rule);
    expect(save).toThrow(Refusal);
    expect(save).toThrow(message);
    expect(kept()).toEqual([OWN]);
    expect(told()).toBe(0);
  });

  it('but not for having its own name', () => {
    const { rules } = open([OWN]);
    expect(rules.save({ ...OWN, severity: 'warning' })).toEqual({ id: 'own' });
  });
});
