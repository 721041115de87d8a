import { afterEach, describe, expect, it } from 'vitest';
import type { Campaign } from '../../../src/core/floor/campaign.ts';
import { describeCentre, idsOf, SIZE, truthOf, valueOf, type Truth } from '../../support/centre-suite.ts';
import { connectSimulated, type SimulatedCentre } from '../../support/simulated-centre.ts';

const MINUTE = 60_000;

/** The guide knows the queues that campaigns name. */
function queueIds({ campaigns }: Truth): readonly string[] {
  return [...new Set(campaigns.flatMap(({ queueId }) => (queueId === null ? [] : [queueId])))];
}

function pass({ clock }: SimulatedCentre, ms: number): Promise<void> {
  return new Promise((resolve) => {
    clock.after(ms, resolve);
  });
}

/** Reads the counters for as long as the window is that will be asked for. */
async function watch(centre: SimulatedCentre): Promise<void> {
  const campaigns = valueOf(await centre.contactCentre.campaigns());
  const end = centre.clock.now() + 35 * MINUTE;
  while (centre.clock.now() < end) {
    valueOf(await centre.contactCentre.progress(campaigns));
    await pass(centre, 30_000);
  }
}

describe(`the guide’s dialect over a floor of ${SIZE.agents} agents and ${SIZE.campaigns} campaigns`, () => {
  describeCentre(() => connectSimulated({ ...SIZE, dialect: 'guide' }), {
    zone: 'America/New_York',
    allowed: 100,
    campaignIds: ({ campaigns }) => idsOf(campaigns),
    queueIds,
    memberships: (truth) =>
      truth.agents
        .filter(({ active }) => active)
        .flatMap((agent) =>
          agent.queues.filter(({ joined }) => joined).map(({ id }) => [id, agent.id] as const),
        )
        .filter(([id]) => queueIds(truth).includes(id))
        .map(([id, agentId]) => `${id} ${agentId} true`),
    groupMembers: ({ agents, queues }, { name }) =>
      agents
        .filter((agent) =>
          agent.queues.some(({ id }) =>
            queues.some((queue) => queue.id === id && `${queue.name} team` === name),
          ),
        )
        .map(({ id }) => id),
    status: (word) => (word === 'COMMUNICATING' ? 'interacting' : word.toLowerCase().replace('_', '-')),
    tellsGroupsOfQueues: false,
    tellsWork: false,
    explains: false,
    watch,
  });
});

describe('the guide’s traps', () => {
  let centre: SimulatedCentre;
  const open = async (): Promise<void> => {
    centre = await connectSimulated({ agents: 60, campaigns: 6, queues: 4, dialect: 'guide' });
  };
  afterEach(() => centre.end());

  const running = (campaigns: readonly Campaign[]): Campaign => {
    const campaign = campaigns.find(({ status, queueId }) => status === 'on' && queueId !== null);
    if (campaign === undefined) throw new Error('no campaign runs');
    return campaign;
  };

  it('counts what was watched, to the contact', async () => {
    await open();
    const campaigns = valueOf(await centre.contactCentre.campaigns());
    const { id } = running(campaigns);
    const dialed = async (): Promise<number> =>
      (await truthOf(centre)).campaigns.find((one) => one.id === id)?.dialed ?? 0;
    await pass(centre, MINUTE - (centre.clock.now() % MINUTE));
    const from = centre.clock.now();
    const before = await dialed();
    for (let half = 0; half <= 6; half += 1) {
      if (half > 0) await pass(centre, 30_000);
      valueOf(await centre.contactCentre.progress(campaigns));
    }
    const after = await dialed();
    const window = { from, to: from + 3 * MINUTE, stepMs: null };
    const counts = valueOf(await centre.contactCentre.counts(window));
    expect(after).toBeGreaterThan(before);
    expect(counts.find(({ campaignId }) => campaignId === id)?.dialed).toBeCloseTo(after - before, 6);
  });

  it('refuses to count what nobody watched', async () => {
    await open();
    const to = Math.floor(centre.clock.now() / MINUTE) * MINUTE - MINUTE;
    const outcome = await centre.contactCentre.counts({ from: to - 5 * MINUTE, to, stepMs: null });
    expect(outcome).toMatchObject({ ok: false, fault: { kind: 'request-refused' } });
  });

  it('never counts backwards when counters are reset', async () => {
    await open();
    const campaigns = valueOf(await centre.contactCentre.campaigns());
    const { id } = running(campaigns);
    const from = centre.clock.now();
    valueOf(await centre.contactCentre.progress(campaigns));
    await pass(centre, MINUTE);
    await centre.control('/faults', { kind: 'counterReset', campaignId: id });
    valueOf(await centre.contactCentre.progress(campaigns));
    const counts = valueOf(await centre.contactCentre.counts({ from, to: from + MINUTE, stepMs: null }));
    expect(counts.every(({ dialed, handled }) => dialed >= 0 && handled >= 0)).toBe(true);
    expect(counts.find(({ campaignId }) => campaignId === id)?.dialed ?? 0).toBe(0);
  });

  it('turns seconds into per cent by the guide’s formula', async () => {
    await open();
    const { agents, now } = await truthOf(centre);
    const window = { from: now - 30 * MINUTE, to: now, stepMs: 15 * MINUTE };
    const times = valueOf(await centre.contactCentre.agentTime(idsOf(agents), window));
    expect(new Set(times.map(({ to, from }) => to - from))).toEqual(new Set([15 * MINUTE]));
    const rates = times.map(({ milliseconds: { interacting, idle } }) => interacting / (interacting + idle));
    expect(rates.filter((rate) => rate > 1)).toEqual([]);
    expect(rates.some((rate) => rate > 0 && rate < 1)).toBe(true);
  });

  it('says when steps are finer than the guide’s', async () => {
    await open();
    const now = centre.clock.now();
    const window = { from: now - 10 * MINUTE, to: now, stepMs: MINUTE };
    const outcome = await centre.contactCentre.agentTime(['a'], window);
    expect(outcome).toMatchObject({ ok: false, fault: { kind: 'request-refused' } });
  });

  it('loses whose licence ends at once, and says why', async () => {
    await open();
    const queues = queueIds(await truthOf(centre));
    const sweep = async () => valueOf(await centre.contactCentre.activity(queues)).activities;
    const userId = (await sweep())[0]?.agentId ?? '';
    await centre.control('/faults', { kind: 'revokeLicence', userId });
    expect((await sweep()).some(({ agentId }) => agentId === userId)).toBe(false);
    const [holder] = valueOf(await centre.contactCentre.licencesOf([userId]));
    expect(holder).toEqual({ agentId: userId, licenceIds: [] });
  });

  it('leaves out whom the skill group holds but no queue gives work', async () => {
    await open();
    const truth = await truthOf(centre);
    const [first] = truth.skillGroups;
    const [group] = valueOf(await centre.contactCentre.skillGroups([first?.id ?? '']));
    const activities = valueOf(await centre.contactCentre.activity(queueIds(truth))).activities;
    const queueId = truth.queues.find(({ name }) => `${name} team` === first?.name)?.id;
    const working = new Set(
      activities.filter((one) => one.queueId === queueId).map(({ agentId }) => agentId),
    );
    const outside = truth.agents.filter(
      ({ active, queues }) => active && queues.some(({ id, joined }) => id === queueId && !joined),
    );
    expect(outside.length).toBeGreaterThan(0);
    for (const { id } of outside) {
      expect(group?.memberIds).toContain(id);
      expect(working.has(id)).toBe(false);
    }
  });

  it('is refused without the guide’s scopes, and without its permissions', async () => {
    await open();
    await centre.control('/faults', { kind: 'dropScope', scope: 'users:read' });
    expect(await centre.contactCentre.campaigns()).toMatchObject({ ok: true });
    const people = await centre.contactCentre.people();
    expect(people).toMatchObject({ ok: false, fault: { kind: 'permission-missing' } });
    expect(people.ok ? '' : people.fault.detail).toContain('users:read');
    await centre.control('/faults', { kind: 'dropPermission', permission: 'campaigns:campaigns:read' });
    const campaigns = await centre.contactCentre.campaigns();
    expect(campaigns).toMatchObject({ ok: false, fault: { permissions: ['campaigns:campaigns:read'] } });
    expect(campaigns.ok ? '' : campaigns.fault.detail).toContain('Campaigns > Campaigns > Read');
  });
});
