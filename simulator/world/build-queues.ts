import type { CellBook } from './cell-book.ts';
import { SPECIAL_QUEUES } from './campaign-plans.ts';
import { ChangeLog } from './change-log.ts';
import { Fifo } from './fifo.ts';
import type {
  Agent,
  IdleAgent,
  Interaction,
  Lane,
  Membership,
  Queue,
  QueueLoad,
  QueueMedia,
  SkillGroup,
} from './model.ts';
import { QUEUE_NAMES } from './names.ts';
import type { Random } from './random.ts';

/** People of a skill group whom its queue never activated: the misalignment to be seen. */
const NOT_JOINED = 14;

export interface Floor {
  readonly random: Random;
  readonly startedAt: number;
  readonly cells: CellBook;
}

export function buildQueues(floor: Floor, count: number): Queue[] {
  return Array.from({ length: count }, (_, index) => buildQueue(floor, index));
}

/** Gives every agent one to three queues; queues with a character of their own keep theirs apart. */
export function assignMembers(random: Random, agents: readonly Agent[], queues: readonly Queue[]): void {
  if (queues.length === 0) return;
  const shared = queues.filter(({ index }) => !SPECIAL_QUEUES.includes(index));
  for (const agent of agents) {
    const home = queues[agent.index % queues.length];
    if (home === undefined) continue;
    join(agent, home, { joined: !random.chance(0.03), memberBy: random.chance(0.6) ? 'user' : 'group' });
    if (!shared.includes(home)) continue;
    const extra = random.chance(0.3) ? (random.chance(0.25) ? 2 : 1) : 0;
    for (let i = 0; i < extra; i += 1) {
      const other = random.pick(shared);
      const isMember = agent.memberships.some(({ queue }) => queue === other);
      if (!isMember) join(agent, other, { joined: !random.chance(0.05), memberBy: 'user' });
    }
  }
}

/** One skill group per queue, and one that no queue of a campaign uses. */
export function buildSkillGroups(
  random: Random,
  agents: readonly Agent[],
  queues: readonly Queue[],
): SkillGroup[] {
  const groups = queues.map((queue): SkillGroup => {
    const skill = { id: random.uuid(), name: `${queue.name} certified` };
    const members = queue.members.filter(({ membership }) => membership.memberBy === 'group');
    const group = {
      id: random.uuid(),
      name: `${queue.name} team`,
      description: `Everybody certified for ${queue.name}`,
      skill,
      members: members.map(({ agent }) => agent),
    };
    queue.groups.push(group);
    for (const { agent } of queue.members) addSkill(agent, skill);
    return group;
  });
  addNotJoined(agents, queues[0], groups[0]);
  return groups;
}

function addNotJoined(
  agents: readonly Agent[],
  queue: Queue | undefined,
  group: SkillGroup | undefined,
): void {
  if (queue === undefined || group === undefined) return;
  const outside = agents.filter((agent) => !agent.memberships.some((member) => member.queue === queue));
  for (const agent of outside.slice(0, Math.min(NOT_JOINED, Math.ceil(agents.length * 0.12)))) {
    join(agent, queue, { joined: false, memberBy: 'group' });
    group.members.push(agent);
    addSkill(agent, group.skill);
  }
}

function addSkill(agent: Agent, skill: SkillGroup['skill']): void {
  (agent.skills as SkillGroup['skill'][]).push(skill);
}

function join(agent: Agent, queue: Queue, how: Omit<Membership, 'queue'>): void {
  const membership = { queue, ...how };
  agent.memberships.push(membership);
  queue.members.push({ agent, membership });
}

function buildQueue(floor: Floor, index: number): Queue {
  const base = QUEUE_NAMES[index % QUEUE_NAMES.length] ?? 'Queue';
  const round = Math.floor(index / QUEUE_NAMES.length);
  const ref = { id: floor.random.uuid(), name: round === 0 ? base : `${base} ${String(round + 1)}` };
  const lane = (media: QueueMedia): Lane => ({
    media,
    cell: floor.cells.cell({ campaign: null, queue: ref, media, direction: 'inbound' }),
    waiting: new Fifo<Interaction>(),
    loads: new ChangeLog<QueueLoad>(floor.startedAt, { waiting: 0, interacting: 0, oldestWaiting: null }),
    waitingCount: 0,
    interactingCount: 0,
    arrivalRate: 0,
    handleMs: media === 'voice' ? 230_000 : 290_000,
  });
  return {
    ...ref,
    index,
    description: `${ref.name} of Contoso Energy`,
    members: [],
    groups: [],
    lanes: [lane('voice'), lane('chat'), lane('message')],
    answered: new Fifo<Interaction>(),
    idleVoice: new Fifo<IdleAgent>(),
    idleDigital: new Fifo<IdleAgent>(),
    campaigns: [],
    idleVoiceCount: 0,
    idleDigitalCount: 0,
    idleVoiceShare: 0,
    missingUntil: 0,
  };
}
