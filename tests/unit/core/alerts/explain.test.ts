import { describe, expect, it } from 'vitest';
import { BUILT_IN_RULES } from '../../../../src/core/alerts/built-in.ts';
import { any, below } from '../../../../src/core/alerts/conditions.ts';
import { contextOf } from '../../../../src/core/alerts/context.ts';
import { explain } from '../../../../src/core/alerts/explain.ts';
import type { Explanation } from '../../../../src/core/alerts/alert.ts';
import type { Rule } from '../../../../src/core/alerts/rule.ts';
import { STEADY, type Situation } from '../../../support/alert-floor.ts';
import { storyEnd } from '../../../support/alert-story.ts';
import { aCampaign, QUEUE_PEOPLE } from '../../../support/floor-builder.ts';

const LOW = { busy: 3, idle: 7 };

function ruleOf(id: string): Rule {
  const rule = BUILT_IN_RULES.find((each) => each.id === id);
  if (rule === undefined) throw new Error(`no rule ${id}`);
  return rule;
}

/** What a rule says of the first subject of its kind at the end of five such minutes. */
function explained(rule: Rule, change: Partial<Situation>): Explanation {
  const { floor, reading } = storyEnd([[5, change]]);
  const subject = reading.subjects.find((each) => each.subject.kind === rule.subject);
  if (subject === undefined) throw new Error('nobody to explain');
  return explain(rule, subject, contextOf(floor, subject));
}

describe('what happened, in one sentence', () => {
  it.each<readonly [rule: string, change: Partial<Situation>, what: string]>([
    [
      'low-utilization',
      LOW,
      'Utilization 30 % (3.0 of 10.0 agents) while 40 contacts a minute are dialed, 100 % of its usual rate.',
    ],
    [
      'starved-agents',
      { ...LOW, dialed: 10 },
      'Utilization 30 % (3.0 of 10.0 agents) while 10 contacts a minute are dialed, 25 % of its usual rate, and 7 agents are idle.',
    ],
    ['high-utilization', { busy: 10, idle: 0 }, 'Utilization 100 % (10.0 of 10.0 agents).'],
    [
      'campaign-stalled',
      { ...LOW, dialed: 0 },
      'No contact is dialed while 10 of 10 agents are campaign-ready, and 7 agents are idle.',
    ],
    ['list-nearly-exhausted', { left: 40 }, '4 % of the list is left (40 of 1,000 contacts).'],
    [
      'abandon-critical',
      { today: { dialed: 4_000, connected: 1_000, abandoned: 31 } },
      'Abandon rate 3.1 % today (31 of 1,000 live answers).',
    ],
    ['campaign-invalid', { campaigns: [aCampaign({ status: 'invalid' })] }, 'The campaign is invalid.'],
    ['too-few-ready', { busy: 0, idle: 0, onBreak: 4 }, 'Nobody is campaign-ready.'],
    ['too-few-ready', { busy: 1, idle: 0, onBreak: 4 }, '1 of 5 agents are campaign-ready.'],
    ['not-responding', { notResponding: 2 }, '2 agents are not responding.'],
    ['misaligned', { notJoined: 3 }, '3 agents are out of reach of the queue’s contacts.'],
    ['licence-revoked', { revoked: 1 }, '1 agent is without an active licence or account.'],
    ['long-in-status', { busy: 1, lasting: 50 }, 'Interacting for 50 min.'],
    ['data-stale', { phase: 'stale' }, 'The board is out of date.'],
    ['signed-out', { phase: 'signed-out' }, 'The board is signed out.'],
  ])('%s of %o', (id, change, what) => {
    expect(explained(ruleOf(id), change).what).toBe(what);
  });

  it('tells each number with what it was compared with, both sides and its window', () => {
    const { facts } = explained(ruleOf('low-utilization'), LOW);
    expect(facts).toMatchObject([
      { measure: 'utilization', side: 'below', set: 50, clear: 55 },
      { measure: 'volume', side: 'above', set: 80, clear: 60 },
    ]);
    expect(facts[0]?.measured).toMatchObject({ value: 30, numerator: 3, denominator: 10, sample: 10 });
    expect((facts[0]?.measured.to ?? 0) - (facts[0]?.measured.from ?? 0)).toBe(60_000);
  });

  it('leaves out what is not known, and of alternatives those that do not hold', () => {
    const rule = {
      ...ruleOf('low-utilization'),
      condition: any(below('idle', { set: 9 }), below('ready', { set: 2 })),
    };
    expect(explained(rule, LOW).facts.map(({ measure }) => measure)).toEqual(['idle']);
    const lacking = explained(ruleOf('low-utilization'), { ...LOW, lacking: ['counts'] });
    expect(lacking.facts.map(({ measure }) => measure)).toEqual(['utilization']);
  });
});

describe('why, and what to look at first', () => {
  const DIAGNOSIS = { outstandingCalls: 3, contactsProcessed: 500, contactsTotal: 1_000 };

  it.each<readonly [name: string, rule: string, change: Partial<Situation>, cause: string | null]>([
    ['nothing is known', 'low-utilization', LOW, null],
    ['lines are used up', 'low-utilization', { ...LOW, lines: { used: 6, available: 6 } }, 'Lines used up'],
    [
      'lines are used up and some have not joined',
      'low-utilization',
      { ...LOW, notJoined: 3, lines: { used: 6, available: 6 } },
      'Lines used up',
    ],
    ['some have not joined', 'low-utilization', { ...LOW, notJoined: 3 }, 'Members who have not joined'],
    [
      'no contacts are left',
      'campaign-stalled',
      { ...LOW, diagnosis: { ...DIAGNOSIS, contactsProcessed: 1_000 } },
      'No contacts left',
    ],
    [
      'contacts are held back',
      'starved-agents',
      { ...LOW, diagnosis: { ...DIAGNOSIS, timeZoneHeldCalls: 40, filteredOutContacts: 7 } },
      'Contacts held back',
    ],
    [
      'the dialer is at its cap',
      'low-utilization',
      {
        ...LOW,
        campaigns: [aCampaign({ maxCallsPerAgent: 1.5 })],
        diagnosis: { ...DIAGNOSIS, callsPerAgent: 1.5 },
      },
      'Calls per agent at its cap',
    ],
    [
      'agents are on inbound calls',
      'starved-agents',
      { ...LOW, diagnosis: { ...DIAGNOSIS, people: { ...QUEUE_PEOPLE, onOtherCall: 12 } } },
      'Agents pulled to other work',
    ],
    [
      'the platform says what is wrong',
      'campaign-invalid',
      { campaigns: [aCampaign({ status: 'invalid', problems: ['No caller id'] })] },
      'Configuration problem',
    ],
    [
      'a cap on calls abandons nobody',
      'abandon-critical',
      {
        campaigns: [aCampaign({ maxCallsPerAgent: 1.5 })],
        diagnosis: { ...DIAGNOSIS, callsPerAgent: 1.5 },
      },
      null,
    ],
    ['licences explain the inactive', 'licence-revoked', { revoked: 2 }, 'Licence status: inactive'],
    [
      'an agent’s status is explained by no dialer',
      'long-in-status',
      { lines: { used: 6, available: 6 } },
      null,
    ],
  ])('%s', (_, id, change, cause) => {
    expect(explained(ruleOf(id), change).cause?.title ?? null).toBe(cause);
  });

  it('checks what mends the cause, where it is mended', () => {
    expect(explained(ruleOf('low-utilization'), { ...LOW, lines: { used: 6, available: 6 } })).toMatchObject({
      check: 'Give the campaign more lines, or take them from one that needs them less.',
      admin: { page: 'campaign', id: 'c1' },
    });
    expect(explained(ruleOf('licence-revoked'), { revoked: 2 }).admin).toEqual({ page: 'licences' });
  });

  it.each(BUILT_IN_RULES.map((rule) => [rule.id, rule] as const))(
    '%s has a first thing to check also where no cause is known',
    (_, rule) => {
      const { check, admin } = explained(rule, STEADY);
      expect(check).toMatch(/^[A-Z].*\.$/u);
      expect(admin === null).toBe(rule.subject === 'connection');
    },
  );

  it('names the people behind a count', () => {
    expect(explained(ruleOf('not-responding'), { notResponding: 2 }).people).toEqual([
      'Agent a11',
      'Agent a12',
    ]);
    expect(explained(ruleOf('misaligned'), { notJoined: 2 }).people).toEqual([
      'Agent apart1',
      'Agent apart2',
    ]);
    expect(explained(ruleOf('low-utilization'), LOW).people).toEqual([]);
  });

  it('names no more people than anybody reads', () => {
    expect(explained(ruleOf('not-responding'), { notResponding: 400 }).people).toHaveLength(20);
  });
});
