import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Campaign } from '../../src/core/floor/campaign.ts';
import type { Outcome } from '../../src/core/faults/fault.ts';
import type { SimulatedCentre } from './simulated-centre.ts';

/** The simulator's own account of the floor, as far as it is compared here. */
export interface Truth {
  readonly now: number;
  readonly campaigns: readonly { id: string; mode: string; queueId: string | null; dialed: number }[];
  readonly messagingCampaigns: readonly { id: string }[];
  readonly queues: readonly { id: string; name: string; members: number; joined: number }[];
  readonly skillGroups: readonly { id: string; name: string; userIds: readonly string[] }[];
  readonly agents: readonly {
    id: string;
    status: string;
    active: boolean;
    queues: readonly { id: string; joined: boolean }[];
  }[];
}

/** What a dialect can tell of the truth. Everything else is the same for all. */
export interface Dialect {
  readonly zone: string | null;
  /** Requests per minute and token. */
  readonly allowed: number;
  readonly campaignIds: (truth: Truth) => readonly string[];
  readonly queueIds: (truth: Truth) => readonly string[];
  /** `queue agent joined` of everybody told to be a member. */
  readonly memberships: (truth: Truth) => readonly string[];
  readonly groupMembers: (truth: Truth, group: Truth['skillGroups'][number]) => readonly string[];
  /** The board's word for a routing status of the floor. */
  readonly status: (word: string) => string;
  readonly tellsGroupsOfQueues: boolean;
  readonly tellsWork: boolean;
  readonly explains: boolean;
  /** Lets the dialect see what it must have seen before it can count the last half hour. */
  readonly watch: (centre: SimulatedCentre) => Promise<void>;
}

const AGENTS = 1_000;
const CAMPAIGNS = 50;
const QUEUES = 20;
const MINUTE = 60_000;

export function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`${outcome.fault.kind}: ${outcome.fault.detail}`);
  return outcome.value;
}

export const truthOf = async (centre: SimulatedCentre): Promise<Truth> =>
  (await centre.control('/state')) as Truth;

export const idsOf = (all: readonly { id: string }[]): readonly string[] =>
  all.map(({ id }) => id).toSorted();

export const SIZE = { agents: AGENTS, campaigns: CAMPAIGNS, queues: QUEUES } as const;

/** The port's promises, asked of one dialect over loopback. */
export function describeCentre(connect: () => Promise<SimulatedCentre>, dialect: Dialect): void {
  let centre: SimulatedCentre;
  const given = { centre: () => centre, truth: () => truthOf(centre), dialect };

  beforeAll(async () => {
    centre = await connect();
  });
  afterAll(() => centre.end());

  describe('what is configured', () => describeCatalogue(given));
  describe('what happens now', () => describeNow(given));
  describe('what happened', () => describePast(given));

  it('was read without ever hitting the limit or spending more than the share', async () => {
    const { tooManyRequests, perMinute } = (await centre.control('/requests')) as {
      tooManyRequests: number;
      perMinute: readonly { count: number }[];
    };
    expect(tooManyRequests).toBe(0);
    const own = dialect.allowed / 2;
    expect(Math.max(...perMinute.map(({ count }) => count))).toBeLessThanOrEqual(own);
    expect(centre.budget.state()).toMatchObject({ allowed: dialect.allowed, own, refusals: 0 });
    expect(centre.log.lines.filter(({ level }) => level !== 'info')).toEqual([]);
  });
}

interface Given {
  readonly centre: () => SimulatedCentre;
  readonly truth: () => Promise<Truth>;
  readonly dialect: Dialect;
}

async function voiceCampaigns({ contactCentre }: SimulatedCentre): Promise<readonly Campaign[]> {
  return valueOf(await contactCentre.campaigns()).filter(({ mediaType }) => mediaType === 'voice');
}

function describeCatalogue({ centre, truth, dialect }: Given): void {
  it('is an organisation', async () => {
    const { name, zone } = valueOf(await centre().contactCentre.organization());
    expect(name).not.toBe('');
    expect(zone).toBe(dialect.zone);
  });

  it('has all its campaigns', async () => {
    const real = await truth();
    const read = valueOf(await centre().contactCentre.campaigns());
    expect(idsOf(read)).toEqual(dialect.campaignIds(real).toSorted());
    expect(real.campaigns).toHaveLength(CAMPAIGNS);
    for (const { id, mode, queueId } of real.campaigns) {
      const campaign = read.find((one) => one.id === id);
      expect(campaign).toMatchObject({ mediaType: 'voice', dialingMode: mode, queueId });
    }
  });

  it('has its queues with their groups', async () => {
    const queues = valueOf(await centre().contactCentre.queues());
    const real = await truth();
    expect(idsOf(queues)).toEqual(dialect.queueIds(real).toSorted());
    const names = new Map(real.queues.map(({ id, name }) => [id, name]));
    expect(queues.filter(({ id, name }) => names.get(id) !== name)).toEqual([]);
    expect(queues.some(({ memberGroups }) => memberGroups.length > 0)).toBe(dialect.tellsGroupsOfQueues);
  });

  it('has all its skill groups with their members', async () => {
    const real = await truth();
    const groups = valueOf(await centre().contactCentre.skillGroups(idsOf(real.skillGroups)));
    const sorted = (all: readonly (readonly [string, readonly string[]])[]) =>
      all.map(([id, members]) => [id, members.toSorted()]).toSorted();
    expect(real.skillGroups.length).toBeGreaterThan(0);
    expect(sorted(groups.map(({ id, memberIds }) => [id, memberIds]))).toEqual(
      sorted(real.skillGroups.map((group) => [group.id, dialect.groupMembers(real, group)])),
    );
  });

  it('has the members of its queues', async () => {
    const real = await truth();
    const memberships = valueOf(await centre().contactCentre.memberships(dialect.queueIds(real)));
    const read = memberships.map(({ queueId, agentId, joined }) => `${queueId} ${agentId} ${joined}`);
    expect(read.toSorted()).toEqual(dialect.memberships(real).toSorted());
  });

  it('has everybody in the directory, and their licences', async () => {
    const people = valueOf(await centre().contactCentre.people());
    const licences = valueOf(await centre().contactCentre.licences());
    const { agents } = await truth();
    const read = new Map(people.map((person) => [person.id, person.state]));
    const held = new Map(licences.map(({ agentId, licenceIds }) => [agentId, licenceIds.length > 0]));
    for (const { id, active } of agents) {
      expect(read.get(id)).toBe(active ? 'active' : 'inactive');
      expect(held.get(id)).toBe(active);
    }
    expect(people.every(({ name }) => name !== null)).toBe(true);
  });

  it('tells the licences of a few', async () => {
    const { agents } = await truth();
    const userId = agents.find(({ active }) => active)?.id ?? '';
    await centre().control('/faults', { kind: 'revokeLicence', userId, seconds: MINUTE });
    const [holder, nobody] = valueOf(await centre().contactCentre.licencesOf([userId, 'nobody']));
    expect(holder).toEqual({ agentId: userId, licenceIds: [] });
    expect(nobody).toEqual({ agentId: 'nobody', licenceIds: [] });
    const cleared = await fetch(`${centre().simulator.controlUrl}/faults`, { method: 'DELETE' });
    expect(cleared.ok).toBe(true);
  });
}

function describeNow({ centre, truth, dialect }: Given): void {
  it('shows every agent’s status in every queue', async () => {
    const queueIds = dialect.queueIds(await truth());
    const sweep = valueOf(await centre().contactCentre.activity(queueIds));
    const { agents, now } = await truth();
    const status = new Map(agents.map((agent) => [agent.id, dialect.status(agent.status)]));
    const joinedNow = agents
      .filter(({ active }) => active)
      .flatMap((agent) =>
        agent.queues.filter(({ joined }) => joined).map(({ id }) => [id, agent.id] as const),
      )
      .filter(([queueId]) => queueIds.includes(queueId));
    const read = sweep.activities.filter(({ joined }) => joined === true);
    expect(read.map(({ queueId, agentId }) => `${queueId} ${agentId}`).toSorted()).toEqual(
      joinedNow.map((pair) => pair.join(' ')).toSorted(),
    );
    expect(read.filter(({ agentId, routingStatus }) => routingStatus !== status.get(agentId))).toEqual([]);
    expect(read.every(({ routingSince }) => routingSince !== null && routingSince <= now)).toBe(true);
    expect(read.every(({ presence }) => presence !== null && presence !== 'unknown')).toBe(true);
    expect(sweep.truncatedQueueIds).toEqual([]);
  });

  it('shows the work of every queue, as far as it is told', async () => {
    const queueIds = dialect.queueIds(await truth());
    const load = valueOf(await centre().contactCentre.load(queueIds));
    expect(load.map(({ queueId }) => queueId).toSorted()).toEqual(queueIds.toSorted());
    expect(load.some(({ onQueue }) => (onQueue ?? 0) > 0)).toBe(true);
    const isBusy = load.flatMap(({ media }) => media).some(({ interacting }) => interacting > 0);
    expect(isBusy).toBe(dialect.tellsWork);
  });

  it('shows the pace of every voice campaign', async () => {
    const ids = idsOf(await voiceCampaigns(centre()));
    const pace = valueOf(await centre().contactCentre.pace(ids));
    expect(pace.map(({ campaignId }) => campaignId).toSorted()).toEqual(ids);
    expect(pace.every(({ status, dialingMode }) => status !== 'unknown' && dialingMode !== null)).toBe(true);
    expect(pace.every(({ connectRatio }) => connectRatio === null || connectRatio <= 1)).toBe(true);
  });

  it('shows the progress of every campaign', async () => {
    const campaigns = valueOf(await centre().contactCentre.campaigns());
    const progress = valueOf(await centre().contactCentre.progress(campaigns));
    expect(progress.map(({ campaignId }) => campaignId).toSorted()).toEqual(idsOf(campaigns));
    expect(progress.every(({ processed, total }) => processed <= total)).toBe(true);
  });

  it('explains a campaign, as far as it is told', async () => {
    const campaign = (await voiceCampaigns(centre())).find(
      ({ queueId, status }) => queueId !== null && status === 'on',
    );
    const diagnosis = valueOf(await centre().contactCentre.diagnosis(campaign?.id ?? ''));
    const real = (await truth()).campaigns.find(({ id }) => id === campaign?.id);
    expect(diagnosis.attempts).toBeGreaterThan(0);
    expect(diagnosis.attempts).toBeLessThanOrEqual(real?.dialed ?? 0);
    expect(diagnosis.contactsTotal).toBeGreaterThan(0);
    expect((diagnosis.people?.inQueue ?? 0) > 0).toBe(dialect.explains);
  });
}

function describePast({ centre, truth, dialect }: Given): void {
  const lastClosed = async (): Promise<number> =>
    Math.floor(((await truth()).now - 45_000) / MINUTE) * MINUTE;

  it('counts the same dialed contacts whole and in steps', async () => {
    await dialect.watch(centre());
    const end = await lastClosed();
    const window = { from: end - 30 * MINUTE, to: end };
    const whole = valueOf(await centre().contactCentre.counts({ ...window, stepMs: null }));
    const steps = valueOf(await centre().contactCentre.counts({ ...window, stepMs: MINUTE }));
    const dialed = (all: typeof whole) => all.reduce((sum, one) => sum + one.dialed, 0);
    expect(dialed(whole)).toBeGreaterThan(0);
    expect(dialed(steps)).toBeCloseTo(dialed(whole), 6);
    expect(steps.every(({ from, to }) => to - from === MINUTE && from >= window.from)).toBe(true);
    expect(whole.every(({ connected, abandoned }) => abandoned <= connected)).toBe(true);
  });

  it('accounts for each agent’s time', async () => {
    const end = await lastClosed();
    const { agents } = await truth();
    const window = { from: end - 30 * MINUTE, to: end, stepMs: null };
    const times = valueOf(await centre().contactCentre.agentTime(idsOf(agents), window));
    const total = (one: (typeof times)[number]) => Object.values(one.milliseconds).reduce((a, b) => a + b, 0);
    expect(new Set(times.map(({ agentId }) => agentId)).size).toBeGreaterThan(AGENTS / 2);
    // The platform rounds the time in each of the five statuses by itself.
    expect(times.map(total).filter((ms) => ms <= 0 || ms > 30 * MINUTE + 5)).toEqual([]);
    expect(times.some(({ milliseconds }) => milliseconds.interacting > 0)).toBe(true);
  });

  it.each([
    ['a minute is the least', { from: 0, to: 59_999, stepMs: null }],
    ['a window has an end', { from: 0, to: Number.NaN, stepMs: null }],
  ])('refuses the app’s own mistakes: %s', async (_, window) => {
    const { contactCentre } = centre();
    expect(await contactCentre.counts(window)).toMatchObject({ ok: false, fault: { kind: 'internal' } });
    expect(await contactCentre.agentTime(['a'], window)).toMatchObject({ ok: false });
  });
}
