import { describe, expect, it } from 'vitest';
import { BUILT_IN_RULES } from '../../../../src/core/alerts/built-in.ts';
import { levelsOf, statesOf } from '../../../../src/core/alerts/conditions.ts';
import { MEASURES, STATES } from '../../../../src/core/alerts/definitions.ts';
import { ruleWords } from '../../../../src/core/alerts/rule-words.ts';
import { abandonSeverity, utilizationSeverity } from '../../../../src/core/metrics/levels.ts';
import { ruleShape } from '../../../../src/main/ports/shapes/rule-shape.ts';

describe('the rules that come with the app', () => {
  // Ids are kept with edited rules and with every alert: none may be renamed.
  it('keep their ids, and say in words what they wait for', () => {
    expect(Object.fromEntries(BUILT_IN_RULES.map((rule) => [rule.id, ruleWords(rule)]))).toEqual({
      'low-utilization':
        'Utilization below 50 % until 55 % (from 3 agents on queue on), dialing rate 80 % or more until below 60 % and the campaign is running, has contacts left and is within its callable time, for 3 minutes.',
      'starved-agents':
        'Utilization below 50 % until 55 % (from 3 agents on queue on), dialing rate below 50 % until 70 %, idle agents 3 or more until below 2 and the campaign is running, has contacts left and is within its callable time, for 3 minutes.',
      'high-utilization':
        'Utilization 90 % or more until below 85 % (from 3 agents on queue on) and the campaign is running, for 5 minutes.',
      'campaign-stalled':
        'Contacts per minute below 1, campaign-ready agents 3 or more, idle agents 3 or more until below 1 and the campaign is running, has contacts left and is within its callable time, for 5 minutes.',
      'list-nearly-exhausted':
        'Share of the list left below 5 % until 10 % and the campaign is running, for 2 minutes.',
      'abandon-warning':
        'Abandon rate 2 % or more until below 1.5 % (from 50 live answers on) and the campaign is running.',
      'abandon-critical':
        'Abandon rate 3 % or more until below 2.5 % (from 50 live answers on) and the campaign is running.',
      'campaign-invalid': 'The campaign is invalid.',
      'campaign-forced-off': 'The campaign was forced off.',
      'too-few-ready': 'Campaign-ready agents below 3 until 4 and the campaign is running, for 2 minutes.',
      'not-responding': 'Agents not responding 2 or more until below 1.',
      'long-not-responding': 'Time not responding 3 min or more.',
      'long-in-status':
        'Time interacting 45 min or more, time idle 30 min or more or time away 45 min or more.',
      misaligned:
        'Misaligned agents 3 or more until below 2 and a campaign of the queue is running, for 5 minutes.',
      'licence-revoked': 'Inactive agents 1 or more.',
      'data-stale': 'The board is out of date, for 2 minutes.',
      'rate-limited': 'The board waits for the request limit, for 2 minutes.',
      'signed-out': 'The board is signed out.',
    });
  });

  it.each(BUILT_IN_RULES.map((rule) => [rule.id, rule] as const))(
    '%s can be kept and edited as it is',
    (_, rule) => {
      expect(ruleShape.parse(rule)).toEqual(rule);
      expect(rule).toMatchObject({ builtIn: true, enabled: true, scope: { kind: 'all' } });
      expect(rule.when).toBe(rule.subject === 'connection' ? 'always' : 'shift');
      for (const { measure, side, set, clear } of levelsOf(rule.condition)) {
        expect(MEASURES[measure].subjects).toContain(rule.subject);
        expect(side === 'above' ? clear <= set : clear >= set).toBe(true);
      }
      for (const state of statesOf(rule.condition)) expect(STATES[state].subjects).toContain(rule.subject);
    },
  );

  it('start where the board turns red', () => {
    const level = (id: string): number => {
      const rule = BUILT_IN_RULES.find((each) => each.id === id);
      return rule === undefined ? NaN : (levelsOf(rule.condition)[0]?.set ?? NaN);
    };
    expect(utilizationSeverity(level('low-utilization') - 0.1, true)).toBe('critical');
    expect(utilizationSeverity(level('low-utilization'), true)).toBe('ok');
    expect(utilizationSeverity(level('high-utilization'), true)).toBe('warning');
    expect(abandonSeverity(level('abandon-warning'))).toBe('warning');
    expect(abandonSeverity(level('abandon-critical'))).toBe('critical');
  });
});
