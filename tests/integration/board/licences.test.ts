import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AgentRow, BoardView, CampaignRow } from '../../../src/core/board/view.ts';
import { startVirtualFloor, type VirtualFloor } from '../../support/virtual-floor.ts';

const MINUTE = 60_000;
const LIMIT = 240_000;

let floor: VirtualFloor;
beforeEach(async () => {
  floor = await startVirtualFloor({ agents: 120, campaigns: 8, queues: 4, lagMs: [0, 0] });
  floor.watch.start();
  await floor.run(3_000);
  const staffed = floor
    .view()
    .campaigns.filter(({ staffing, status }) => staffing === 'agents' && status === 'on');
  floor.viewer.open(staffed.toSorted((a, b) => (b.ready ?? 0) - (a.ready ?? 0))[0]?.id ?? null);
  // Members, directory and licences have all been read.
  await floor.run(4 * MINUTE);
}, LIMIT);
afterEach(() => floor.close());

const agentsOf = (view: BoardView): readonly AgentRow[] => view.opened?.agents ?? [];
const agentIn = (view: BoardView, id: string) => agentsOf(view).find((agent) => agent.id === id);
const rowOf = (view: BoardView): CampaignRow | undefined => view.opened?.facts.row;
const revoke = (userId: string) => floor.order({ kind: 'revokeLicence', userId });

function figure(view: BoardView, metric: string) {
  return view.opened?.facts.figures.find((candidate) => candidate.metric === metric);
}

describe('a licence that ends', () => {
  it('makes its agent inactive within seconds, and counts them nowhere', { timeout: LIMIT }, async () => {
    const before = floor.view();
    const agent = agentsOf(before).find(({ unready }) => unready === null);
    const id = agent?.id ?? '';
    await revoke(id);
    const seen: (AgentRow['unready'] | undefined)[] = [];
    const after = await floor.until((view) => {
      seen.push(agentIn(view, id)?.unready);
      return agentIn(view, id)?.unready === 'inactive';
    }, MINUTE);
    expect(new Set(seen)).toEqual(new Set([null, 'not-known', 'inactive']));
    expect(agentIn(after, id)).toMatchObject({ routingStatus: null });
    expect(after.opened?.facts.readiness).toContainEqual(
      expect.objectContaining({ verdict: 'inactive', named: true }),
    );
    expect(after.opened?.facts.findings).toContainEqual(
      expect.objectContaining({
        id: 'licences',
        title: 'Licence status: inactive',
        admin: { page: 'licences' },
      }),
    );
    await floor.run(3 * MINUTE);
    const bars = Object.values(floor.view().opened?.minutes.at(-1)?.agents ?? {});
    const drawn = bars.reduce((sum, agents) => sum + agents, 0);
    const onQueue = agentsOf(floor.view()).filter(
      ({ unready, routingStatus }) =>
        unready !== 'inactive' && routingStatus !== null && routingStatus !== 'off-queue',
    );
    expect(Math.round(drawn)).toBeLessThanOrEqual(onQueue.length + 1);
  });

  it(
    'never empties a queue to a bare 0 or an idle floor, and comes back by itself',
    { timeout: LIMIT },
    async () => {
      const ids = agentsOf(floor.view()).map(({ id }) => id);
      const before = rowOf(floor.view())?.ready ?? 0;
      expect(before).toBeGreaterThan(3);
      for (const id of ids) await revoke(id);
      const steps: BoardView[] = [];
      const emptied = await floor.until((view) => {
        steps.push(view);
        return rowOf(view)?.readyWhy === 'all-inactive';
      }, 2 * MINUTE);
      for (let n = 0; n < 180; n++) {
        await floor.run(1_000);
        steps.push(floor.view());
      }
      expect(steps.map((view) => rowOf(view)?.ready)).not.toContain(0);
      expect(steps.map((view) => figure(view, 'ready')?.value)).not.toContain(0);
      expect(figure(emptied, 'ready')).toMatchObject({
        value: null,
        why: 'all-inactive',
        severity: 'unknown',
      });
      const last = floor.view();
      expect(figure(last, 'utilization')).toMatchObject({
        value: null,
        why: 'all-inactive',
        severity: 'unknown',
      });
      expect(last.opened?.facts.findings[0]).toMatchObject({ id: 'licences', severity: 'critical' });

      await floor.mend();
      const back = await floor.until((view) => (rowOf(view)?.ready ?? 0) >= before / 2, 2 * MINUTE);
      expect(rowOf(back)?.readyWhy).toBeNull();
      await floor.run(MINUTE);
      const licensed = agentsOf(floor.view()).filter(({ unready }) => unready === 'inactive');
      expect(licensed.length).toBeLessThan(ids.length / 4);
    },
  );

  it('is noticed from the list alone where single look-ups are not granted', { timeout: LIMIT }, async () => {
    await floor.order({ kind: 'dropPermission', permission: 'authorization:license:view' });
    const id = agentsOf(floor.view()).find(({ unready }) => unready === null)?.id ?? '';
    await revoke(id);
    const after = await floor.until((view) => agentIn(view, id)?.unready === 'inactive', 2 * MINUTE);
    expect(after.sources.find(({ source }) => source === 'licences')?.fault).toBeNull();
  });

  it('excludes nobody where licences cannot be read at all', { timeout: LIMIT }, async () => {
    await floor.order({ kind: 'serverError', status: 501, pathPrefix: '/api/v2/license' });
    const id = agentsOf(floor.view()).find(({ unready }) => unready === null)?.id ?? '';
    await revoke(id);
    const view = await floor.until(
      ({ sources }) => sources.find(({ source }) => source === 'licences')?.fault !== null,
      2 * MINUTE,
    );
    expect(agentIn(view, id)?.unready).toBe('not-known');
    expect(rowOf(view)?.ready).toBeGreaterThan(0);
  });
});

describe('a user who is deactivated or deleted', () => {
  it.each(['inactive', 'deleted'] as const)('is inactive once %s', { timeout: LIMIT }, async (state) => {
    const id = agentsOf(floor.view()).find(({ unready }) => unready === null)?.id ?? '';
    await floor.act({ act: 'setUserState', userId: id, state });
    const gone = await floor.until((view) => agentIn(view, id)?.unready === 'inactive', 2 * MINUTE);
    expect(gone.connection.phase).toBe('live');
  });
});
