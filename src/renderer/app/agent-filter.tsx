import { createContext, use, useState, type ReactNode } from 'react';
import type { RoutingStatus } from '../../core/floor/agent.ts';
import type { Unready } from '../../core/readiness/readiness.ts';

/** `ready` and `unready` cut across the statuses; a reason is one way of being unready. */
export type AgentFilter = 'all' | RoutingStatus | 'ready' | 'unready' | ReasonFilter;
export type ReasonFilter = `reason:${Unready}`;

interface AgentFilterState {
  readonly filter: AgentFilter;
  readonly choose: (filter: AgentFilter) => void;
  /** Counts the choices made outside the table, so that the table can come into sight. */
  readonly asked: number;
  readonly ask: (filter: AgentFilter) => void;
}

const AgentFilterContext = createContext<AgentFilterState | null>(null);

/** Lets the panels beside the agents say which of them are shown. */
export function AgentFilterProvider({ children }: { children: ReactNode }) {
  const [filter, choose] = useState<AgentFilter>('all');
  const [asked, setAsked] = useState(0);
  const ask = (next: AgentFilter): void => {
    choose(next);
    setAsked(asked + 1);
  };
  return <AgentFilterContext value={{ filter, choose, asked, ask }}>{children}</AgentFilterContext>;
}

export function useAgentFilter(): AgentFilterState {
  const state = use(AgentFilterContext);
  if (state === null) throw new Error('useAgentFilter needs an AgentFilterProvider above it');
  return state;
}

export function reasonFilter(reason: Unready): ReasonFilter {
  return `reason:${reason}`;
}

/** The reason that a filter names; `null` where it names none. */
export function reasonOf(filter: AgentFilter): Unready | null {
  // The type of the template says that nothing else follows the prefix.
  return filter.startsWith('reason:') ? (filter.slice('reason:'.length) as Unready) : null;
}
