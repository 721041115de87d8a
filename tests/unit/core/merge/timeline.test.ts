import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ROUTING_STATUSES, type RoutingStatus } from '../../../../src/core/floor/agent.ts';
import {
  BRIDGE_MS,
  forget,
  observe,
  type Segment,
  timeWithin,
  type Timeline,
} from '../../../../src/core/merge/timeline.ts';
import { totalTime } from '../../../../src/core/metrics/status-time.ts';

/** A sight that lags behind nothing. */
function sight(named: RoutingStatus, since: number, until: number): Segment {
  return { status: named, since, until, asOf: until };
}

const status = fc.constantFrom<RoutingStatus>(...ROUTING_STATUSES);

/** A true history: what the agent did, gap by gap, and when it was looked at. */
const history = fc
  .array(fc.record({ status, lasted: fc.integer({ min: 1_000, max: 60_000 }) }), {
    minLength: 1,
    maxLength: 20,
  })
  .map((parts) => {
    let since = 0;
    return parts.map(({ status: named, lasted }) => {
      const segment = sight(named, since, since + lasted);
      since += lasted;
      return segment;
    });
  });

/** What sweeps at the given times see of a history. */
function sweeps(truth: readonly Segment[], times: readonly number[]): readonly Segment[] {
  return times.flatMap((time) => {
    const now = truth.find(({ since, until }) => since <= time && time < until);
    return now === undefined ? [] : [sight(now.status, now.since, time)];
  });
}

const build = (seen: readonly Segment[]): Timeline => seen.reduce<Timeline>(observe, []);

describe('core/merge/timeline', () => {
  it('does not depend on the order or the number of arrivals', () => {
    fc.assert(
      fc.property(
        history,
        fc.array(fc.integer({ min: 0, max: 1_200_000 }), { maxLength: 40 }),
        fc.func(fc.nat()),
        (truth, times, shuffle) => {
          const seen = sweeps(truth, times);
          const shuffled = [...seen, ...seen].sort((a, b) => shuffle(a.until) - shuffle(b.until));
          expect(build(shuffled)).toEqual(build(seen));
        },
      ),
    );
  });

  it('does not depend on the order either where sights of one start disagree', () => {
    const times = fc.integer({ min: 0, max: 5 });
    const sights = fc.array(fc.record({ status, since: times, until: times, asOf: times }), { maxLength: 8 });
    fc.assert(
      fc.property(sights, fc.func(fc.nat()), (seen, shuffle) => {
        const shuffled = [...seen, ...seen].sort((a, b) => shuffle(a) - shuffle(b));
        expect(build(shuffled)).toEqual(build(seen));
      }),
    );
  });

  it('believes of one start what is sure for longer, and that it lasts for as long as anybody saw it', () => {
    const event: Segment = { status: 'interacting', since: 10_000, until: 12_000, asOf: 12_000 };
    const lagging: Segment = { status: 'idle', since: 10_000, until: 50_000, asOf: 5_000 };
    const time = timeWithin(build([event, lagging]), { from: 0, to: 60_000 });
    expect(time).toMatchObject({ idle: 0, interacting: 40_000 });
  });

  it('never counts more than the span, nor a status that was not there', () => {
    fc.assert(
      fc.property(
        history,
        fc.array(fc.integer({ min: 0, max: 1_200_000 }), { maxLength: 40 }),
        fc.integer({ min: 0, max: 1_000_000 }),
        fc.integer({ min: 1, max: 120_000 }),
        (truth, times, from, length) => {
          const seen = sweeps(truth, times);
          const time = timeWithin(build(seen), { from, to: from + length });
          expect(totalTime(time)).toBeLessThanOrEqual(length);
          const there = new Set(seen.map((segment) => segment.status));
          for (const named of ROUTING_STATUSES) if (!there.has(named)) expect(time[named]).toBe(0);
        },
      ),
    );
  });

  it('equals the truth when it was looked at in every status', () => {
    fc.assert(
      fc.property(history, (truth) => {
        const end = truth.at(-1)?.until ?? 0;
        const seen = truth.map((segment) => sight(segment.status, segment.since, segment.until - 1));
        const time = timeWithin(build(seen), { from: 0, to: end - 1 });
        expect(totalTime(time)).toBe(end - 1);
        const spent = truth.reduce((sum, s) => sum + (s.status === 'idle' ? s.until - s.since : 0), 0);
        expect(Math.abs(time.idle - spent)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('lets a later start end a status that a lagging answer still showed', () => {
    const lagging: Segment = sight('idle', 0, 60_000);
    const change: Segment = sight('interacting', 30_000, 75_000);
    const time = timeWithin(build([lagging, change]), { from: 0, to: 60_000 });
    expect(time).toMatchObject({ idle: 30_000, interacting: 30_000 });
  });

  it.each([
    ['is bridged', BRIDGE_MS, 10_000 + BRIDGE_MS],
    ['stays unknown', BRIDGE_MS + 1, 10_000],
  ])('a hole between two sights %s at %i ms', (_, hole, idle) => {
    const seen = build([sight('idle', 0, 10_000), sight('interacting', 10_000 + hole, 200_000)]);
    expect(timeWithin(seen, { from: 0, to: 10_000 + hole }).idle).toBe(idle);
  });

  it('takes a start after the sight (a clock that runs ahead) as no time at all', () => {
    const time = timeWithin(build([sight('idle', 5_000, 1_000)]), { from: 0, to: 60_000 });
    expect(totalTime(time)).toBe(0);
  });

  it('forgets what ended, but never what holds now, and changes nothing after that instant', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 0, max: 1_200_000 }), (truth, instant) => {
        const whole = build(truth);
        const kept = forget(whole, instant);
        expect(kept.at(-1)).toEqual(whole.at(-1));
        const after = { from: instant, to: instant + 600_000 };
        expect(timeWithin(kept, after)).toEqual(timeWithin(whole, after));
      }),
    );
  });
});
