import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BUILT_IN_RULES } from '../../../../src/core/alerts/built-in.ts';
import { ruleProblem } from '../../../../src/core/alerts/check-rule.ts';
import type { Condition, Rule } from '../../../../src/core/alerts/rule.ts';
import { aLevel, aRule } from '../../../support/alert-builder.ts';

const WAITING: Condition = aLevel({ measure: 'waiting', side: 'above', set: 5, clear: 2 });
const NOBODY = { kind: 'some', campaignIds: [], queueIds: [], teamIds: [] } as const;

describe('ruleProblem', () => {
  it.each(BUILT_IN_RULES.map((rule) => [rule.name, rule] as const))('finds none in "%s"', (_, rule) => {
    expect(ruleProblem(rule)).toBeNull();
  });

  it.each<[string, Partial<Rule>]>([
    ['a level of a campaign', {}],
    ['levels that are equal', { condition: aLevel({ set: 50, clear: 50 }) }],
    ['a campaign’s figure of its queue', { condition: WAITING }],
    ['a queue', { subject: 'queue', condition: WAITING }],
    [
      'a state of the connection',
      { subject: 'connection', condition: { kind: 'state', state: 'signed-out', holds: true } },
    ],
    ['groups within groups', { condition: { kind: 'all', of: [aLevel(), { kind: 'any', of: [WAITING] }] } }],
    ['a scope of one team', { scope: { ...NOBODY, teamIds: ['t'] } }],
  ])('takes %s', (_, change) => {
    expect(ruleProblem(aRule(change))).toBeNull();
  });

  it.each<[string, Partial<Rule>, string]>([
    ['no name', { name: ' ' }, 'Give the rule a name.'],
    [
      'a low level that clears below itself',
      { condition: aLevel({ side: 'below', set: 50, clear: 45 }) },
      'An alert below 50 % utilization must clear at 50 % or more.',
    ],
    [
      'a high level that clears above itself',
      { condition: { ...WAITING, clear: 6 } },
      'An alert at 5 interactions waiting interactions or more must clear at 5 interactions or less.',
    ],
    [
      'a figure that its subject does not have',
      { subject: 'agent' },
      'There is no utilization of an agent. Choose another figure, or another kind of subject.',
    ],
    [
      'a state that its subject does not have',
      { subject: 'queue', condition: { kind: 'state', state: 'exhausted', holds: true } },
      'Whether something has no contacts left is not known of a queue. Choose another condition.',
    ],
    [
      'an empty group',
      { condition: { kind: 'all', of: [] } },
      'A group needs at least one condition. Add one, or remove the group.',
    ],
    [
      'something wrong deep within',
      { condition: { kind: 'any', of: [WAITING, { kind: 'all', of: [aLevel({ clear: 0 })] }] } },
      'An alert below 50 % utilization must clear at 50 % or more.',
    ],
    [
      'nothing to watch',
      { scope: NOBODY },
      'Choose at least one campaign, queue or team, or watch all of them.',
    ],
  ])('says what is wrong with %s', (_, change, problem) => {
    expect(ruleProblem(aRule(change))).toBe(problem);
  });

  it('refuses a clear level exactly where it lies on the wrong side', () => {
    const number = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(fc.constantFrom('above', 'below'), number, number, (side, set, clear) => {
        const wrong = side === 'above' ? clear > set : clear < set;
        expect(ruleProblem(aRule({ condition: aLevel({ side, set, clear }) })) !== null).toBe(wrong);
      }),
    );
  });
});
