import { goAway, planReturn, setPresence, setStatus } from './agent-state.ts';
import type { Agent, Away, World } from './model.ts';
import { release } from './routing.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** The floor never closes: every agent works 8.5 hours out of each 12, staggered. */
export const ROTA_MS = 12 * HOUR;
export const SHIFT_MS = 8.5 * HOUR;
/** Share of agents who change their presence at once although they still hold a call. */
const EARLY_PRESENCE = 0.4;

/** Plans an agent's first shift; one that began before the world did is entered half-way. */
export function planFirstShift(world: World, agent: Agent): void {
  const into = agent.shiftOffsetMs;
  if (into >= SHIFT_MS) {
    world.pending.push(world.now + ROTA_MS - into, { kind: 'shiftStart', agent });
    return;
  }
  agent.onShift = true;
  planDay(world, agent, world.now - into);
  setPresence(world, agent, 'ON_QUEUE');
  setStatus(world, agent, 'IDLE');
}

/** Begins a shift: a few minutes to settle in, then on queue. Nobody starts twice or without a job. */
export function startShift(world: World, agent: Agent): void {
  if (agent.onShift || agent.state !== 'active') return;
  agent.onShift = true;
  planDay(world, agent, world.now);
  goAway(world, agent, { presence: 'AVAILABLE', durationMs: world.random.between(1, 4) * MINUTE });
}

/** Takes somebody on again, who may still hold the last call from before. */
export function takeOn(world: World, agent: Agent): void {
  if (agent.interaction === null && agent.status !== 'COMMUNICATING') {
    startShift(world, agent);
    return;
  }
  agent.onShift = true;
  agent.pendingAway = null;
  planDay(world, agent, world.now);
}

/** Ends a shift, after the interaction in hand. */
export function endShift(world: World, agent: Agent): void {
  agent.onShift = false;
  leave(world, agent, { presence: 'OFFLINE', durationMs: null });
}

/** Begins a break, meal, meeting or training when it is due. */
export function beginAway(world: World, agent: Agent, away: Away): void {
  if (agent.onShift && agent.presence === 'ON_QUEUE') leave(world, agent, away);
}

/** Brings an agent back from away, a missed offer or a private call. */
export function returnToQueue(world: World, agent: Agent, turn: number): void {
  if (agent.turn !== turn) return;
  if (agent.pendingAway === null) setPresence(world, agent, 'ON_QUEUE');
  release(world, agent);
}

/** A call that routing did not bring: the agent is communicating, not idle. */
export function beginPrivateCall(world: World, agent: Agent): void {
  world.pending.push(world.now + world.random.exponential(110 * MINUTE), { kind: 'privateCallDue', agent });
  if (agent.status !== 'IDLE' || agent.phone !== 'here') return;
  setStatus(world, agent, 'COMMUNICATING');
  planReturn(world, agent, world.random.duration(150_000));
}

function leave(world: World, agent: Agent, away: Away): void {
  if (agent.status !== 'INTERACTING' && agent.status !== 'COMMUNICATING') {
    goAway(world, agent, away);
    return;
  }
  agent.pendingAway = away;
  if (world.random.chance(EARLY_PRESENCE)) setPresence(world, agent, away.presence);
}

function planDay(world: World, agent: Agent, startedAt: number): void {
  const { random, pending } = world;
  pending.push(startedAt + SHIFT_MS, { kind: 'shiftEnd', agent });
  pending.push(startedAt + ROTA_MS, { kind: 'shiftStart', agent });
  const plan: [hour: number, minutes: number, presence: Away['presence']][] = [
    [random.between(1.4, 2.1), 15, 'BREAK'],
    [random.between(3.5, 4.7), 35, 'MEAL'],
    [random.between(5.9, 6.8), 15, 'BREAK'],
  ];
  if (random.chance(0.22)) plan.push([random.between(0.5, 7), random.between(20, 45), 'MEETING']);
  if (random.chance(0.1)) plan.push([random.between(0.5, 7), random.between(40, 60), 'TRAINING']);
  if (random.chance(0.45)) plan.push([random.between(0.2, 8), random.between(4, 9), 'BUSY']);
  if (random.chance(0.3)) plan.push([random.between(0.2, 8), random.between(3, 8), 'AWAY']);
  for (const [hour, minutes, presence] of plan) {
    const at = startedAt + hour * HOUR;
    if (at < world.now) continue;
    pending.push(at, { kind: 'awayDue', agent, away: { presence, durationMs: minutes * MINUTE } });
  }
}
