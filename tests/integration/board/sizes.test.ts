import { afterEach, describe, expect, it } from 'vitest';
import { connectGenesys } from '../../../src/main/genesys/connect.ts';
import { createWatch } from '../../../src/main/services/watch.ts';
import { startVirtualFloor, type VirtualFloor } from '../../support/virtual-floor.ts';

const LIMIT = 240_000;

let floor: VirtualFloor;
afterEach(() => floor.close());

describe('organisations of every size', () => {
  it('says that an empty one is empty, not that it is broken', { timeout: LIMIT }, async () => {
    floor = await startVirtualFloor({ empty: true });
    floor.watch.start();
    await floor.run(30_000);
    const view = floor.view();
    expect(view.campaigns).toEqual([]);
    expect(view.clock.closedMinute).not.toBeNull();
    expect(view.sources.filter(({ fault }) => fault !== null)).toEqual([]);
    expect(view.sources.find(({ source }) => source === 'campaigns')?.freshness).toBe('live');
  });

  it(
    'carries 10,000 agents and 200 campaigns within its share of the limit',
    { timeout: LIMIT },
    async () => {
      floor = await startVirtualFloor({ agents: 10_000, campaigns: 200, queues: 40, historyHours: 1 });
      floor.watch.start();
      await floor.run(5_000);
      const open = floor
        .view()
        .campaigns.find(({ staffing, status }) => staffing === 'agents' && status === 'on');
      floor.viewer.open(open?.id ?? null);
      await floor.run(180_000);
      const view = floor.view();
      expect(view.campaigns.length).toBeGreaterThanOrEqual(200);
      expect(view.opened?.agents.length).toBeGreaterThan(100);
      expect(view.connection.phase).toBe('live');
      expect(view.budget.refusals).toBe(0);
      const staffed = view.campaigns.filter(
        ({ staffing, status }) => staffing === 'agents' && status === 'on',
      );
      expect(staffed.filter(({ utilizationBasis }) => utilizationBasis === 'minute').length).toBeGreaterThan(
        staffed.length * 0.9,
      );
    },
  );

  it('counts an agent of several queues once in a campaign', { timeout: LIMIT }, async () => {
    floor = await startVirtualFloor({ agents: 200, campaigns: 8, queues: 4 });
    floor.watch.start();
    await floor.run(30_000);
    for (const { id } of floor.view().campaigns) {
      floor.viewer.open(id);
      await floor.run(500);
      const ids = floor.view().opened?.agents.map((agent) => agent.id) ?? [];
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('tells wrong credentials apart from everything else', { timeout: LIMIT }, async () => {
    floor = await startVirtualFloor({ agents: 20, campaigns: 2, queues: 1 });
    const { apiUrl, loginUrl, clientId } = floor.simulator;
    const credentials = { apiUrl, loginUrl, clientId, clientSecret: 'wrong' };
    const random = (): number => 0.5;
    const connected = connectGenesys({ credentials, clock: floor.clock, log: floor.log, random });
    if (!connected.ok) throw new Error('a gateway address is always usable');
    const { budget, contactCentre: centre, close } = connected.value;
    const identity = { region: 'simulator', dialect: 'platform', demo: false } as const;
    const watch = createWatch({ clock: floor.clock, log: floor.log, random, identity, budget, centre });
    const viewer = watch.createViewer(() => undefined);
    watch.start();
    for (let n = 0; n < 50 && viewer.read().view.connection.fault === null; n++) await floor.run(500);
    watch.stop();
    close();
    expect(viewer.read().view.connection).toMatchObject({
      phase: 'signed-out',
      fault: { kind: 'credentials-rejected' },
    });
    expect(JSON.stringify(floor.log.lines)).not.toContain('wrong');
  });
});
