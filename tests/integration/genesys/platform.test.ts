import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Campaign } from '../../../src/core/floor/campaign.ts';
import type { Outcome } from '../../../src/core/faults/fault.ts';
import { connectSimulated } from '../../support/simulated-centre.ts';
import type { SimulatedCentre } from '../../support/simulated-centre.ts';

/** The simulator's own account of the floor, as far as it is compared here. */
interface Truth {
  readonly now: number;
  readonly startedAt: number;
  readonly campaigns: readonly { id: string; mode: string; queueId: string | null; dialed: number }[];
  readonly messagingCampaigns: readonly { id: string }[];
  readonly queues: readonly { id: string; members: number; joined: number }[];
  readonly skillGroups: readonly { id: string; userIds: readonly string[] }[];
  readonly agents: readonly {
    id: string;
    status: string;
    active: boolean;
    queues: readonly { id: string; joined: boolean }[];
  }[];
}

const AGENTS = 1_000;
const CAMPAIGNS = 50;
const QUEUES = 20;

let centre: SimulatedCentre;

beforeAll(async () => {
  centre = await connectSimulated({ agents: AGENTS, campaigns: CAMPAIGNS, queues: QUEUES });
});

afterAll(() => centre.end());

function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`${outcome.fault.kind}: ${outcome.fault.detail}`);
  return outcome.value;
}

const truth = async () => (await centre.control('/state')) as Truth;
const idsOf = (all: readonly { id: string }[]) => all.map(({ id }) => id).toSorted();

async function voiceCampaigns(): Promise<readonly Campaign[]> {
  const campaigns = valueOf(await centre.contactCentre.campaigns());
  return campaigns.filter(({ mediaType }) => mediaType === 'voice');
}

describe(`a floor of ${AGENTS} agents and ${CAMPAIGNS} campaigns`, () => {
  it('is an organisation', async () => {
    const { name, zone } = valueOf(await centre.contactCentre.organization());
    expect(name).not.toBe('');
    expect(zone).toBeNull();
  });

  it('has all its campaigns, voice and messaging', async () => {
    const { campaigns, messagingCampaigns } = await truth();
    const read = valueOf(await centre.contactCentre.campaigns());
    expect(idsOf(read)).toEqual(idsOf([...campaigns, ...messagingCampaigns]));
    expect(campaigns).toHaveLength(CAMPAIGNS);
    for (const { id, mode, queueId } of campaigns) {
      expect(read.find((one) => one.id === id)).toMatchObject({
        mediaType: 'voice',
        dialingMode: mode,
        queueId,
      });
    }
  });

  it('has all its queues with their groups', async () => {
    const queues = valueOf(await centre.contactCentre.queues());
    const { queues: real } = await truth();
    expect(idsOf(queues)).toEqual(idsOf(real));
    expect(queues.flatMap(({ memberGroups }) => memberGroups).length).toBeGreaterThan(0);
  });

  it('has all its skill groups with their members', async () => {
    const { skillGroups: real } = await truth();
    const groups = valueOf(await centre.contactCentre.skillGroups(idsOf(real)));
    const members = (all: readonly { id: string; memberIds: readonly string[] }[]) =>
      all.map(({ id, memberIds }) => [id, memberIds.toSorted()]).toSorted();
    expect(real.length).toBeGreaterThan(0);
    expect(members(groups)).toEqual(members(real.map(({ id, userIds }) => ({ id, memberIds: userIds }))));
  });

  it('has all members of all queues', async () => {
    const { queues, agents } = await truth();
    const memberships = valueOf(await centre.contactCentre.memberships(idsOf(queues)));
    const real = agents
      .filter(({ active }) => active)
      .flatMap((agent) => agent.queues.map(({ id, joined }) => `${id} ${agent.id} ${joined}`));
    const read = memberships.map(({ queueId, agentId, joined }) => `${queueId} ${agentId} ${joined}`);
    expect(read.toSorted()).toEqual(real.toSorted());
  });

  it('has everybody in the directory', async () => {
    const people = valueOf(await centre.contactCentre.people());
    const { agents } = await truth();
    const read = new Map(people.map((person) => [person.id, person.state]));
    for (const { id, active } of agents) expect(read.get(id)).toBe(active ? 'active' : 'inactive');
    expect(people.every(({ name }) => name !== null)).toBe(true);
  });

  it('shows every agent’s status in every queue', async () => {
    const { queues } = await truth();
    const sweep = valueOf(await centre.contactCentre.activity(idsOf(queues)));
    const { agents, now } = await truth();
    const status = new Map(agents.map((agent) => [agent.id, agent.status.toLowerCase().replace('_', '-')]));
    const joinedNow = agents
      .filter(({ active }) => active)
      .flatMap((agent) => agent.queues.filter(({ joined }) => joined).map(({ id }) => `${id} ${agent.id}`));
    const read = sweep.activities.filter(({ joined }) => joined === true);
    expect(read.map(({ queueId, agentId }) => `${queueId} ${agentId}`).toSorted()).toEqual(
      joinedNow.toSorted(),
    );
    expect(read.filter(({ agentId, routingStatus }) => routingStatus !== status.get(agentId))).toEqual([]);
    expect(read.every(({ routingSince }) => routingSince !== null && routingSince <= now)).toBe(true);
    expect(read.every(({ presence }) => presence !== null && presence !== 'unknown')).toBe(true);
    expect(sweep.truncatedQueueIds).toEqual([]);
  });

  it('shows the work of every queue', async () => {
    const { queues } = await truth();
    const load = valueOf(await centre.contactCentre.load(idsOf(queues)));
    expect(load.map(({ queueId }) => queueId).toSorted()).toEqual(idsOf(queues));
    expect(load.some(({ onQueue }) => (onQueue ?? 0) > 0)).toBe(true);
    expect(load.flatMap(({ media }) => media).some(({ interacting }) => interacting > 0)).toBe(true);
  });

  it('shows the pace of every voice campaign', async () => {
    const ids = idsOf(await voiceCampaigns());
    const pace = valueOf(await centre.contactCentre.pace(ids));
    expect(pace.map(({ campaignId }) => campaignId).toSorted()).toEqual(ids);
    expect(pace.every(({ status, dialingMode }) => status !== 'unknown' && dialingMode !== null)).toBe(true);
  });

  it('shows the progress of every campaign', async () => {
    const campaigns = valueOf(await centre.contactCentre.campaigns());
    const progress = valueOf(await centre.contactCentre.progress(campaigns));
    expect(progress.map(({ campaignId }) => campaignId).toSorted()).toEqual(idsOf(campaigns));
    expect(progress.every(({ processed, total }) => processed <= total)).toBe(true);
  });

  it('counts the same dialed contacts whole and in steps', async () => {
    const end = Math.floor(((await truth()).now - 45_000) / 60_000) * 60_000;
    const window = { from: end - 30 * 60_000, to: end };
    const whole = valueOf(await centre.contactCentre.counts({ ...window, stepMs: null }));
    const steps = valueOf(await centre.contactCentre.counts({ ...window, stepMs: 60_000 }));
    const dialed = (all: typeof whole) => all.reduce((sum, one) => sum + one.dialed, 0);
    expect(dialed(whole)).toBeGreaterThan(0);
    expect(dialed(steps)).toBe(dialed(whole));
    expect(steps.every(({ from, to }) => to - from === 60_000 && from >= window.from)).toBe(true);
  });

  it('accounts for each agent’s time', async () => {
    const end = Math.floor(((await truth()).now - 45_000) / 60_000) * 60_000;
    const { agents } = await truth();
    const window = { from: end - 30 * 60_000, to: end, stepMs: null };
    const times = valueOf(await centre.contactCentre.agentTime(idsOf(agents), window));
    const total = (one: (typeof times)[number]) => Object.values(one.milliseconds).reduce((a, b) => a + b, 0);
    expect(new Set(times.map(({ agentId }) => agentId)).size).toBeGreaterThan(AGENTS / 2);
    // The platform rounds the time in each of the five statuses by itself.
    expect(times.map(total).filter((ms) => ms <= 0 || ms > 30 * 60_000 + 5)).toEqual([]);
  });

  it('explains a campaign', async () => {
    const campaign = (await voiceCampaigns()).find(
      ({ queueId, status }) => queueId !== null && status === 'on',
    );
    const diagnosis = valueOf(await centre.contactCentre.diagnosis(campaign?.id ?? ''));
    const real = (await truth()).campaigns.find(({ id }) => id === campaign?.id);
    expect(diagnosis.attempts).toBeGreaterThan(0);
    expect(diagnosis.attempts).toBeLessThanOrEqual(real?.dialed ?? 0);
    expect(diagnosis.people?.inQueue).toBeGreaterThan(0);
    expect(diagnosis.contactsTotal).toBeGreaterThan(0);
  });

  it('was read without ever hitting the limit or spending more than the share', async () => {
    const { tooManyRequests, perMinute } = (await centre.control('/requests')) as {
      tooManyRequests: number;
      perMinute: readonly { count: number }[];
    };
    expect(tooManyRequests).toBe(0);
    expect(Math.max(...perMinute.map(({ count }) => count))).toBeLessThanOrEqual(150);
    expect(centre.budget.state()).toMatchObject({ allowed: 300, own: 150, refusals: 0 });
    expect(centre.log.lines.filter(({ level }) => level !== 'info')).toEqual([]);
  });
});
