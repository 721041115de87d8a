import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { busiestMinute, startVirtualFloor, type VirtualFloor } from '../../support/virtual-floor.ts';

const MINUTE = 60_000;
const SIZE = { campaigns: 50, queues: 20, agents: 1_000 };

async function watched(stream: boolean): Promise<VirtualFloor> {
  const floor = await startVirtualFloor({ ...SIZE, stream });
  floor.watch.start();
  await floor.run(5_000);
  const open = floor
    .view()
    .campaigns.find(({ staffing, status }) => staffing === 'agents' && status === 'on');
  floor.viewer.open(open?.id ?? null);
  await floor.run(15 * MINUTE);
  return floor;
}

describe('50 campaigns, 20 queues and 1,000 agents, polled', () => {
  let floor: VirtualFloor;
  beforeAll(async () => {
    floor = await watched(false);
  }, 240_000);
  afterAll(() => floor.close());

  it('cost at most 60 requests in any minute at full freshness, without one 429', () => {
    expect(floor.sentAt.length).toBeGreaterThan(300);
    expect(busiestMinute(floor.sentAt)).toBeLessThanOrEqual(60);
    expect(floor.statuses.filter((status) => status === 429)).toEqual([]);
    expect(floor.view().budget).toMatchObject({ refusals: 0, stretch: 1 });
  });
});

describe('50 campaigns, 20 queues and 1,000 agents, streamed', () => {
  let floor: VirtualFloor;
  beforeAll(async () => {
    floor = await watched(true);
  }, 240_000);
  afterAll(() => floor.close());

  it('cost at most 15 requests a minute after the first minutes, with one campaign open', () => {
    const settled = floor.clock.now() - 10 * MINUTE;
    const perMinute = floor.sentAt.filter((at) => at >= settled).length / 10;
    const busiest = busiestMinute(floor.sentAt, settled);
    console.info(`streamed: ${perMinute} requests a minute, ${busiest} in the busiest of ten`);
    expect(floor.view().feed).toMatchObject({ phase: 'streaming', why: null });
    expect(perMinute).toBeLessThanOrEqual(15);
    // The directory and the licences of 1,000 people come in ten pages each, a few times an hour.
    expect(busiest).toBeLessThanOrEqual(30);
    expect(floor.view().budget).toMatchObject({ refusals: 0, stretch: 1 });
  });
});
