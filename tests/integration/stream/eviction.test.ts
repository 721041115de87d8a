import { afterEach, describe, expect, it } from 'vitest';
import type { Feed } from '../../../src/main/ports/feed.ts';
import { startVirtualFloor, type VirtualFloor } from '../../support/virtual-floor.ts';

const MINUTE = 60_000;

/** Whom nobody knows may be listened to as well, and is silent. */
const agentIds = Array.from({ length: 11_900 }, (_, index) => `nobody-${index}`);
const WANTED = { agentIds, queueIds: [], campaigns: [] };

let floor: VirtualFloor;
const feeds: Feed[] = [];
afterEach(async () => {
  feeds.splice(0).forEach((feed) => feed.close());
  await floor.close();
});

function started(feed: Feed | null): Feed {
  if (feed === null) throw new Error('The platform has a feed.');
  feeds.push(feed);
  feed.want(WANTED);
  feed.start();
  return feed;
}

const covered = (feed: Feed): number => feed.state().coverage.agentIds.size;

describe('a client with more than its channels hold', { timeout: 240_000 }, () => {
  it('streams nearly twelve thousand agents by itself', async () => {
    floor = await startVirtualFloor({ agents: 2, campaigns: 1, queues: 1, stream: true, stepMs: 1_000 });
    const feed = started(floor.feed);
    await floor.run(2 * MINUTE);
    expect(covered(feed)).toBe(agentIds.length);
    expect(floor.statuses.filter((status) => status === 429)).toEqual([]);
  });

  it('shares them with another program instead of taking them back for ever', async () => {
    floor = await startVirtualFloor({ agents: 2, campaigns: 1, queues: 1, stream: true, stepMs: 1_000 });
    const first = started(floor.feed);
    await floor.run(2 * MINUTE);
    const second = started(floor.anotherFeed());
    await floor.run(5 * MINUTE);
    const shares = [covered(first), covered(second)] as const;
    // All of the 20 channels but one at most, and none with fewer than three.
    expect(shares[0] + shares[1]).toBeGreaterThanOrEqual(19_000);
    for (const share of shares) expect(share).toBeGreaterThanOrEqual(3_000);
    const before = floor.paths.length;
    await floor.run(10 * MINUTE);
    expect([covered(first), covered(second)]).toEqual(shares);
    expect(floor.paths.slice(before).filter((path) => path.endsWith('/channels'))).toEqual([]);
  });

  it('takes what it gave up again an hour later', async () => {
    floor = await startVirtualFloor({ agents: 2, campaigns: 1, queues: 1, stream: true, stepMs: 5_000 });
    const first = started(floor.feed);
    await floor.run(2 * MINUTE);
    const second = started(floor.anotherFeed());
    await floor.run(5 * MINUTE);
    expect(covered(first)).toBeLessThan(agentIds.length);
    second.close();
    await floor.run(62 * MINUTE);
    expect(covered(first)).toBe(agentIds.length);
  });
});
