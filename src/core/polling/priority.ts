/** What a request is for; the gate serves the first kind first. */
export type Priority = 'sign-in' | 'agents' | 'campaigns' | 'catalogue' | 'past';

export const PRIORITIES: readonly Priority[] = ['sign-in', 'agents', 'campaigns', 'catalogue', 'past'];

/**
 * The share of the budget that a kind leaves untouched for the kinds before it, so that a long
 * catalogue at start-up cannot starve the live readings for the rest of the minute.
 */
const LEFT_FOR_OTHERS: Readonly<Record<Priority, number>> = {
  'sign-in': 0,
  agents: 0.04,
  campaigns: 0.1,
  catalogue: 0.2,
  past: 0.4,
};

/** How many requests per minute of `own` a kind may reach; at least 1. */
export function limitFor(priority: Priority, own: number): number {
  return Math.max(1, Math.floor(own * (1 - LEFT_FOR_OTHERS[priority])));
}
