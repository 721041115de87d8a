import { buildCampaigns, buildMessagingCampaigns } from './build-campaigns.ts';
import { buildAgents } from './build-people.ts';
import { assignMembers, buildQueues, buildSkillGroups } from './build-queues.ts';
import { addToLog, cutList } from './campaign-life.ts';
import { CellBook } from './cell-book.ts';
import { EventQueue } from './event-queue.ts';
import type { WorldEvent } from './events.ts';
import { OVERLOADED, STARVED } from './campaign-plans.ts';
import { planArrival } from './inbound.ts';
import type { Queue, World } from './model.ts';
import { hash32, Random } from './random.ts';
import { planFirstShift, ROTA_MS, SHIFT_MS } from './shifts.ts';
import { Ingestion, type Fact } from './tallies.ts';

/** How large the organisation is; `campaigns` counts voice campaigns, messaging ones come on top. */
interface WorldSize {
  readonly agents: number;
  readonly queues: number;
  readonly campaigns: number;
}

export interface WorldOptions extends WorldSize {
  readonly seed: number;
  /** Epoch milliseconds at which the simulated history begins. */
  readonly startedAt: number;
  /** Epoch milliseconds at which the history ends and the first look is taken. */
  readonly opensAt: number;
  /** Shortest and longest way of a fact to the analytics, in milliseconds. */
  readonly lagMs: readonly [number, number];
}

/** Builds a contact centre at the first instant of its history; `advance` plays it. */
export function buildWorld(options: WorldOptions): World {
  const { seed, startedAt, lagMs } = options;
  const cells = new CellBook();
  const floor = { random: new Random(seed), startedAt, cells };
  const agents = buildAgents(floor.random, options.agents, startedAt);
  const queues = buildQueues(floor, options.queues);
  assignMembers(floor.random, agents, queues);
  const skillGroups = buildSkillGroups(floor.random, agents, queues);
  const world: World = {
    startedAt,
    now: startedAt,
    random: new Random(hash32(seed, 2)),
    pending: new EventQueue<WorldEvent>(),
    agents,
    queues,
    skillGroups,
    campaigns: buildCampaigns(floor, {
      count: options.campaigns,
      queues,
      staff: expectedStaff(agents.length),
    }),
    messagingCampaigns: buildMessagingCampaigns(floor, messagingCount(options.campaigns)),
    cells: cells.cells,
    ingestion: new Ingestion(lagOfFact(seed, lagMs), lagMs[1]),
    log: [],
  };
  openFloor(world);
  world.pending.push(options.opensAt, { kind: 'ordered', happen: () => endLists(world) });
  return world;
}

/** Leaves the lists that end soon with about a tenth of their contacts. */
function endLists(world: World): void {
  for (const campaign of world.campaigns) {
    if (campaign.endsSoon)
      cutList(campaign, Math.max(25, Math.round(campaign.counters.contactsCalled * 0.1)));
  }
}

function messagingCount(voiceCampaigns: number): number {
  return voiceCampaigns === 0 ? 0 : Math.max(3, Math.floor(voiceCampaigns / 4));
}

/** Agents of a queue on shift at a time; a campaign without a queue is sized by a tenth of the floor. */
function expectedStaff(agents: number): (queue: Queue | null) => number {
  const share = (SHIFT_MS / ROTA_MS) * 0.9;
  return (queue) => {
    if (queue === null) return Math.max(10, agents * 0.1 * share);
    let staff = 0;
    for (const { agent, membership } of queue.members) {
      if (membership.joined && agent.state === 'active')
        staff += share / agent.memberships.filter((m) => m.joined).length;
    }
    return staff;
  };
}

function lagOfFact(seed: number, [shortest, longest]: readonly [number, number]): (fact: Fact) => number {
  return ({ cell }) => shortest + ((hash32(seed, cell.index) % 1_000) / 1_000) * (longest - shortest);
}

const INVALID = { level: 'ERROR', category: 'CAMPAIGN', code: 'CAMPAIGN_INVALIDATED' } as const;

function openFloor(world: World): void {
  loadQueues(world);
  for (const agent of world.agents) {
    if (agent.state !== 'active') continue;
    planFirstShift(world, agent);
    world.pending.push(world.now + world.random.exponential(6_600_000), { kind: 'privateCallDue', agent });
  }
  for (const campaign of world.campaigns) {
    for (const message of campaign.errors) addToLog(world, campaign, { ...INVALID, message });
    if (campaign.status !== 'on') continue;
    const at = world.now + world.random.between(0, 3_000);
    world.pending.push(at, { kind: 'dialerTick', campaign, run: campaign.run });
  }
  for (const campaign of world.messagingCampaigns) {
    const at = world.now + world.random.between(0, 15_000);
    world.pending.push(at, { kind: 'messageBatch', campaign, run: campaign.run });
  }
  world.pending.push(world.now + 60_000, { kind: 'housekeeping' });
}

/** Inbound work of a medium as a share of the time of a queue's staff. */
function inboundShare(queue: Queue, isVoice: boolean): number {
  if (queue.index === STARVED) return isVoice ? 0.04 : 0.02;
  if (queue.index === OVERLOADED) return isVoice ? 0.84 : 0.04;
  if (queue.campaigns.length > 0) return isVoice ? 0.05 : 0.03;
  return isVoice ? 0.55 : 0.04;
}

function loadQueues(world: World): void {
  const staffOf = expectedStaff(world.agents.length);
  for (const queue of world.queues) {
    for (const lane of queue.lanes) {
      lane.arrivalRate = (inboundShare(queue, lane.media === 'voice') * staffOf(queue)) / lane.handleMs;
      planArrival(world, queue, lane);
    }
  }
}
