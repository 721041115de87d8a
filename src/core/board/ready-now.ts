import type { AgentSeen } from './agents-seen.ts';
import type { ReadyWhy } from './view.ts';

/** How many agents the campaign can reach now, or why that has no number. */
export interface ReadyNow {
  readonly ready: number | null;
  readonly readyWhy: ReadyWhy | null;
}

/**
 * Tells whom the campaign can reach, `ready` of the agents. A 0 is told only where it is one: not where those who would be
 * ready lost their licence, and not while it is being asked what became of them.
 */
export function readyNow(agents: readonly AgentSeen[], ready: number): ReadyNow {
  if (ready > 0) return { ready, readyWhy: null };
  const members = agents.filter(({ belongs }) => belongs);
  if (isFor(members, 'inactive', 0.5)) return { ready: null, readyWhy: 'all-inactive' };
  return isFor(members, 'not-known', 1) ? { ready: null, readyWhy: 'not-known' } : { ready, readyWhy: null };
}

/** Whether nobody is ready for this reason: it holds for `share` of them, or for one who was on queue lately. */
function isFor(members: readonly AgentSeen[], reason: 'inactive' | 'not-known', share: number): boolean {
  const held = members.filter(({ row }) => row.unready === reason);
  if (held.length === 0) return false;
  return held.length >= members.length * share || held.some(({ onQueueLately }) => onQueueLately);
}
