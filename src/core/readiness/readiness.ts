import type { Agent, Presence, RoutingStatus } from '../floor/agent.ts';

/** Why the campaign cannot reach an agent now; the first that applies, most lasting first. */
export type Unready =
  'inactive' | 'not-in-queue' | 'not-joined' | 'signed-out' | 'away' | 'not-responding' | 'not-known';

/** What is known of one agent with regard to one campaign's queue. */
export interface Standing {
  readonly state: Agent['state'];
  /** Whether the agent is a member of the campaign's queue. */
  readonly member: boolean;
  /** Whether the agent is joined to it; `null` = not known. */
  readonly joined: boolean | null;
  readonly routingStatus: RoutingStatus | null;
  readonly presence: Presence | null;
}

/** `null` when the campaign can reach the agent now; else the first reason why not. */
export function unreadyReason(standing: Standing): Unready | null {
  if (standing.state === 'inactive' || standing.state === 'deleted') return 'inactive';
  if (!standing.member) return 'not-in-queue';
  if (standing.joined === false) return 'not-joined';
  if (standing.routingStatus === null) return 'not-known';
  if (standing.presence === 'offline') return 'signed-out';
  if (standing.routingStatus === 'off-queue') return 'away';
  return standing.routingStatus === 'not-responding' ? 'not-responding' : null;
}
