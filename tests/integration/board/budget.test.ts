import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { busiestMinute, startVirtualFloor, type VirtualFloor } from '../../support/virtual-floor.ts';

const MINUTE = 60_000;

describe('50 campaigns, 20 queues and 1,000 agents', () => {
  let floor: VirtualFloor;
  beforeAll(async () => {
    floor = await startVirtualFloor({ campaigns: 50, queues: 20, agents: 1_000 });
    floor.watch.start();
    await floor.run(5_000);
    const open = floor
      .view()
      .campaigns.find(({ staffing, status }) => staffing === 'agents' && status === 'on');
    floor.viewer.open(open?.id ?? null);
    await floor.run(3 * MINUTE);
    // Alerts need closed minutes; then they may want as many causes as this.
    floor.watch.wantCauses(
      floor
        .view()
        .campaigns.filter(({ id, mediaType }) => id !== open?.id && mediaType === 'voice')
        .map(({ id }) => id),
    );
    await floor.run(12 * MINUTE);
  }, 240_000);
  afterAll(() => floor.close());

  it('costs at most 60 requests in any minute at full freshness, without one 429', () => {
    expect(floor.sentAt.length).toBeGreaterThan(300);
    expect(busiestMinute(floor.sentAt)).toBeLessThanOrEqual(60);
    expect(floor.statuses.filter((status) => status === 429)).toEqual([]);
    expect(floor.view().budget).toMatchObject({ refusals: 0, stretch: 1 });
  });
});
