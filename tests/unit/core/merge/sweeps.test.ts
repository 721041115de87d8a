import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ActivitySweep, AgentActivity } from '../../../../src/core/floor/agent.ts';
import type { Floor } from '../../../../src/core/merge/floor.ts';
import { gatherActivity } from '../../../../src/core/merge/gather-activity.ts';
import { gatherLive } from '../../../../src/core/merge/gather-live.ts';
import { heldUntil, lastSeenAt } from '../../../../src/core/merge/sightings.ts';
import {
  addTimeWithin,
  observe,
  type StatusSum,
  type Timeline,
  timeWithin,
} from '../../../../src/core/merge/timeline.ts';
import { NO_TIME } from '../../../../src/core/metrics/status-time.ts';
import { INGESTION_LAG_MS } from '../../../../src/core/time/minute.ts';
import { aCampaign, aFloor, anActivity, aQueue } from '../../../support/floor-builder.ts';

const AGENTS = ['ana', 'ben', 'cleo', 'dan'];
const QUEUES = ['q1', 'q2'];
const EMPTY = aFloor([aCampaign(), aCampaign({ id: 'c2', queueId: 'q2' })], [aQueue(), aQueue({ id: 'q2' })]);

/** What began when; one start is never told with two statuses. */
const STARTS = [
  { routingSince: 0, routingStatus: 'idle' },
  { routingSince: 1_000, routingStatus: 'interacting' },
  { routingSince: 2_000, routingStatus: 'off-queue' },
  { routingSince: 3_000, routingStatus: 'communicating' },
  { routingSince: 4_000, routingStatus: null },
  { routingSince: null, routingStatus: 'idle' },
] as const;

/** One entry of a sweep; few values, so that entries often repeat and often differ from queue to queue. */
const activity: fc.Arbitrary<AgentActivity> = fc
  .record({
    agentId: fc.constantFrom(...AGENTS),
    queueId: fc.constantFrom(...QUEUES),
    joined: fc.constantFrom(true, false, null),
    start: fc.constantFrom(...STARTS),
    presence: fc.constantFrom('on-queue' as const, 'break' as const, 'offline' as const),
  })
  .map(({ agentId, start, ...change }) => anActivity(agentId, 'idle', { ...change, ...start }));

interface Step {
  readonly at: number;
  readonly sweep: ActivitySweep;
}

const anySweep = fc.record({
  activities: fc.array(activity, { maxLength: 8 }),
  truncatedQueueIds: fc.subarray(QUEUES, { maxLength: 1 }),
});

/** A row of sweeps; most repeat the one before, some come late. */
const story: fc.Arbitrary<readonly Step[]> = fc
  .array(fc.record({ sweep: fc.option(anySweep), late: fc.boolean() }), { minLength: 1, maxLength: 12 })
  .map((steps) => {
    let sweep: ActivitySweep = { activities: [], truncatedQueueIds: [] };
    return steps.map((step, index) => {
      sweep = step.sweep ?? sweep;
      return { at: (index + 1) * 15_000 - (step.late ? 40_000 : 0), sweep };
    });
  });

/** Everything that was ever seen of an agent, kept one by one. */
function seenOneByOne(steps: readonly Step[], agentId: string): Timeline {
  return steps
    .flatMap(({ at, sweep }) => sweep.activities.map((activity) => ({ at, activity })))
    .filter(({ activity }) => activity.agentId === agentId)
    .reduce<Timeline>((timeline, { at, activity: { routingStatus, routingSince } }) => {
      if (routingStatus === null || routingSince === null) return timeline;
      return observe(timeline, {
        ...{ status: routingStatus, since: routingSince },
        ...{ until: at, asOf: at - INGESTION_LAG_MS },
      });
    }, []);
}

function play(steps: readonly Step[]): Floor {
  return steps.reduce<Floor>((floor, { at, sweep }) => gatherActivity(floor, sweep, at), EMPTY);
}

function timeOf(floor: Floor, agentId: string, span: { readonly from: number; readonly to: number }) {
  const sum: StatusSum = { ...NO_TIME };
  addTimeWithin(sum, floor.timelines.get(agentId) ?? [], { span, held: heldUntil(floor, agentId) });
  return sum;
}

describe('core/merge: sweeps that mostly repeat each other', () => {
  it('know the same time per status as if every sight were written down', () => {
    fc.assert(
      fc.property(story, (steps) => {
        const floor = play(steps);
        for (const agentId of AGENTS) {
          const span = { from: 0, to: 200_000 };
          expect(timeOf(floor, agentId, span)).toEqual(timeWithin(seenOneByOne(steps, agentId), span));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('know who is live, who is where, and who was last seen when', () => {
    fc.assert(
      fc.property(story, (steps) => {
        const floor = play(steps);
        const newest = steps.reduce((latest, step) => (step.at >= latest.at ? step : latest));
        const { activities } = newest.sweep;
        for (const { agentId, queueId } of activities) {
          expect(floor.live.has(agentId)).toBe(true);
          expect(floor.swept.get(queueId)?.get(agentId)).toBe(
            activities.findLast((other) => other.agentId === agentId && other.queueId === queueId)?.joined,
          );
          expect(lastSeenAt(floor, agentId)).toBe(newest.at);
        }
        for (const agentId of AGENTS) {
          const times = steps.filter(({ sweep }) => sweep.activities.some((a) => a.agentId === agentId));
          const last = times.length === 0 ? null : Math.max(...times.map(({ at }) => at));
          expect(lastSeenAt(floor, agentId)).toBe(last);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('core/merge: what does not change is shared', () => {
  const all = QUEUES.flatMap((queueId) => AGENTS.map((agentId) => anActivity(agentId, 'idle', { queueId })));
  const first = gatherActivity(EMPTY, { activities: all, truncatedQueueIds: [] }, 15_000);

  it('keeps everything but the time of the sweep where a sweep tells nothing new', () => {
    const activities = structuredClone(all);
    const second = gatherActivity(first, { activities, truncatedQueueIds: [] }, 30_000);
    for (const part of ['now', 'timelines', 'swept', 'live', 'watched', 'suspects'] as const) {
      expect(second[part]).toBe(first[part]);
    }
    expect(lastSeenAt(second, 'ana')).toBe(30_000);
  });

  it('names whom an answer moved', () => {
    const moved = all.map((one) =>
      one.agentId === 'ben' ? { ...one, routingStatus: 'interacting' as const, routingSince: 20_000 } : one,
    );
    const second = gatherActivity(first, { activities: moved, truncatedQueueIds: [] }, 30_000);
    expect([...second.moved.agentIds]).toEqual(['ben']);
    expect(second.moved.since).toBe(first.now);
    expect(second.now.get('ana')).toBe(first.now.get('ana'));
  });
});

describe('core/merge: changes that are told as they happen', () => {
  const idle = gatherActivity(
    EMPTY,
    { activities: [anActivity('ana', 'idle'), anActivity('ben', 'idle')], truncatedQueueIds: [] },
    60_000,
  );

  it('change one agent and leave the others as last seen', () => {
    const routing = { is: 'interacting', since: 69_000 } as const;
    const told = { kind: 'agent', agentId: 'ana', at: 70_000, routing, presence: null } as const;
    const next = gatherLive(idle, [told]);
    expect(next.now.get('ana')).toMatchObject({ routingStatus: 'interacting', presence: 'on-queue' });
    expect(next.now.get('ben')).toBe(idle.now.get('ben'));
    const span = { from: 60_000, to: 120_000 };
    expect(timeOf(next, 'ana', span)).toMatchObject({ idle: 9_000, interacting: 1_000 });
  });

  it('count until the next sweep says otherwise', () => {
    const next = gatherLive(idle, [
      {
        kind: 'agent',
        agentId: 'ana',
        at: 70_000,
        routing: null,
        presence: { is: 'away', since: 70_000 },
      },
    ]);
    expect(next.now.get('ana')).toMatchObject({ routingStatus: 'idle', presence: 'away' });
    const activities = [
      anActivity('ana', 'idle', { presence: 'away', presenceSince: 70_000 }),
      anActivity('ben', 'idle'),
    ];
    const swept = gatherActivity(next, { activities, truncatedQueueIds: [] }, 75_000);
    expect(swept.now.get('ana')).toBe(next.now.get('ana'));
    expect(timeOf(swept, 'ana', { from: 0, to: 75_000 }).idle).toBe(75_000);
  });
});
