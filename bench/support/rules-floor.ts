import type { Explanation } from '../../src/core/alerts/alert.ts';
import type { Measured, MeasureId } from '../../src/core/alerts/measure.ts';
import type { Reading, SubjectReading } from '../../src/core/alerts/reading.ts';
import type { Condition, LevelCondition, Rule } from '../../src/core/alerts/rule.ts';
import { type Minute, MINUTE_MS } from '../../src/core/time/minute.ts';

/** What each campaign is judged by in turn. */
const MEASURES: readonly MeasureId[] = [
  'utilization',
  'abandon-rate',
  'idle',
  'waiting',
  'lines-used',
  'contacts-left-share',
  'connect-rate',
];

/** As many rules over all campaigns, each with two levels and a state, with times to sustain and hold. */
export function rulesOf(count: number): readonly Rule[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `rule-${index}`,
    name: `Rule ${index}`,
    about: '',
    builtIn: false,
    enabled: true,
    severity: index % 2 === 0 ? 'critical' : 'warning',
    subject: 'campaign',
    condition: conditionOf(index),
    sustainMinutes: index % 4,
    holdMinutes: index % 3,
    scope: { kind: 'all' },
    renotifyMinutes: null,
    when: 'always',
  }));
}

function conditionOf(index: number): Condition {
  return {
    kind: 'all',
    of: [
      { kind: 'state', state: 'running', holds: true },
      { kind: 'any', of: [levelOf(index), levelOf(index + 1)] },
    ],
  };
}

function levelOf(index: number): LevelCondition {
  const measure = MEASURES[index % MEASURES.length] ?? 'utilization';
  return { kind: 'level', measure, side: 'above', set: 60, clear: 50, minimumSample: 5 };
}

/** One minute of as many campaigns; `value` gives each measure, from 0 to 100. */
export function readingOf(
  minute: Minute,
  campaigns: number,
  value: (campaign: number, measure: number) => number,
): Reading {
  const subjects = Array.from({ length: campaigns }, (_, campaign) =>
    subjectOf(campaign, (measure) => value(campaign, measure)),
  );
  return { minute, subjects, whole: ['campaign'], inhibited: false };
}

function subjectOf(campaign: number, value: (measure: number) => number): SubjectReading {
  const id = `c1a0b2d4-0000-4000-8000-${String(campaign).padStart(12, '0')}`;
  const measures = MEASURES.map((measure, index) => [measure, measuredOf(value(index))] as const);
  return {
    subject: { kind: 'campaign', id, name: `Campaign ${campaign}` },
    campaignId: id,
    queueId: `queue-${campaign % 50}`,
    teamIds: [`team-${campaign % 20}`],
    measures: Object.fromEntries(measures),
    states: { running: true },
  };
}

function measuredOf(value: number): Measured {
  return { value, sample: 80, numerator: value, denominator: 100, from: 0, to: MINUTE_MS };
}

/** The least that an explanation can be: its words are not what is measured. */
export const EXPLANATION: Explanation = {
  what: '',
  facts: [],
  cause: null,
  check: '',
  admin: null,
  people: [],
};
