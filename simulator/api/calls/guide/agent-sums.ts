import type { Simulation } from '../../../simulation.ts';
import type { Agent, RoutingStatus } from '../../../world/model.ts';
import type { Span } from '../../interval.ts';
import { agentHorizon, visibleAgent } from '../../visible.ts';
import type { MetricName } from './query-form.ts';

/** Seconds and heads of some agents over one step. */
export function agentMetrics(
  sim: Simulation,
  agents: readonly Agent[],
  { span, metrics }: { readonly span: Span; readonly metrics: readonly MetricName[] },
): object[] {
  return metrics.map((name) => ({
    name,
    value: agents.reduce((sum, agent) => sum + MEASURES[name](sim, agent, span), 0),
  }));
}

const MEASURES: Readonly<Record<MetricName, (sim: Simulation, agent: Agent, span: Span) => number>> = {
  agentAvailableCount: (sim, agent, { to }) => (statusAt(sim, agent, to) === 'IDLE' ? 1 : 0),
  agentOnCallCount: (sim, agent, { to }) => (isOnCall(statusAt(sim, agent, to)) ? 1 : 0),
  agentTotalTime: (sim, agent, span) => seconds(sim, { agent, span, counts: isOnCall }),
  agentAvailableTime: (sim, agent, span) =>
    seconds(sim, { agent, span, counts: (status) => status === 'IDLE' || isOnCall(status) }),
};

function isOnCall(status: RoutingStatus): boolean {
  return status === 'INTERACTING' || status === 'COMMUNICATING';
}

function statusAt(sim: Simulation, agent: Agent, time: number): RoutingStatus {
  const known = Math.min(time, agentHorizon(sim, agent));
  return agent.statuses.change(agent.statuses.indexAt(known)).value;
}

interface Share {
  readonly agent: Agent;
  readonly span: Span;
  readonly counts: (status: RoutingStatus) => boolean;
}

function seconds(sim: Simulation, { agent, span, counts }: Share): number {
  let ms = 0;
  const known = {
    from: Math.max(span.from, sim.world.startedAt),
    to: Math.min(span.to, agentHorizon(sim, agent)),
  };
  agent.statuses.eachWithin(known, (status, held) => (ms += counts(status) ? held : 0));
  return Math.round(ms / 1_000);
}

const AWAY_WORDS: Readonly<Record<string, string>> = {
  BREAK: 'Break',
  MEAL: 'Meal',
  MEETING: 'Meeting',
  TRAINING: 'Training',
  BUSY: 'Busy',
  AWAY: 'Away',
  IDLE: 'Away',
  OFFLINE: 'Offline',
};

/** The one word the guide has for what an agent does, and since when. */
export function agentState(sim: Simulation, agent: Agent): { state: string; since: number } {
  const { status, statusSince, presence, presenceSince } = visibleAgent(sim, agent);
  switch (status) {
    case 'IDLE':
      return { state: 'Available', since: statusSince };
    case 'INTERACTING':
    case 'COMMUNICATING':
      return { state: 'OnCall', since: statusSince };
    case 'NOT_RESPONDING':
      return { state: 'NotResponding', since: statusSince };
    case 'OFF_QUEUE':
      return { state: AWAY_WORDS[presence] ?? 'OffQueue', since: Math.max(statusSince, presenceSince) };
  }
}
