import { afterEach, describe, expect, it } from 'vitest';
import type { BoardView, SourceView } from '../../../src/core/board/view.ts';
import type { SourceName } from '../../../src/core/floor/source.ts';
import { type VirtualFloor, startVirtualFloor } from '../../support/virtual-floor.ts';

const MINUTE = 60_000;
const LIMIT = 240_000;

let floor: VirtualFloor;
afterEach(() => floor.close());

async function liveFloor(options: Parameters<typeof startVirtualFloor>[0] = {}): Promise<BoardView> {
  floor = await startVirtualFloor({ agents: 60, campaigns: 6, queues: 3, ...options });
  floor.watch.start();
  await floor.run(3_000);
  floor.viewer.open(floor.view().campaigns.find(({ staffing }) => staffing === 'agents')?.id ?? null);
  return floor.until(({ connection }) => connection.phase === 'live', MINUTE);
}

function source(view: BoardView, name: SourceName): SourceView | undefined {
  return view.sources.find((candidate) => candidate.source === name);
}

describe('a board under faults', () => {
  it(
    'slows in a storm of 429s, counts down, and recovers without a restart',
    { timeout: LIMIT },
    async () => {
      await liveFloor();
      await floor.order({ kind: 'storm429', retryAfter: 20, seconds: 90 });
      const limited = await floor.until(({ connection }) => connection.phase === 'rate-limited', MINUTE);
      const resumesAt = limited.connection.resumesAt ?? 0;
      expect(resumesAt - floor.clock.now()).toBeGreaterThanOrEqual(18_000);
      expect(limited.campaigns.length).toBeGreaterThan(0);

      const sentBefore = floor.sentAt.length;
      await floor.run(Math.max(0, resumesAt - floor.clock.now() - 1_000));
      expect(floor.sentAt.length).toBe(sentBefore);

      await floor.run(5 * MINUTE);
      const refusals = floor.statuses.filter((status) => status === 429).length;
      expect(refusals).toBeLessThan(20);
      const view = await floor.until(({ connection }) => connection.phase === 'live', 5 * MINUTE);
      expect(view.budget.refusals).toBe(refusals);
      expect(view.clock.closedMinute).toBeGreaterThan(limited.clock.closedMinute ?? 0);
    },
  );

  it.each([
    ['outbound:campaign:view', 'campaigns'],
    ['analytics:queueObservation:view', 'activity'],
    ['analytics:queueObservation:view', 'load'],
    ['analytics:conversationAggregate:view', 'counts'],
    ['analytics:userAggregate:view', 'past'],
    ['routing:queue:view', 'queues'],
    ['routing:skillGroup:view', 'skill-groups'],
  ] as const)(
    'names %s where %s is refused for want of it, and keeps the rest',
    { timeout: LIMIT },
    async (permission, name) => {
      floor = await startVirtualFloor({ agents: 60, campaigns: 6, queues: 3 });
      await floor.order({ kind: 'dropPermission', permission });
      floor.watch.start();
      await floor.run(3_000);
      floor.viewer.open(floor.view().campaigns.find(({ staffing }) => staffing === 'agents')?.id ?? null);
      const refused = await floor.until(
        (view) => source(view, name)?.fault?.kind === 'permission-missing',
        3 * MINUTE,
      );
      expect(source(refused, name)?.fault?.permissions).toContain(permission);
      const others = refused.sources.filter(
        ({ fault, lastAnswerAt }) => fault === null && lastAnswerAt !== null,
      );
      expect(others.length).toBeGreaterThan(2);
    },
  );

  it('takes a permission that comes back without a restart', { timeout: LIMIT }, async () => {
    floor = await startVirtualFloor({ agents: 60, campaigns: 6, queues: 3 });
    await floor.order({ kind: 'dropPermission', permission: 'analytics:queueObservation:view' });
    floor.watch.start();
    await floor.until((view) => source(view, 'activity')?.fault !== undefined, MINUTE);
    await floor.order({ kind: 'restorePermission', permission: 'analytics:queueObservation:view' });
    const view = await floor.until((next) => source(next, 'activity')?.freshness === 'live', 6 * MINUTE);
    expect(source(view, 'activity')?.fault).toBeNull();
  });

  it(
    'says that an answer could not be read, with its correlation id, and keeps the last good values',
    { timeout: LIMIT },
    async () => {
      const before = await liveFloor();
      await floor.order({ kind: 'malformed', how: 'wrongTypes', pathPrefix: '/api/v2/analytics/routing' });
      const after = await floor.until(
        (view) => source(view, 'activity')?.fault?.kind === 'malformed-answer',
        MINUTE,
      );
      const fault = source(after, 'activity')?.fault;
      expect(fault?.call).toContain('/api/v2/analytics/routing/activity/query');
      expect(fault?.correlationId).toMatch(/[0-9a-f-]{36}/);
      expect(after.opened?.agents.length).toBe(before.opened?.agents.length);
      expect(source(after, 'pace')?.fault).toBeNull();
    },
  );

  it('signs in again by itself when its token has ended', { timeout: LIMIT }, async () => {
    await liveFloor();
    await floor.order({ kind: 'expireToken' });
    await floor.run(MINUTE);
    expect(floor.statuses).toContain(401);
    expect(floor.view().connection.phase).toBe('live');
    expect(floor.view().sources.filter(({ fault }) => fault !== null)).toEqual([]);
  });

  it(
    'lets frozen analytics neither invent nor lose: the minutes go on with what was last seen',
    { timeout: LIMIT },
    async () => {
      await liveFloor();
      await floor.order({ kind: 'frozen', seconds: 120 });
      await floor.run(6 * MINUTE);
      const minutes =
        floor
          .view()
          .opened?.minutes.filter(({ forming }) => !forming)
          .slice(-6) ?? [];
      const steps = minutes.map(({ minute }, n) =>
        n === 0 ? MINUTE : minute - (minutes[n - 1]?.minute ?? 0),
      );
      expect(steps.every((step) => step === MINUTE)).toBe(true);
    },
  );

  it('shows no negative rate after the platform reset its counters', { timeout: LIMIT }, async () => {
    const view = await liveFloor();
    await floor.order({ kind: 'counterReset', campaignId: view.opened?.id });
    await floor.run(4 * MINUTE);
    for (const { contacts } of floor.view().opened?.minutes ?? [])
      expect(contacts ?? 0).toBeGreaterThanOrEqual(0);
  });

  it('falls back to coarser steps for the past where fine ones are refused', { timeout: LIMIT }, async () => {
    floor = await startVirtualFloor({ agents: 60, campaigns: 6, queues: 3 });
    await floor.order({ kind: 'granularityFloor', period: 'PT30M' });
    floor.watch.start();
    await floor.run(3_000);
    floor.viewer.open(floor.view().campaigns.find(({ staffing }) => staffing === 'agents')?.id ?? null);
    await floor.run(MINUTE);
    const minutes = floor.view().opened?.minutes ?? [];
    expect(minutes.filter(({ agents }) => agents !== null).length).toBeGreaterThan(120);
    expect(minutes.filter(({ contacts }) => contacts !== null).length).toBeGreaterThan(120);
    expect(source(floor.view(), 'past')?.fault).toBeNull();
  });

  it('goes on by itself after the network was gone', { timeout: LIMIT }, async () => {
    await liveFloor();
    await floor.order({ kind: 'disconnect' });
    const off = await floor.until(({ connection }) => connection.phase === 'offline', 2 * MINUTE);
    expect(off.campaigns.length).toBeGreaterThan(0);
    await fetch(`${floor.simulator.controlUrl}/faults`, { method: 'DELETE' });
    const back = await floor.until(({ connection }) => connection.phase === 'live', 6 * MINUTE);
    expect(back.sources.filter(({ fault }) => fault !== null)).toEqual([]);
  });
});
