import { expectedAnswers } from './pacing.ts';
import { goAway, idleLine, isStillIdle, planReturn, setStatus } from './agent-state.ts';
import { recordLoad, tell } from './facts.ts';
import type { Fifo } from './fifo.ts';
import type { Agent, Interaction, Queue, World } from './model.ts';

/** Share of offers an agent lets ring out. */
const MISS_CHANCE = 0.004;
/** An answer within this many milliseconds meets the service level. */
const SERVICE_LEVEL_MS = 20_000;
/** A live answer may wait this long for an agent before it counts as abandoned. */
export const COMPLIANCE_WAIT_MS = 2_000;

/** Gives an interaction to the agent who has been idle longest, or lets it wait. */
export function offer(world: World, interaction: Interaction, patienceMs: number): void {
  const agent = mayTakeNow(interaction) ? takeIdleAgent(world, interaction) : undefined;
  if (agent !== undefined) {
    connect(world, interaction, agent);
    return;
  }
  waitingLine(interaction).push(interaction);
  interaction.lane.waitingCount += 1;
  if (interaction.campaign !== null) interaction.campaign.waiting += 1;
  recordLoad(world, interaction.lane);
  world.pending.push(world.now + patienceMs, { kind: 'patienceOver', interaction });
}

/** Inbound work leaves enough idle agents for the people whom calls under way will reach. */
function mayTakeNow({ campaign, queue }: Interaction): boolean {
  return campaign !== null || queue.idleVoiceCount > expectedAnswers(queue);
}

/** Makes an agent free again: off to what was due, else to the oldest waiting work. */
export function release(world: World, agent: Agent): void {
  agent.interaction = null;
  if (agent.pendingAway !== null) {
    goAway(world, agent, agent.pendingAway);
    return;
  }
  setStatus(world, agent, 'IDLE');
  const work = nextWork(agent);
  if (work === undefined) return;
  if (misses(world, work.queue)) {
    waitingLine(work).putBack(work);
    missOffer(world, agent);
    return;
  }
  leaveWaiting(world, work);
  connect(world, work, agent);
}

/** Ends an interaction that nobody took in time. */
export function abandon(world: World, interaction: Interaction): void {
  if (interaction.state !== 'waiting') return;
  leaveWaiting(world, interaction);
  interaction.state = 'over';
  tell(world, interaction.cell, { name: 'tAbandon', value: world.now - interaction.createdAt });
  tell(world, interaction.cell, { name: 'tWait', value: world.now - interaction.createdAt });
  if (interaction.campaign === null) return;
  interaction.campaign.counters.abandoned += 1;
  tell(world, interaction.cell, { name: 'nOutboundAbandoned', value: 1 });
}

/** Hands an interaction to an agent and plans the end of the talk. */
export function connect(world: World, interaction: Interaction, agent: Agent): void {
  const { campaign, lane } = interaction;
  const waited = world.now - interaction.createdAt;
  seize(world, interaction, agent);
  interaction.state = 'talking';
  interaction.answeredAt = world.now;
  tell(world, interaction.cell, { name: 'nConnected', value: 1 });
  tell(world, interaction.cell, { name: 'tAnswered', value: waited });
  tell(world, interaction.cell, { name: 'tWait', value: waited });
  tell(world, interaction.cell, { name: waited <= SERVICE_LEVEL_MS ? 'withinSla' : 'nOverSla', value: 1 });
  if (campaign !== null) {
    campaign.counters.answered += 1;
    campaign.talking += 1;
    campaign.holding += 1;
  }
  const talk = world.random.duration(campaign === null ? lane.handleMs * 0.82 : campaign.talkMs);
  world.pending.push(world.now + talk, { kind: 'talkEnd', interaction });
}

/** Marks an agent as holding an interaction (a preview begins like this, before any call). */
export function seize(world: World, interaction: Interaction, agent: Agent): void {
  const counted = interaction.agent === agent;
  interaction.agent = agent;
  agent.interaction = interaction;
  setStatus(world, agent, 'INTERACTING');
  if (counted) return;
  interaction.lane.interactingCount += 1;
  recordLoad(world, interaction.lane);
}

/** The agent who will take an interaction next, leaving those who miss the offer behind. */
export function takeIdleAgent(world: World, { queue, lane }: Interaction): Agent | undefined {
  const line = idleLine(queue, lane.media);
  for (let next = line.shift(); next !== undefined; next = line.shift()) {
    if (!isStillIdle(next)) continue;
    if (!misses(world, queue)) return next.agent;
    missOffer(world, next.agent);
  }
  return undefined;
}

/** The agent let an offer ring out: no work until the status is cleared. */
export function missOffer(world: World, agent: Agent): void {
  setStatus(world, agent, 'NOT_RESPONDING');
  planReturn(world, agent, world.random.between(25_000, 150_000));
}

function misses(world: World, queue: Queue): boolean {
  return world.random.chance(world.now < queue.missingUntil ? 0.85 : MISS_CHANCE);
}

function nextWork(agent: Agent): Interaction | undefined {
  if (agent.phone === 'here') {
    for (const { queue, joined } of agent.memberships) {
      const live = joined ? firstWaiting(queue.answered) : undefined;
      if (live !== undefined) return queue.answered.shift();
    }
  }
  let oldest: Interaction | undefined;
  for (const { queue, joined } of agent.memberships) {
    for (const lane of joined ? queue.lanes : []) {
      const head = lane.media === 'voice' && agent.phone !== 'here' ? undefined : firstWaiting(lane.waiting);
      if (head !== undefined && (oldest === undefined || head.createdAt < oldest.createdAt)) oldest = head;
    }
  }
  return oldest?.lane.waiting.shift();
}

function firstWaiting(line: Fifo<Interaction>): Interaction | undefined {
  while (line.length > 0 && line.peek()?.state !== 'waiting') line.shift();
  return line.peek();
}

function waitingLine(interaction: Interaction): Fifo<Interaction> {
  return interaction.campaign === null ? interaction.lane.waiting : interaction.queue.answered;
}

function leaveWaiting(world: World, interaction: Interaction): void {
  interaction.lane.waitingCount -= 1;
  if (interaction.campaign !== null) interaction.campaign.waiting -= 1;
  recordLoad(world, interaction.lane);
}
