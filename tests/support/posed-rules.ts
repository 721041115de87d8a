import { BUILT_IN_RULES } from '../../src/core/alerts/built-in.ts';
import type { Rule } from '../../src/core/alerts/rule.ts';
import {
  NO_RULES_VIEW,
  type RulePreview,
  type RuleStatistics,
  type RulesView,
} from '../../src/core/alerts/view.ts';
import type { MemberGroup } from '../../src/core/floor/queue.ts';
import { lastClosedMinute, MINUTE_MS } from '../../src/core/time/minute.ts';
import { FIXTURE_NOW } from './board-fixture.ts';

/** A rule of the supervisor's own, with groups and a narrow scope. */
export const OWN_RULE: Rule = {
  id: 'own-waiting',
  name: 'Sales waits too long',
  about: '',
  builtIn: false,
  enabled: true,
  severity: 'critical',
  subject: 'queue',
  condition: {
    kind: 'all',
    of: [
      { kind: 'state', state: 'running', holds: true },
      {
        kind: 'any',
        of: [
          { kind: 'level', measure: 'longest-wait', side: 'above', set: 90, clear: 60, minimumSample: null },
          { kind: 'level', measure: 'waiting', side: 'above', set: 12, clear: 8, minimumSample: null },
        ],
      },
    ],
  },
  sustainMinutes: 2,
  holdMinutes: 3,
  scope: { kind: 'some', campaignIds: ['spring'], queueIds: ['Retention', 'gone'], teamIds: [] },
  renotifyMinutes: 30,
  when: 'always',
};

function behaved(ruleId: string, rest: Partial<RuleStatistics>): RuleStatistics {
  return { ruleId, fired: 0, acknowledged: 0, falseAlarms: 0, medianDurationMs: null, noisy: null, ...rest };
}

const STATISTICS: readonly RuleStatistics[] = [
  behaved('low-utilization', { fired: 12, acknowledged: 9, falseAlarms: 1, medianDurationMs: 372_000 }),
  behaved('abandon-warning', { fired: 3, acknowledged: 3, medianDurationMs: 1_260_000 }),
  behaved('not-responding', {
    fired: 48,
    acknowledged: 2,
    falseAlarms: 7,
    medianDurationMs: 61_000,
    noisy: 'It fired 48 times and was acknowledged twice; half of its alerts were over within a minute.',
  }),
  behaved('own-waiting', { fired: 1 }),
];

const TEAMS: readonly MemberGroup[] = [
  { id: 'aurora', name: 'Team Aurora', kind: 'team' },
  { id: 'breeze', name: 'Team Breeze', kind: 'team' },
  { id: 'sales', name: 'Sales DE certified', kind: 'skill-group' },
];

/** The rules with how they have behaved, by name. */
export const RULES = {
  usual: {
    rules: [
      ...BUILT_IN_RULES.map((rule) => (rule.id === 'high-utilization' ? { ...rule, enabled: false } : rule)),
      OWN_RULE,
    ],
    statistics: STATISTICS,
    edited: ['high-utilization'],
    teams: TEAMS,
  },
  fresh: { rules: BUILT_IN_RULES, statistics: [], edited: [], teams: [] },
  none: NO_RULES_VIEW,
} as const satisfies Readonly<Record<string, RulesView>>;

export type RulesName = keyof typeof RULES;

const TO = lastClosedMinute(FIXTURE_NOW);
const FROM = TO - 319 * MINUTE_MS;

/** What a rule would have told: a stricter level tells less. */
export function posedPreview({ condition }: Rule): RulePreview {
  const strict = JSON.stringify(condition).includes('"set":20');
  const all = [
    { subject: 'Spring renewal', since: TO - 9 * MINUTE_MS, until: null },
    { subject: 'Winback Q4', since: TO - 74 * MINUTE_MS, until: TO - 61 * MINUTE_MS },
    { subject: 'Spring renewal', since: TO - 201 * MINUTE_MS, until: TO - 196 * MINUTE_MS },
  ];
  const examples = strict ? all.slice(0, 1) : all;
  return { from: FROM, to: TO, fired: examples.length, examples, unknown: ['contacts left'] };
}
