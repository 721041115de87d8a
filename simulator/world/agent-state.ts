import type { Agent, Away, IdleAgent, Membership, Presence, Queue, RoutingStatus, World } from './model.ts';
import type { Fifo } from './fifo.ts';

/** Changes what routing sees of an agent, keeping the queues' lists of idle agents in step. */
export function setStatus(world: World, agent: Agent, status: RoutingStatus): void {
  if (agent.status === status) return;
  if (agent.status === 'IDLE') countIdle(agent, -1);
  agent.turn += 1;
  agent.status = status;
  agent.statuses.record(world.now, status);
  if (status !== 'IDLE') return;
  countIdle(agent, 1);
  lineUp(agent);
}

/** Changes what the agent chose to show; routing status may lag behind it while a call lasts. */
export function setPresence(world: World, agent: Agent, presence: Presence): void {
  if (agent.presence === presence) return;
  agent.presence = presence;
  agent.presences.record(world.now, presence);
}

/** Takes an agent who holds no interaction off the queue, and plans the return if there is one. */
export function goAway(world: World, agent: Agent, away: Away): void {
  agent.pendingAway = null;
  setPresence(world, agent, away.presence);
  setStatus(world, agent, 'OFF_QUEUE');
  agent.turn += 1;
  if (away.durationMs !== null) planReturn(world, agent, away.durationMs);
}

/** Plans the agent's return to the queue, unless something else changes the agent before. */
export function planReturn(world: World, agent: Agent, afterMs: number): void {
  world.pending.push(world.now + afterMs, { kind: 'backOnQueue', agent, turn: agent.turn });
}

/** Activates a member on a queue or takes the activation away, at work or not. */
export function setJoined(agent: Agent, membership: Membership, joined: boolean): void {
  if (membership.joined === joined) return;
  const isIdle = agent.status === 'IDLE';
  if (isIdle) countIdle(agent, -1);
  membership.joined = joined;
  if (!isIdle) return;
  countIdle(agent, 1);
  agent.turn += 1;
  lineUp(agent);
}

/** Registers the agent's phone elsewhere, at work or not; a call in hand goes on. */
export function setPhone(agent: Agent, phone: Agent['phone']): void {
  if (agent.phone === phone) return;
  const isIdle = agent.status === 'IDLE';
  if (isIdle) countIdle(agent, -1);
  agent.phone = phone;
  if (!isIdle) return;
  countIdle(agent, 1);
  agent.turn += 1;
  lineUp(agent);
}

/** The idle agents a medium may use on a queue: voice needs a phone of this edge group. */
export function idleLine(queue: Queue, media: string): Fifo<IdleAgent> {
  return media === 'voice' ? queue.idleVoice : queue.idleDigital;
}

/** Whether an entry of an idle list still tells the truth. */
export function isStillIdle(entry: IdleAgent): boolean {
  return entry.agent.turn === entry.turn && entry.agent.status === 'IDLE';
}

function countIdle(agent: Agent, change: 1 | -1): void {
  let serves = 0;
  for (const { joined } of agent.memberships) if (joined) serves += 1;
  for (const { queue, joined } of agent.memberships) {
    if (!joined) continue;
    queue.idleDigitalCount += change;
    if (agent.phone !== 'here') continue;
    queue.idleVoiceCount += change;
    // Back to a clean zero when nobody is idle, so that rounding errors cannot add up.
    queue.idleVoiceShare = queue.idleVoiceCount === 0 ? 0 : queue.idleVoiceShare + change / serves;
  }
}

function lineUp(agent: Agent): void {
  const entry = { agent, turn: agent.turn };
  for (const { queue, joined } of agent.memberships) {
    if (!joined) continue;
    enter(queue.idleDigital, entry, queue.idleDigitalCount);
    if (agent.phone === 'here') enter(queue.idleVoice, entry, queue.idleVoiceCount);
  }
}

function enter(line: Fifo<IdleAgent>, entry: IdleAgent, live: number): void {
  line.push(entry);
  if (line.length > live * 4 + 64) line.keep(isStillIdle);
}
