import { analyticsNow, lagOf, type Simulation } from '../simulation.ts';
import type { ChangeLog } from '../world/change-log.ts';
import type { Agent, Presence, RoutingStatus } from '../world/model.ts';

/** What the analytics know of an agent by now: each change arrives late, and in order. */
export interface VisibleAgent {
  readonly agent: Agent;
  readonly status: RoutingStatus;
  readonly statusSince: number;
  readonly presence: Presence;
  readonly presenceSince: number;
}

export function visibleAgent(sim: Simulation, agent: Agent): VisibleAgent {
  const status = newestVisible(sim, agent.statuses, agent.index * 2);
  const presence = newestVisible(sim, agent.presences, agent.index * 2 + 1);
  return {
    agent,
    status: status.value,
    statusSince: status.at,
    presence: presence.value,
    presenceSince: presence.at,
  };
}

/** Up to when the analytics hold an agent's whole story, epoch milliseconds. */
export function agentHorizon(sim: Simulation, agent: Agent): number {
  return analyticsNow(sim) - lagOf(sim, agent.index, 0);
}

/** Agents the analytics show: without a licence there is no live state, as if the agent were gone. */
export function isShown(sim: Simulation, agent: Agent): boolean {
  return agent.state === 'active' && !sim.faults.isRevoked(agent.id);
}

function newestVisible<T>(sim: Simulation, log: ChangeLog<T>, entity: number): { value: T; at: number } {
  const now = analyticsNow(sim);
  let index = log.indexAt(now - sim.lagMs[1]);
  for (; index + 1 < log.length; index += 1) {
    const next = log.change(index + 1);
    if (next.at + lagOf(sim, entity, next.number) > now) break;
  }
  return log.change(index);
}
