import type { Presence, RoutingStatus } from '../floor/agent.ts';

/** Why the campaign cannot reach an agent now; the first that applies, most lasting first. */
export type Unready =
  | 'inactive'
  | 'not-in-queue'
  | 'not-joined'
  | 'missing-skill'
  | 'other-edge-group'
  | 'signed-out'
  | 'away'
  | 'no-station'
  | 'not-responding'
  | 'other-work'
  | 'not-known';

/** All verdicts in the order in which they are told. */
export const VERDICTS: readonly ('ready' | Unready)[] = [
  'ready',
  'inactive',
  'not-in-queue',
  'not-joined',
  'missing-skill',
  'no-station',
  'other-edge-group',
  'not-responding',
  'other-work',
  'away',
  'signed-out',
  'not-known',
];

/** What only the dialer counts, without naming anybody. */
export type Counted = 'other-edge-group' | 'other-work';

/** What is known of one agent with regard to one campaign's queue. */
export interface Standing {
  /** Whether the user is active and licensed to work contacts; what is not known excludes nobody. */
  readonly active: boolean;
  /** Whether the agent is a member of the campaign's queue. */
  readonly member: boolean;
  /** Whether the agent is joined to it; `null` = not known. */
  readonly joined: boolean | null;
  /** Whether the agent has what the campaign demands; `null` = nothing demanded, or not known. */
  readonly skilled: boolean | null;
  /** Whether the agent has a phone now; `null` = not known. */
  readonly station: boolean | null;
  readonly routingStatus: RoutingStatus | null;
  readonly presence: Presence | null;
}

/** `null` when the campaign can reach the agent now; else the first reason why not. */
export function unreadyReason(standing: Standing): Exclude<Unready, Counted> | null {
  if (!standing.active) return 'inactive';
  if (!standing.member) return 'not-in-queue';
  if (standing.joined === false) return 'not-joined';
  if (standing.skilled === false) return 'missing-skill';
  return absence(standing);
}

/** Whoever is away has put the phone down as well, so that only people on queue can lack one. */
function absence({ routingStatus, presence, station }: Standing): Exclude<Unready, Counted> | null {
  if (routingStatus === null) return 'not-known';
  if (presence === 'offline') return 'signed-out';
  if (routingStatus === 'off-queue') return 'away';
  if (station === false) return 'no-station';
  return routingStatus === 'not-responding' ? 'not-responding' : null;
}

/** Whether time of an agent with this verdict is time of the campaign. */
export function isCounted(unready: Unready | null): boolean {
  return unready === null || !UNCOUNTED.includes(unready);
}

const UNCOUNTED: readonly Unready[] = ['inactive', 'not-in-queue', 'not-joined', 'missing-skill'];
