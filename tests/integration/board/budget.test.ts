import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { busiestMinute, startVirtualFloor, type VirtualFloor } from '../../support/virtual-floor.ts';

const MINUTE = 60_000;
const SIZE = { campaigns: 50, queues: 20, agents: 1_000 };

async function watched(stream: boolean, minutes: number): Promise<VirtualFloor> {
  const floor = await startVirtualFloor({ ...SIZE, stream });
  floor.watch.start();
  await floor.run(5_000);
  const open = floor
    .view()
    .campaigns.find(({ staffing, status }) => staffing === 'agents' && status === 'on');
  floor.viewer.open(open?.id ?? null);
  await floor.run(minutes * MINUTE);
  return floor;
}

describe('50 campaigns, 20 queues and 1,000 agents, polled', () => {
  let floor: VirtualFloor;
  beforeAll(async () => {
    floor = await watched(false, 15);
  }, 240_000);
  afterAll(() => floor.close());

  it('cost at most 60 requests in any minute at full freshness, without one 429', () => {
    expect(floor.sentAt.length).toBeGreaterThan(300);
    expect(busiestMinute(floor.sentAt)).toBeLessThanOrEqual(60);
    expect(floor.statuses.filter((status) => status === 429)).toEqual([]);
    expect(floor.view().budget).toMatchObject({ refusals: 0, stretch: 1 });
  });

  it(
    'are asked for once more slowly when the limit is tightened, with the reason, and once faster after it',
    { timeout: 240_000 },
    async () => {
      await floor.order({ kind: 'tightenLimit', allowed: 60, seconds: 8 * 60 });
      const stretches: number[] = [];
      const stop = floor.watch.onChange(() => {
        const { stretch } = floor.view().budget;
        if (stretches.at(-1) !== stretch) stretches.push(stretch);
      });
      await floor.run(6 * MINUTE);
      const { budget } = floor.view();
      expect(budget.stretch).toBeGreaterThan(1);
      expect(budget.slowedBy).toBe('limit');
      const slowed = floor.sentAt.filter((at) => at >= floor.clock.now() - 3 * MINUTE).length / 3;
      expect(slowed).toBeLessThanOrEqual(30);
      await floor.run(8 * MINUTE);
      stop();
      expect(floor.view().budget.stretch).toBe(1);
      expect(floor.view().budget.slowedBy).toBeUndefined();
      console.info(`a limit of 60: stretch ${stretches.join(', ')}; ${slowed} requests a minute`);
      const lines = floor.log.lines.filter(({ tag }) => tag === 'budget');
      expect(lines.map(({ sentence }) => sentence)).toEqual(['The polls slow down.', 'The polls quicken.']);
      expect(lines[0]?.facts).toMatchObject({ allowed: 60, before: 1, after: budget.stretch, why: 'limit' });
    },
  );
});

describe('50 campaigns, 20 queues and 1,000 agents, streamed', () => {
  let floor: VirtualFloor;
  beforeAll(async () => {
    floor = await watched(true, 20);
  }, 360_000);
  afterAll(() => floor.close());

  it('cost at most 15 requests a minute after the first minutes, with one campaign open', () => {
    // The directory is read every 15 minutes: once in this time, as often as it is in the long run.
    const settled = floor.clock.now() - 15 * MINUTE;
    const perMinute = floor.sentAt.filter((at) => at >= settled).length / 15;
    const busiest = busiestMinute(floor.sentAt, settled);
    console.info(`streamed: ${perMinute} requests a minute, ${busiest} in the busiest`);
    expect(floor.view().feed).toMatchObject({ phase: 'streaming', why: null });
    expect(perMinute).toBeLessThanOrEqual(15);
    // The directory and the licences of 1,000 people come in ten pages each, a few times an hour.
    expect(busiest).toBeLessThanOrEqual(30);
    expect(floor.view().budget).toMatchObject({ refusals: 0, stretch: 1 });
    // Everything is read once in the first, channels are opened, and what came before them is read anew.
    expect(busiestMinute(floor.sentAt)).toBeLessThanOrEqual(75);
    expect(floor.statuses.filter((status) => status === 429)).toEqual([]);
  });

  it('show an agent’s change within five seconds, 99 times of 100', async () => {
    const ages: number[] = [];
    const first = floor.watch.sight.board.floor();
    const seen = new Map([...first.people.keys()].map((id) => [id, first.now.get(id)]));
    const stop = floor.watch.onChange(() => {
      const { now, live } = floor.watch.sight.board.floor();
      for (const id of live) {
        const [before, agent] = [seen.get(id), now.get(id)];
        if (before === agent || agent === undefined) continue;
        seen.set(id, agent);
        if (before !== undefined && before.routingSince !== agent.routingSince && agent.routingSince !== null)
          ages.push(floor.clock.now() - agent.routingSince);
      }
    });
    await floor.run(3 * MINUTE);
    stop();
    ages.sort((a, b) => a - b);
    const at = (share: number): number => ages[Math.floor(share * (ages.length - 1))] ?? NaN;
    console.info(`streamed: ${ages.length} changes, median ${at(0.5)} ms, 99th percentile ${at(0.99)} ms`);
    expect(ages.length).toBeGreaterThan(500);
    expect(at(0.99)).toBeLessThan(5_000);
  }, 120_000);
});
