import { describe, expect, it } from 'vitest';
import { BUILT_IN_RULES } from '../../../../src/core/alerts/built-in.ts';
import { above, all, below, is } from '../../../../src/core/alerts/conditions.ts';
import type { Condition, Rule } from '../../../../src/core/alerts/rule.ts';
import { sourcesRead } from '../../../../src/core/polling/rule-sources.ts';

function rule(condition: Condition, enabled = true): Rule {
  const [first] = BUILT_IN_RULES;
  if (first === undefined) throw new Error('There are built-in rules.');
  return { ...first, condition, enabled };
}

describe('core/polling/rule-sources', () => {
  it.each([
    ['no rule', [], []],
    ['a level', [rule(above('waiting', { set: 5 }))], ['load']],
    [
      'levels and states within each other',
      [rule(all(is('running'), below('utilization', { set: 60 })))],
      ['activity', 'pace'],
    ],
    ['a rule that is switched off', [rule(above('waiting', { set: 5 }), false)], []],
    [
      'several rules',
      [rule(above('lines-used', { set: 5 })), rule(below('contacts-left', { set: 5 }))],
      ['pace', 'progress'],
    ],
    ['what the platform tells with every answer', [rule(is('rate-limited'))], []],
  ])('reads what %s needs', (_, rules, expected) => {
    expect([...sourcesRead(rules)].sort()).toEqual(expected);
  });

  it('reads people, pacing, lists and counts for the rules that come with the app', () => {
    const enabled = BUILT_IN_RULES.map((one) => ({ ...one, enabled: true }));
    expect([...sourcesRead(enabled)]).toEqual(
      expect.arrayContaining(['activity', 'counts', 'pace', 'progress', 'totals']),
    );
  });
});
