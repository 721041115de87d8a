import { aimedAt, announceClosing, endChannel } from '../notifications/channels.ts';
import type { Channel } from '../notifications/hub.ts';
import type { Simulation } from '../simulation.ts';
import type { Fault, FaultOrder, FaultScope } from './fault-kinds.ts';

/** Puts a fault in force. Some happen once and are over; those are returned as they were ordered. */
export function orderFault(sim: Simulation, order: FaultOrder & FaultScope): Fault | FaultOrder {
  if (!happenAtOnce(sim, order)) return sim.faults.add(order);
  return order;
}

/** Does what lasts no time; false for an order that is to be kept in force. */
function happenAtOnce(sim: Simulation, order: FaultOrder & FaultScope): boolean {
  if (order.kind === 'expireToken') sim.tokens.revokeAll();
  else if (order.kind === 'revokeRefreshTokens') sim.grants.revokeRefreshTokens();
  else if (order.kind === 'idleTimeout') idleOut(sim);
  else if (order.kind === 'restoreScope') restoreScope(sim, order.scope);
  else if (order.kind === 'restorePermission') restore(sim, order.permission);
  else if (order.kind === 'counterReset') resetCounters(sim, order.campaignId);
  else return happenToSockets(sim, order);
  return true;
}

/** As `happenAtOnce`, to the sockets and channels that the order is aimed at. */
function happenToSockets(sim: Simulation, order: FaultOrder & FaultScope): boolean {
  const channels = aimedAt(sim, order.pathPrefix);
  if (order.kind === 'dropSocket') for (const { socket } of channels) socket?.terminate();
  else if (order.kind === 'expireChannel') for (const channel of channels) endChannel(sim, channel);
  else if (order.kind === 'closeSoon') closeSoon(sim, channels, order.afterSeconds);
  else return false;
  return true;
}

function closeSoon(sim: Simulation, channels: readonly Channel[], afterSeconds: number): void {
  const closesAt = sim.clock.simulated() + afterSeconds * 1_000;
  for (const channel of channels) if (channel.socket !== null) announceClosing(sim, channel, closesAt);
}

/** People were idle for too long: their tokens end, and neither refresh token nor browser is remembered. */
function idleOut(sim: Simulation): void {
  sim.tokens.revokeUsers();
  sim.grants.forgetEverybody();
}

function restoreScope(sim: Simulation, scope: string): void {
  sim.faults.remove((fault) => fault.kind === 'dropScope' && fault.scope === scope);
}

function restore(sim: Simulation, permission: string): void {
  sim.faults.remove((fault) => fault.kind === 'dropPermission' && fault.permission === permission);
}

function resetCounters(sim: Simulation, campaignId: string): void {
  const campaign = sim.world.campaigns.find(({ id }) => id === campaignId);
  if (campaign === undefined) return;
  campaign.resetAttempts = campaign.counters.dialed;
  campaign.resetConnects = campaign.counters.connected;
  campaign.resetHandled = campaign.counters.handled;
  campaign.resetAbandoned = campaign.counters.abandoned;
}
