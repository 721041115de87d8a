import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advance } from '../../../../simulator/world/advance.ts';
import { perform, type Act } from '../../../../simulator/world/acts.ts';
import { brokenLaws } from '../../../../simulator/world/conservation.ts';
import type { World } from '../../../../simulator/world/model.ts';
import { readCount, readDuration } from '../../../../simulator/world/tallies.ts';
import { MINUTE, newFloor, START, workedFloor } from './floor.ts';

const sizes = fc.record({
  seed: fc.nat(1_000_000),
  agents: fc.integer({ min: 1, max: 90 }),
  queues: fc.integer({ min: 1, max: 10 }),
  campaigns: fc.integer({ min: 0, max: 20 }),
});

/** Any order the control address can give, aimed at whatever the floor has. */
function anyAct(world: World, [kind, pick, amount]: readonly [number, number, number]): Act | null {
  const campaign = world.campaigns[pick % Math.max(1, world.campaigns.length)];
  const queue = world.queues[pick % Math.max(1, world.queues.length)];
  const agent = world.agents[pick % Math.max(1, world.agents.length)];
  if (campaign === undefined || queue === undefined || agent === undefined) return null;
  const seconds = 30 + amount;
  const acts: Act[] = [
    { act: 'linesExhausted', campaign, lines: amount % 3, seconds },
    { act: 'setCampaignStatus', campaign, status: amount % 2 === 0 ? 'forced_off' : 'on', seconds },
    { act: 'pinPacing', campaign, callsPerAgent: 4, seconds },
    { act: 'answersDryUp', campaign, liveRate: 0.05, seconds },
    { act: 'outsideCallableTime', campaign, seconds },
    { act: 'listRunsOut', campaign, contactsLeft: amount % 5 },
    { act: 'refillList', campaign, contacts: 100 },
    { act: 'agentsNotResponding', queue, seconds },
    { act: 'agentsTakeBreak', queue, count: amount, seconds },
    { act: 'inboundSurge', queue, factor: 5, seconds },
    {
      act: 'setJoined',
      queue,
      agent: queue.members[pick % Math.max(1, queue.members.length)]?.agent ?? agent,
      joined: amount % 2 === 0,
    },
  ];
  return acts[kind % acts.length] ?? null;
}

describe('the laws of the floor', () => {
  it('hold at every instant, whatever its size and seed', () => {
    fc.assert(
      fc.property(
        sizes,
        fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 12 }),
        (size, seconds) => {
          const world = newFloor(size);
          for (const step of seconds) {
            advance(world, world.now + step * 1_000);
            expect(brokenLaws(world)).toEqual([]);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('hold while events are ordered from outside', () => {
    const orders = fc.array(fc.tuple(fc.nat(9), fc.nat(200), fc.nat(60)), { minLength: 1, maxLength: 15 });
    fc.assert(
      fc.property(sizes, orders, (size, acts) => {
        const world = newFloor(size);
        for (const order of acts) {
          advance(world, world.now + 45_000);
          const act = anyAct(world, order);
          if (act !== null) perform(world, act);
          expect(brokenLaws(world)).toEqual([]);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('hold in the analytics for every prefix of the day', () => {
    fc.assert(
      fc.property(sizes, (size) => {
        const world = workedFloor(90, size);
        for (const { cell } of world.campaigns) {
          let [attempted, connected, ended] = [0, 0, 0];
          for (let minute = START / MINUTE; minute * MINUTE <= world.now; minute += 1) {
            const row = cell.rows.get(minute);
            if (row === undefined) continue;
            attempted += readCount(row, 'nOutboundAttempted');
            connected += readCount(row, 'nOutboundConnected');
            ended += readCount(row, 'nOutboundAbandoned') + readDuration(row, 'tHandle').count;
            expect(attempted).toBeGreaterThanOrEqual(connected);
            expect(connected).toBeGreaterThanOrEqual(ended);
          }
        }
      }),
      { numRuns: 20 },
    );
  });

  it('make the analytics agree with the counters of the dialer', () => {
    const world = workedFloor(120, { seed: 3 });
    for (const { cell, counters, name } of world.campaigns) {
      const rows = [...cell.rows.values()];
      const sum = (count: (row: Float64Array) => number): number =>
        rows.reduce((total, row) => total + count(row), 0);
      expect({ name, dialed: sum((row) => readCount(row, 'nOutboundAttempted')) }).toEqual({
        name,
        dialed: counters.dialed,
      });
      expect(sum((row) => readCount(row, 'nOutboundConnected'))).toBe(counters.connected);
      expect(sum((row) => readCount(row, 'nOutboundAbandoned'))).toBe(counters.abandoned);
    }
  });
});

describe('status histories', () => {
  it('tile time without a hole', () => {
    fc.assert(
      fc.property(
        sizes,
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 40 }),
        (size, from, length) => {
          const world = workedFloor(90, size);
          const span = { from: START + from * MINUTE, to: START + (from + length) * MINUTE };
          for (const agent of world.agents) {
            for (const log of [agent.statuses, agent.presences]) {
              let total = 0;
              log.eachWithin(span, (_, ms) => {
                total += ms;
              });
              expect(total).toBeCloseTo(length * MINUTE, 3);
            }
          }
        },
      ),
      { numRuns: 20 },
    );
  });
});

describe('a seeded floor', () => {
  it('is the same however often it is looked at', () => {
    fc.assert(
      fc.property(sizes, fc.array(fc.integer({ min: 1, max: 600 }), { maxLength: 10 }), (size, looks) => {
        const atOnce = newFloor(size);
        const inSteps = newFloor(size);
        for (const seconds of looks) advance(inSteps, inSteps.now + seconds * 1_000);
        advance(atOnce, inSteps.now);
        expect(inSteps.campaigns.map(({ counters }) => counters)).toEqual(
          atOnce.campaigns.map(({ counters }) => counters),
        );
        expect(inSteps.agents.map(({ id, status }) => [id, status])).toEqual(
          atOnce.agents.map(({ id, status }) => [id, status]),
        );
      }),
      { numRuns: 20 },
    );
  });

  it('differs from the floor of another seed', () => {
    const [one, other] = [workedFloor(30, { seed: 1 }), workedFloor(30, { seed: 2 })];
    expect(one.campaigns.map(({ counters }) => counters.dialed)).not.toEqual(
      other.campaigns.map(({ counters }) => counters.dialed),
    );
  });
});
