import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { busiestMinute, startVirtualFloor, type VirtualFloor } from '../../support/virtual-floor.ts';

const MINUTE = 60_000;

/** The demo's floor through the guide's dialect: the same board, from other calls. */
describe('the board in the guide’s dialect', () => {
  let floor: VirtualFloor;

  beforeAll(async () => {
    floor = await startVirtualFloor({ dialect: 'guide' });
    floor.watch.start();
    await floor.run(6 * MINUTE);
  });
  afterAll(() => floor.close());

  it('is live and joins campaigns to agents', () => {
    const { connection, campaigns, identity } = floor.view();
    expect(connection.phase).toBe('live');
    expect(identity).toMatchObject({ dialect: 'guide', zone: 'America/New_York' });
    const joined = campaigns.filter(({ staffing, status }) => staffing === 'agents' && status === 'on');
    expect(joined.length).toBeGreaterThan(5);
    for (const { utilization, ready, contactsPerMinute } of joined) {
      expect(utilization).toBeGreaterThanOrEqual(0);
      expect(utilization).toBeLessThanOrEqual(100);
      expect(ready).not.toBeNull();
      expect(contactsPerMinute).not.toBeNull();
    }
    expect(campaigns.filter(({ contactsPerMinute }) => (contactsPerMinute ?? 0) > 0).length).toBeGreaterThan(
      3,
    );
  });

  it('keeps within half of the guide’s limit and is never refused', () => {
    expect(floor.budget.state()).toMatchObject({ allowed: 100, own: 50, refusals: 0 });
    expect(busiestMinute(floor.sentAt)).toBeLessThanOrEqual(50);
    expect(floor.statuses.filter((status) => status !== 200)).toEqual([]);
  });

  it('says which source cannot be told, and leaves the rest alone', () => {
    const faults = floor.view().sources.filter(({ fault }) => fault !== null);
    expect(faults.map(({ source, fault }) => [source, fault?.kind])).toEqual([['totals', 'request-refused']]);
  });

  it('finds the people of the skill group whom no contact reaches', async () => {
    const campaign = floor.view().campaigns.find(({ queueName }) => queueName === 'Sales DE');
    floor.viewer.open(campaign?.id ?? '');
    await floor.run(MINUTE);
    const findings = floor.view().opened?.facts.findings ?? [];
    expect(findings.map(({ title }) => title)).toContain(
      '14 people in this campaign’s skill group never receive its contacts',
    );
  });

  it('shows whose licence ended as inactive, not as zero agents', async () => {
    const agent = floor.view().opened?.agents.find(({ unready }) => unready === null);
    await floor.order({ kind: 'revokeLicence', userId: agent?.id ?? '' });
    await floor.run(3 * MINUTE);
    const now = floor.view().opened?.agents.find(({ id }) => id === agent?.id);
    expect(now?.unready).toBe('inactive');
  });
});
