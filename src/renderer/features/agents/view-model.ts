import type { AgentRow, Severity } from '../../../core/board/view.ts';
import type { RoutingStatus } from '../../../core/floor/agent.ts';
import { reasonOf, type AgentFilter, type ReasonFilter } from '../../app/agent-filter.tsx';
import { UNREADY_WORDS } from '../../words/agents.ts';

const STATUS_RANK: Readonly<Record<RoutingStatus, number>> = {
  'not-responding': 0,
  idle: 1,
  communicating: 2,
  interacting: 3,
  'off-queue': 4,
};

/** What needs a look first: not responding, idle, then the busy, then those off queue. */
export function statusRank(status: RoutingStatus | null): number {
  return status === null ? 5 : STATUS_RANK[status];
}

export function filterAgents(agents: readonly AgentRow[], filter: AgentFilter): readonly AgentRow[] {
  if (filter === 'all') return agents;
  const reason = reasonOf(filter);
  if (reason !== null) return agents.filter(({ unready }) => unready === reason);
  return agents.filter((agent) => fits(agent, filter));
}

function fits({ unready, routingStatus }: AgentRow, filter: AgentFilter): boolean {
  if (filter === 'ready') return unready === null;
  return filter === 'unready' ? unready !== null : routingStatus === filter;
}

/** The filters that are always offered; reasons are asked for beside the table. */
export type PlainFilter = Exclude<AgentFilter, ReasonFilter>;

export interface FilterCount {
  readonly filter: PlainFilter;
  readonly count: number;
}

const FILTERS: readonly PlainFilter[] = [
  'all',
  'not-responding',
  'idle',
  'communicating',
  'interacting',
  'off-queue',
  'ready',
  'unready',
];

/** How many agents each filter leaves. */
export function filterCounts(agents: readonly AgentRow[]): readonly FilterCount[] {
  return FILTERS.map((filter) => ({ filter, count: filterAgents(agents, filter).length }));
}

/** Minutes in a status from which it is a warning, and from which it is critical. */
const LIMITS: Partial<Readonly<Record<RoutingStatus, readonly [warning: number, critical: number]>>> = {
  'not-responding': [0, 1],
  idle: [5, 15],
  communicating: [10, 30],
  interacting: [30, 60],
};

const MINUTE_MS = 60_000;

/** How much the time in a status stands out, in three steps. */
export function emphasisOf(status: RoutingStatus | null, milliseconds: number): Severity {
  const limits = status === null ? undefined : LIMITS[status];
  if (limits === undefined) return 'none';
  const minutes = milliseconds / MINUTE_MS;
  if (minutes > limits[1]) return 'critical';
  return minutes > limits[0] ? 'warning' : 'none';
}

/** "Yes", or why not. */
export function readyWords({ unready }: Pick<AgentRow, 'unready'>): string {
  return unready === null ? 'Yes' : UNREADY_WORDS[unready].short;
}

/** The name, or the beginning of the id where the directory has told none. */
export function agentName({ name, id }: Pick<AgentRow, 'name' | 'id'>): string {
  return name ?? `Agent ${id.slice(0, 8)}`;
}

/** Orders by when the status began, earliest first; those who are not known come last either way. */
export function compareSince(a: number | null, b: number | null): number {
  return (a ?? Infinity) === (b ?? Infinity) ? 0 : (a ?? Infinity) - (b ?? Infinity);
}

export type AgentColumn = 'name' | 'status' | 'since' | 'ready';

/** How the rows of the table are ordered by each of its columns. */
export const COMPARE_AGENTS: Readonly<Record<AgentColumn, (a: AgentRow, b: AgentRow) => number>> = {
  name: (a, b) => agentName(a).localeCompare(agentName(b)),
  status: (a, b) => statusRank(a.routingStatus) - statusRank(b.routingStatus),
  since: (a, b) => compareSince(a.since, b.since),
  ready: (a, b) => readyWords(b).localeCompare(readyWords(a)),
};

/** The agents as the table shows them, by the first column that tells two apart. */
export function arrangeAgents(
  agents: readonly AgentRow[],
  sorting: readonly { readonly id: string; readonly desc: boolean }[],
): readonly AgentRow[] {
  const orders = sorting.flatMap(({ id, desc }) => {
    const compare = COMPARE_AGENTS[id as AgentColumn] as (typeof COMPARE_AGENTS)[AgentColumn] | undefined;
    return compare === undefined ? [] : [{ compare, sign: desc ? -1 : 1 }];
  });
  return agents.toSorted((a, b) =>
    orders.reduce((found, { compare, sign }) => (found === 0 ? sign * compare(a, b) : found), 0),
  );
}
