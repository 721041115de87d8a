import { afterEach, describe, expect, it } from 'vitest';
import { untruths } from '../../support/floor-truth.ts';
import { startVirtualFloor, type VirtualFloor } from '../../support/virtual-floor.ts';

const MINUTE = 60_000;
const LIMIT = 240_000;

let floor: VirtualFloor;
afterEach(() => floor.close());

async function streaming(options: Parameters<typeof startVirtualFloor>[0] = {}): Promise<void> {
  floor = await startVirtualFloor({ agents: 60, campaigns: 6, queues: 3, stream: true, ...options });
  floor.watch.start();
  await floor.run(2 * MINUTE);
  expect(floor.view().feed).toMatchObject({ phase: 'streaming', why: null });
}

/** Lets the floor come to rest on a whole second; then the board must be the truth. */
async function isTrue(): Promise<void> {
  const rest = floor.clock.now() % 1_000;
  await floor.run(rest === 0 ? 0 : 1_000 - rest);
  expect(await untruths(floor)).toEqual([]);
}

function lines(sentence: string): number {
  return floor.log.lines.filter((line) => line.sentence === sentence).length;
}

describe('the board while changes are streamed', () => {
  it('is the truth to the second, time after time', { timeout: LIMIT }, async () => {
    await streaming();
    for (let n = 0; n < 20; n++) {
      await isTrue();
      await floor.run(7_000);
    }
  });

  it('shows a campaign that is switched off within two seconds', { timeout: LIMIT }, async () => {
    await streaming();
    const running = floor.view().campaigns.find(({ status }) => status === 'on');
    await floor.act({ act: 'setCampaignStatus', campaignId: running?.id, status: 'off' });
    await floor.run(2_000);
    const row = floor.view().campaigns.find(({ id }) => id === running?.id);
    expect(row?.status).toBe('off');
  });

  it.each([
    ['comes twice', { kind: 'duplicateFrames' }],
    ['overtakes what came before it', { kind: 'reorderFrames' }],
    ['comes three seconds late', { kind: 'delayFrames', ms: 3_000 }],
    ['is lost', { kind: 'loseFrames', share: 0.3 }],
    ['is cut off', { kind: 'truncateFrames', count: 40 }],
  ] as const)(
    'ends as the truth after five minutes in which an event %s',
    { timeout: LIMIT },
    async (_, order) => {
      await streaming();
      await floor.order({ ...order, seconds: 300 });
      await floor.run(5 * MINUTE);
      await floor.mend();
      await floor.run(2 * MINUTE);
      await isTrue();
      expect(floor.view().feed).toMatchObject({ phase: 'streaming', why: null });
    },
  );

  it(
    'asks at full cadence again once a message cannot be read, and says so once',
    { timeout: LIMIT },
    async () => {
      await streaming();
      await floor.order({ kind: 'truncateFrames', count: 5 });
      await floor.until(({ feed }) => feed.phase === 'opening', MINUTE);
      expect(lines('A message of the stream could not be read.')).toBe(1);
      await floor.until(({ feed }) => feed.phase === 'streaming', 2 * MINUTE);
      await isTrue();
    },
  );

  it(
    'opens the stream again after a cut, reads anew at once, and says both',
    { timeout: LIMIT },
    async () => {
      await streaming();
      const before = floor.sentAt.length;
      await floor.order({ kind: 'dropSocket', count: 1 });
      await floor.run(500);
      expect(floor.view().feed).toMatchObject({ phase: 'lost', why: 'The stream was cut off.' });
      expect(floor.view().connection.phase).toBe('live');
      await floor.run(3_000);
      expect(floor.view().feed.phase).toBe('opening');
      expect(floor.paths.slice(before)).toContain('/api/v2/analytics/routing/activity/query');
      await floor.until(({ feed }) => feed.phase === 'streaming', 2 * MINUTE);
      await isTrue();
    },
  );

  it('takes a silent socket for dead and opens another', { timeout: LIMIT }, async () => {
    await streaming();
    await floor.order({ kind: 'silentSocket', seconds: 60 });
    await floor.run(5_000);
    expect(floor.view().feed.phase).toBe('streaming');
    await floor.until(({ feed }) => feed.phase !== 'streaming', 35_000);
    await floor.until(({ feed }) => feed.phase === 'streaming', 4 * MINUTE);
    await isTrue();
  });

  it('misses nothing when the platform closes a socket for maintenance', { timeout: LIMIT }, async () => {
    await streaming();
    const phases = new Set<string>();
    floor.watch.onChange(() => phases.add(floor.view().feed.phase));
    await floor.order({ kind: 'closeSoon', afterSeconds: 60 });
    await floor.run(3 * MINUTE);
    expect([...phases]).toEqual(['streaming']);
    expect(lines('The stream is open.')).toBe(2);
    await isTrue();
  });

  it.each([
    ['a channel that ended', { kind: 'expireChannel', count: 1 }],
    ['a token that was revoked', { kind: 'expireToken', count: 1 }],
  ] as const)('gets over %s', { timeout: LIMIT }, async (_, order) => {
    await streaming();
    await floor.order(order);
    await floor.run(1_000);
    expect(floor.view().feed.phase).not.toBe('streaming');
    await floor.until(({ feed }) => feed.phase === 'streaming', 4 * MINUTE);
    await isTrue();
  });

  it.each([503, 429])(
    'polls while channels are refused with %d, and streams after it',
    { timeout: LIMIT },
    async (status) => {
      floor = await startVirtualFloor({ agents: 60, campaigns: 6, queues: 3, stream: true });
      await floor.order({ kind: 'refuseChannels', status, retryAfter: 10 });
      floor.watch.start();
      await floor.run(4 * MINUTE);
      expect(floor.view().feed).toMatchObject({ phase: 'lost' });
      expect(floor.view().feed.why).toBeTruthy();
      expect(floor.view().clock.closedMinute).not.toBeNull();
      await floor.mend();
      await floor.until(({ feed }) => feed.phase === 'streaming', 8 * MINUTE);
      await isTrue();
    },
  );

  it(
    'names the permission of topics that are refused, and asks for what they would tell',
    { timeout: LIMIT },
    async () => {
      floor = await startVirtualFloor({ agents: 60, campaigns: 6, queues: 3, stream: true });
      await floor.order({
        kind: 'rejectTopic',
        pattern: 'v2.analytics.queues.*',
        permission: 'analytics:queueObservation:view',
      });
      floor.watch.start();
      await floor.run(3 * MINUTE);
      const { feed, sources } = floor.view();
      expect(feed).toMatchObject({ phase: 'streaming' });
      expect(feed.why).toContain('analytics:queueObservation:view');
      expect(sources.find(({ source }) => source === 'stream')?.fault).toMatchObject({
        kind: 'permission-missing',
        permissions: ['analytics:queueObservation:view'],
      });
      expect(sources.find(({ source }) => source === 'load')?.periodMs).toBe(15_000);
      expect(sources.find(({ source }) => source === 'activity')?.periodMs).toBe(60_000);
    },
  );

  it('takes agents’ changes in parts where the whole may not be had', { timeout: LIMIT }, async () => {
    floor = await startVirtualFloor({ agents: 60, campaigns: 6, queues: 3, stream: true });
    await floor.order({
      kind: 'rejectTopic',
      pattern: 'v2.users.*.activity',
      permission: 'analytics:userObservation:view',
    });
    floor.watch.start();
    await floor.run(3 * MINUTE);
    expect(floor.view().feed).toMatchObject({ phase: 'streaming', why: null });
    await isTrue();
  });

  it('goes on after sleep', { timeout: LIMIT }, async () => {
    await streaming();
    floor.watch.resume();
    await floor.until(({ feed }) => feed.phase === 'streaming', 2 * MINUTE);
    await isTrue();
  });
});
