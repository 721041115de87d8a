/** A floor to measure. */
export interface Size {
  readonly campaigns: number;
  readonly agents: number;
  readonly queues: number;
}

/** Two campaigns share a queue. */
export function sizeOf(campaigns: number, agents: number): Size {
  return { campaigns, agents, queues: Math.max(1, campaigns / 2) };
}

export function nameOf({ campaigns, agents }: Size): string {
  return `${campaigns} × ${agents.toLocaleString('en')}`;
}
