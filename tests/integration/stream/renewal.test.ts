import { afterEach, describe, expect, it } from 'vitest';
import { startVirtualFloor, type VirtualFloor } from '../../support/virtual-floor.ts';

const HOUR = 3_600_000;

let floor: VirtualFloor;
afterEach(() => floor.close());

describe('a stream that lasts longer than a channel', () => {
  it('goes over to a new channel before the day is over, without a gap', { timeout: 240_000 }, async () => {
    floor = await startVirtualFloor({
      ...{ agents: 2, campaigns: 1, queues: 1, stream: true, stepMs: 5_000 },
      // A channel ends with its token, whatever its own age.
      tokenSeconds: 200_000,
    });
    const { feed } = floor;
    if (feed === null) throw new Error('The platform has a feed.');
    const seen: string[] = [];
    feed.onGap(() => seen.push('gap'));
    feed.onChange(() => seen.push(feed.state().phase));
    feed.want({ agentIds: ['nobody'], queueIds: [], campaigns: [] });
    feed.start();
    await floor.run(24.5 * HOUR);
    expect(seen).toEqual(['opening', 'streaming']);
    expect(floor.log.lines.filter(({ sentence }) => sentence === 'The stream is open.')).toHaveLength(2);
    expect(feed.state().heardAt).toBeGreaterThan(floor.clock.now() - 30_000);
  });
});
