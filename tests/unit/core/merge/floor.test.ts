import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AgentActivity,
  ROUTING_STATUSES,
  type RoutingStatus,
} from '../../../../src/core/floor/agent.ts';
import { closeMinute, gatherMinutes } from '../../../../src/core/merge/close-minute.ts';
import { minutesToClose } from '../../../../src/core/merge/closed.ts';
import type { Floor } from '../../../../src/core/merge/floor.ts';
import { gatherActivity } from '../../../../src/core/merge/gather-activity.ts';
import { totalTime } from '../../../../src/core/metrics/status-time.ts';
import { MINUTE_MS } from '../../../../src/core/time/minute.ts';
import { aCampaign, aFloor, anActivity, aQueue } from '../../../support/floor-builder.ts';
import { allFigures } from '../../../../src/core/merge/series-read.ts';

const SWEEP_MS = 15_000;
const LAST_SWEEP = 5 * MINUTE_MS;
const MINUTES = [0, 1, 2].map((n) => n * MINUTE_MS);

interface Life {
  readonly queues: readonly string[];
  readonly changes: readonly { readonly at: number; readonly status: RoutingStatus }[];
}

/** Each agent changes at most every 20 s and is in one or two queues that campaigns share. */
const life: fc.Arbitrary<Life> = fc.record({
  queues: fc.subarray(['q1', 'q2'], { minLength: 1 }),
  changes: fc
    .array(
      fc.record({
        gap: fc.integer({ min: 20_000, max: 90_000 }),
        status: fc.constantFrom(...ROUTING_STATUSES),
      }),
      {
        maxLength: 8,
      },
    )
    .map((steps) => {
      let at = -60_000;
      return [{ at, status: 'idle' }, ...steps.map(({ gap, status }) => ({ at: (at += gap), status }))];
    }),
});

/** What a sweep at `time` shows, `lag` late. */
function sweep(lives: readonly Life[], time: number, lag: number): readonly AgentActivity[] {
  return lives.flatMap(({ queues, changes }, index) => {
    const now = changes.findLast(({ at }) => at <= time - lag) ?? changes[0]!;
    return queues.map((queueId) =>
      anActivity(`agent-${index}`, now.status, { queueId, routingSince: now.at }),
    );
  });
}

const floor = aFloor(
  [aCampaign(), aCampaign({ id: 'c2' }), aCampaign({ id: 'c3', queueId: 'q2' })],
  [aQueue(), aQueue({ id: 'q2' })],
);

function gatherAll(sweeps: readonly (readonly [number, readonly AgentActivity[]])[]): Floor {
  const gathered = sweeps.reduce<Floor>(
    (next, [time, activities]) => gatherActivity(next, { activities, truncatedQueueIds: [] }, time),
    floor,
  );
  return MINUTES.reduce((next, minute) => closeMinute(next, minute, LAST_SWEEP), gathered);
}

const figuresOf = (floor: Floor, id: string) => allFigures(floor.series.get(id) ?? []);

const sweepTimes = Array.from({ length: LAST_SWEEP / SWEEP_MS + 1 }, (_, n) => n * SWEEP_MS);

/** True time in a status within a minute, changes within a status merged. */
function truth(lives: readonly Life[], queueId: string, minute: number, status: RoutingStatus): number {
  return lives
    .filter(({ queues }) => queues.includes(queueId))
    .flatMap(({ changes }) =>
      changes.map((change, n) => ({ ...change, end: changes[n + 1]?.at ?? Infinity })),
    )
    .filter((part) => part.status === status)
    .reduce(
      (sum, part) => sum + Math.max(0, Math.min(part.end, minute + MINUTE_MS) - Math.max(part.at, minute)),
      0,
    );
}

describe('core/merge: sweeps become minutes', () => {
  it('gives the same minutes in any order of arrival, with any number of repeats', () => {
    fc.assert(
      fc.property(fc.array(life, { minLength: 1, maxLength: 6 }), fc.func(fc.nat()), (lives, shuffle) => {
        const sweeps = sweepTimes.map((time) => [time, sweep(lives, time, 20_000)] as const);
        const mixed = [...sweeps, ...sweeps]
          .map((item, index) => ({ item, key: shuffle(index) }))
          .sort((a, b) => a.key - b.key)
          .map(({ item }) => item);
        expect(gatherAll(mixed).series).toEqual(gatherAll(sweeps).series);
      }),
      { numRuns: 60 },
    );
  });

  it('equals the truth to the millisecond although every answer lags', () => {
    fc.assert(
      fc.property(
        fc.array(life, { minLength: 1, maxLength: 6 }),
        fc.array(fc.integer({ min: 15_000, max: 19_000 }), { minLength: 1, maxLength: 5 }),
        (lives, lags) => {
          const sweeps = sweepTimes.map(
            (time, n) => [time, sweep(lives, time, lags[n % lags.length]!)] as const,
          );
          const closed = gatherAll(sweeps);
          for (const [id, queueId] of [
            ['c1', 'q1'],
            ['c3', 'q2'],
          ] as const) {
            for (const figures of figuresOf(closed, id)) {
              for (const status of ROUTING_STATUSES) {
                const known = lives.some(({ queues }) => queues.includes(queueId));
                expect(figures.people !== null).toBe(known);
                expect(figures.people?.time[status] ?? 0).toBe(truth(lives, queueId, figures.minute, status));
              }
            }
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('counts an agent of two queues once in each campaign, and campaigns of one queue alike', () => {
    const lives: readonly Life[] = [{ queues: ['q1', 'q2'], changes: [{ at: -60_000, status: 'idle' }] }];
    const twice = sweepTimes.map((time) => {
      const seen = sweep(lives, time, 0);
      return [time, [...seen, ...seen]] as const;
    });
    const closed = gatherAll(twice);
    for (const id of ['c1', 'c2', 'c3']) {
      expect(figuresOf(closed, id).map(({ people }) => people && totalTime(people.time))).toEqual([
        MINUTE_MS,
        MINUTE_MS,
        MINUTE_MS,
      ]);
    }
  });

  it('leaves minutes without sweeps as gaps and does not fill them from later ones', () => {
    const restless: Life = { queues: ['q1'], changes: [{ at: 170_000, status: 'idle' }] };
    const closed = gatherAll([[LAST_SWEEP, sweep([restless], LAST_SWEEP, 0)]]);
    expect(figuresOf(closed, 'c1').map(({ people }) => people)).toEqual([null, null, null]);
  });

  it('keeps a late old sweep out of the present', () => {
    const fresh = gatherActivity(
      floor,
      { activities: [anActivity('ana', 'idle')], truncatedQueueIds: [] },
      90_000,
    );
    const late = {
      activities: [anActivity('ana', 'interacting', { routingSince: -5 })],
      truncatedQueueIds: [],
    };
    const after = gatherActivity(fresh, late, 30_000);
    expect(after.now.get('ana')?.routingStatus).toBe('idle');
    expect(after.sweptAt).toBe(90_000);
  });

  it('shows nothing new of agents whom a truncated answer left out, but does not lose them', () => {
    const all = [anActivity('ana', 'idle'), anActivity('ben', 'idle')];
    const whole = gatherActivity(floor, { activities: all, truncatedQueueIds: [] }, 15_000);
    const cut = gatherActivity(whole, { activities: [all[0]!], truncatedQueueIds: ['q1'] }, 30_000);
    expect([...(cut.swept.get('q1')?.keys() ?? [])]).toEqual(['ana', 'ben']);
    const left = gatherActivity(whole, { activities: [all[0]!], truncatedQueueIds: [] }, 30_000);
    expect([...left.live]).toEqual(['ana']);
    expect([...left.suspects]).toEqual(['ben']);
  });

  it('drops minutes of campaigns that are gone', () => {
    const contacts = { origin: 'observed', readAt: 1, dialed: 3, connected: 1, abandoned: 0 } as const;
    const next = gatherMinutes(floor, new Map([['gone', [{ minute: 0, people: null, contacts }]]]));
    expect(next.series.has('gone')).toBe(false);
  });

  it('closes every minute exactly once over a row of sweeps', () => {
    const closed: number[] = [];
    let last: number | null = null;
    for (let time = 200_000; time < 900_000; time += 17_000) {
      for (const minute of minutesToClose(last, time)) closed.push(minute);
      last = closed.at(-1) ?? last;
    }
    expect(closed).toEqual(closed.map((_, n) => closed[0]! + n * MINUTE_MS));
  });
});
