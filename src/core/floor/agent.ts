import type { Instant } from '../time/minute.ts';

/** What the router sees; `off-queue` whenever the agent is not taking routed work. */
export type RoutingStatus = 'interacting' | 'communicating' | 'idle' | 'not-responding' | 'off-queue';

export const ROUTING_STATUSES: readonly RoutingStatus[] = [
  'interacting',
  'communicating',
  'idle',
  'not-responding',
  'off-queue',
];

/** What the person chose. */
export type Presence =
  | 'available'
  | 'away'
  | 'break'
  | 'busy'
  | 'idle'
  | 'meal'
  | 'meeting'
  | 'offline'
  | 'on-queue'
  | 'training'
  | 'unknown';

/** A person who may take contacts. */
export interface Agent {
  readonly id: string;
  /** `null` where the directory has not told it. */
  readonly name: string | null;
  readonly state: 'active' | 'inactive' | 'deleted' | null;
  /** Whether the person had a phone when the directory was read; `null` where it has not told it. */
  readonly station: boolean | null;
}

/** One agent as seen through one queue at one moment. An agent of several queues has one per queue. */
export interface AgentActivity {
  readonly agentId: string;
  readonly queueId: string;
  /** Whether the agent is joined to the queue; `null` where the answer did not say. */
  readonly joined: boolean | null;
  readonly routingStatus: RoutingStatus | null;
  readonly routingSince: Instant | null;
  readonly presence: Presence | null;
  readonly presenceSince: Instant | null;
}

/** One sweep over the agents of some queues. */
export interface ActivitySweep {
  readonly activities: readonly AgentActivity[];
  /** Queues whose agents were not all listed by the platform. */
  readonly truncatedQueueIds: readonly string[];
}

/** How long one agent spent in each routing status within a span, in milliseconds. */
export interface AgentTime {
  readonly agentId: string;
  readonly from: Instant;
  readonly to: Instant;
  readonly milliseconds: Readonly<Record<RoutingStatus, number>>;
}
