import { describe, expect, it } from 'vitest';
import type { SourceName } from '../../../../src/core/floor/source.ts';
import {
  neededStretch,
  periodOf,
  type PlanInput,
  type PlannedSource,
  planOf,
} from '../../../../src/core/polling/plan.ts';

const STREAMED = new Set<SourceName>([
  ...(['campaigns', 'activity', 'load', 'pace', 'progress', 'diagnosis'] as const),
  ...(['members', 'skill-groups'] as const),
]);
const NONE: ReadonlySet<SourceName> = new Set();
const RULED: ReadonlySet<SourceName> = new Set(['activity', 'load', 'pace', 'progress']);

/** 50 campaigns, 20 queues and 1,000 agents, one campaign opened. */
const LARGE: readonly PlannedSource[] = [
  source('organization', 3_600, 1),
  source('campaigns', 120, 2),
  source('queues', 600, 1),
  source('people', 900, 10),
  source('activity', 15, 1),
  source('load', 15, 1),
  source('pace', 15, 1),
  source('progress', 60, 2),
  source('counts', 60, 1),
  source('totals', 60, 1),
  source('diagnosis', 15, 2),
  source('members', 600, 20),
];

function source(name: SourceName, seconds: number, cost: number): PlannedSource {
  return { name, fullMs: seconds * 1_000, cost };
}

function given(rest: Partial<PlanInput>): PlanInput {
  return { streamed: NONE, seen: true, ruled: NONE, ...rest };
}

function seconds(input: PlanInput, own: number): Readonly<Record<string, number>> {
  const plan = planOf(LARGE, input, neededStretch(LARGE, input, own));
  return Object.fromEntries([...plan].map(([name, ms]) => [name, Math.round(ms / 1_000)]));
}

const FULL = {
  ...{ organization: 3_600, campaigns: 120, queues: 600, people: 900, activity: 15, load: 15, pace: 15 },
  ...{ progress: 60, counts: 60, totals: 60, diagnosis: 15, members: 600 },
};

const BY_STREAM = {
  ...FULL,
  ...{ campaigns: 300, activity: 60, load: 60, pace: 30, progress: 300, diagnosis: 30, members: 1_200 },
};

describe('core/polling/plan: the period of each source for 50 campaigns, 20 queues and 1,000 agents', () => {
  it.each([
    ['polled, with room', given({}), 150, FULL],
    ['streamed', given({ streamed: STREAMED }), 150, BY_STREAM],
    ['streamed, with a tenth of the room', given({ streamed: STREAMED }), 20, BY_STREAM],
    ['hidden, polled, with rules that read all', given({ seen: false, ruled: RULED }), 150, FULL],
    [
      'hidden, polled, with no rule',
      given({ seen: false }),
      150,
      { ...FULL, activity: 60, load: 60, pace: 60, progress: 300 },
    ],
    [
      'hidden, polled, with rules about waiting work only',
      given({ seen: false, ruled: new Set<SourceName>(['load']) }),
      150,
      { ...FULL, activity: 60, pace: 60, progress: 300 },
    ],
    [
      // 27.8 requests a minute are planned, 13.6 are to be had: 2.04 times slower.
      'polled, with half of the room: slowed, but for the minute’s own rhythm',
      given({}),
      17,
      {
        ...{ organization: 7_354, campaigns: 245, queues: 1_226, people: 1_839, activity: 31, load: 31 },
        ...{ pace: 31, progress: 123, counts: 60, totals: 60, diagnosis: 31, members: 1_226 },
      },
    ],
  ])('%s', (_, input, own, expected) => {
    expect(seconds(input, own)).toEqual(expected);
  });

  it('never asks more often than at full cadence', () => {
    for (const { name, fullMs } of LARGE) {
      expect(periodOf(name, fullMs, given({ streamed: STREAMED, seen: false }))).toBeGreaterThanOrEqual(
        fullMs,
      );
    }
    expect(periodOf('activity', 90_000, given({ streamed: STREAMED }))).toBe(90_000);
  });
});
