import { describe, expect, it } from 'vitest';
import { BUILT_IN_RULES } from '../../../../../src/core/alerts/built-in.ts';
import type { Rule } from '../../../../../src/core/alerts/rule.ts';
import { type Chapter, playStory } from '../../../../support/alert-story.ts';
import { aCampaign } from '../../../../support/floor-builder.ts';

const LOW = { busy: 3, idle: 7 };
const changed = (id: string, change: Partial<Rule>): { readonly rules: readonly Rule[] } => ({
  rules: BUILT_IN_RULES.map((rule) => (rule.id === id ? { ...rule, ...change } : rule)),
});
const elsewhere = { kind: 'some', campaignIds: ['c9'], queueIds: [], teamIds: [] } as const;

describe('alerts through outages, sleep and changes', () => {
  it.each<readonly [name: string, story: readonly Chapter[], told: readonly string[]]>([
    [
      'out of date: one alert, and nothing else is judged',
      [[6, { ...LOW, phase: 'stale' }]],
      ['0 +data-stale'],
    ],
    ['lost', [[6, { ...LOW, phase: 'lost' }]], ['0 +data-stale']],
    ['offline', [[6, { ...LOW, phase: 'offline' }]], ['0 +data-stale']],
    ['asked to wait', [[6, { ...LOW, phase: 'rate-limited' }]], ['0 +rate-limited']],
    ['signed out', [[6, { ...LOW, phase: 'signed-out' }]], ['0 +signed-out']],
    ['nobody has signed in yet', [[6, { ...LOW, phase: 'no-credentials' }]], ['0 +signed-out']],
    ['a little late is still judged', [[4, { ...LOW, phase: 'late' }]], ['2 +low-utilization']],
    [
      'an outage in mid-alert ends nothing, and begins nothing anew',
      [
        [4, LOW],
        [3, { phase: 'stale' }],
        [3, LOW],
      ],
      ['2 +low-utilization', '4 +data-stale', '7 -data-stale'],
    ],
    [
      'offline until the sign-in is over',
      [
        [2, { phase: 'offline' }],
        [2, { phase: 'signed-out' }],
        [1, {}],
      ],
      ['0 +data-stale', '2 +signed-out', '2 -data-stale', '4 -signed-out'],
    ],
    [
      'the campaign vanishes while signed out: nobody knows',
      [
        [4, LOW],
        [2, { phase: 'signed-out', campaigns: [] }],
        [1, { campaigns: [] }],
      ],
      ['2 +low-utilization', '4 +signed-out', '6 -low-utilization (subject-gone)', '6 -signed-out'],
    ],
    [
      'the campaign is deleted',
      [
        [4, LOW],
        [2, { campaigns: [] }],
      ],
      ['2 +low-utilization', '4 -low-utilization (subject-gone)'],
    ],
    [
      'another campaign is deleted',
      [
        [4, { ...LOW, campaigns: [aCampaign(), aCampaign({ id: 'c2' })] }],
        [2, LOW],
      ],
      ['2 +low-utilization', '2 +low-utilization c2', '4 -low-utilization c2 (subject-gone)'],
    ],
    [
      'the rule is switched off',
      [
        [4, LOW],
        [2, { ...LOW, ...changed('low-utilization', { enabled: false }) }],
      ],
      ['2 +low-utilization', '4 -low-utilization (rule-changed)'],
    ],
    [
      'the rule looks elsewhere',
      [
        [4, LOW],
        [2, { ...LOW, ...changed('low-utilization', { scope: elsewhere }) }],
      ],
      ['2 +low-utilization', '4 -low-utilization (rule-changed)'],
    ],
    [
      'the rule waits longer',
      [[8, { ...LOW, ...changed('low-utilization', { sustainMinutes: 6 }) }]],
      ['5 +low-utilization'],
    ],
    [
      'restarted in mid-alert: told once',
      [
        [4, LOW],
        [1, { ...LOW, restarted: true }],
        [3, LOW],
      ],
      ['2 +low-utilization'],
    ],
    [
      'restarted before it was told',
      [
        [2, LOW],
        [1, { ...LOW, restarted: true }],
        [1, LOW],
      ],
      ['2 +low-utilization'],
    ],
    [
      'restarted on the way to recovery',
      [
        [4, LOW],
        [1, {}],
        [1, { restarted: true }],
        [2, {}],
      ],
      ['2 +low-utilization', '6 -low-utilization'],
    ],
    [
      'asleep in mid-alert, and everything is well on waking',
      [
        [4, LOW],
        [20, { asleep: true }],
        [4, {}],
      ],
      ['2 +low-utilization', '24 -low-utilization'],
    ],
    [
      'asleep before it was told: what lay between is not known',
      [
        [2, LOW],
        [10, { asleep: true }],
        [6, LOW],
      ],
      ['16 +low-utilization'],
    ],
  ])('%s', (_, story, told) => {
    expect(playStory(story)).toEqual(told);
  });
});
