import { type Campaign, staffingOf } from '../floor/campaign.ts';
import { assignedTo } from '../merge/close-minute.ts';
import type { AgentNow, Floor } from '../merge/floor.ts';
import { type Assigned, belongs } from '../merge/roster.ts';
import { isInactive } from '../merge/licences.ts';
import { lastSeenAt } from '../merge/sightings.ts';
import type { Ratio } from '../metrics/ratio.ts';
import { isCounted, type Unready, unreadyReason, VERDICTS } from '../readiness/readiness.ts';
import { type ReadyNow, readyNow } from './ready-now.ts';
import type { AgentRow, ReadinessCount } from './view.ts';

/** An agent as the list shows them, with what the sums over the list need besides. */
export interface AgentSeen {
  readonly row: AgentRow;
  /** Whether contacts would go to the agent, once on queue. */
  readonly belongs: boolean;
  /** Whether the agent is on queue now, or was when last seen, not long ago. */
  readonly onQueueLately: boolean;
}

/** The agents of a campaign now, each once. */
export function agentsSeen(floor: Floor, campaign: Campaign): readonly AgentSeen[] {
  return assignedTo(floor, campaign).map((assigned) => agentSeen(floor, assigned));
}

/** Who was on queue longer ago than this may have gone home since. */
const LATELY_MS = 60 * 60_000;

function agentSeen(floor: Floor, assigned: Assigned): AgentSeen {
  const last = floor.now.get(assigned.agentId);
  const onQueue = last !== undefined && isOnQueue(last);
  return {
    row: agentRow(floor, assigned, presentOf(floor, assigned.agentId)),
    belongs: belongs(assigned),
    onQueueLately: onQueue && (lastSeenAt(floor, assigned.agentId) ?? 0) >= (floor.sweptAt ?? 0) - LATELY_MS,
  };
}

/** What the newest sweep tells of the agent; whoever vanished may do anything, unless they went home. */
function presentOf(floor: Floor, agentId: string): AgentNow | undefined {
  const last = floor.now.get(agentId);
  return floor.live.has(agentId) || last?.presence === 'offline' ? last : undefined;
}

function isOnQueue({ routingStatus, presence }: AgentNow): boolean {
  return routingStatus !== null && routingStatus !== 'off-queue' && presence !== 'offline';
}

function agentRow(floor: Floor, assigned: Assigned, now: AgentNow | undefined): AgentRow {
  const person = floor.people.get(assigned.agentId);
  const offQueue = now?.routingStatus === 'off-queue';
  return {
    id: assigned.agentId,
    name: person?.name ?? null,
    routingStatus: now?.routingStatus ?? null,
    presence: now?.presence ?? null,
    // Off queue the supervisor asks how long the break lasts, not how long routing has been off.
    since: (offQueue ? now.presenceSince : null) ?? now?.routingSince ?? null,
    unready: unreadyReason({
      ...assigned,
      active: !isInactive(floor, assigned.agentId),
      station: stationOf(floor, assigned.agentId, now),
      routingStatus: now?.routingStatus ?? null,
      presence: now?.presence ?? null,
    }),
  };
}

/** A phone is chosen when a shift starts; that one was missing before then says nothing. */
function stationOf(floor: Floor, agentId: string, now: AgentNow | undefined): boolean | null {
  const station = floor.people.get(agentId)?.station ?? null;
  const since = now?.presenceSince ?? null;
  if (station !== false) return station;
  return since !== null && floor.peopleReadAt !== null && since <= floor.peopleReadAt ? false : null;
}

/** What one pass over a campaign's agents tells the list and the tiles. */
export interface PeopleNow extends ReadyNow {
  readonly assigned: number;
  /** Interacting over interacting, communicating and idle agents at this moment. */
  readonly occupancy: Ratio;
  /** Only counts of agents whom the list names. */
  readonly readiness: readonly ReadinessCount[];
}

/**
 * Sums up a campaign's agents; `null` where nobody is known: before the first sweep, and where a sweep
 * shows nobody while the members of the queue have not been read.
 */
export function peopleNow(floor: Floor, campaign: Campaign, agents: readonly AgentSeen[]): PeopleNow | null {
  if (floor.sweptAt === null || (agents.length === 0 && !isRead(floor, campaign))) return null;
  const counts = new Map<'ready' | Unready, number>();
  for (const { row } of agents)
    counts.set(row.unready ?? 'ready', (counts.get(row.unready ?? 'ready') ?? 0) + 1);
  return {
    ...readyNow(agents),
    assigned: agents.length,
    occupancy: occupancyNow(agents),
    readiness: VERDICTS.flatMap((verdict) => {
      const count = counts.get(verdict) ?? 0;
      return count === 0 && verdict !== 'ready' ? [] : [{ verdict, count, named: true }];
    }),
  };
}

function isRead(floor: Floor, campaign: Campaign): boolean {
  const staffing = staffingOf(campaign);
  return staffing.kind === 'agents' && floor.memberships.has(staffing.queueId);
}

function occupancyNow(agents: readonly AgentSeen[]): Ratio {
  const statuses = agents.filter(({ row }) => isCounted(row.unready)).map(({ row }) => row.routingStatus);
  const interacting = statuses.filter((status) => status === 'interacting').length;
  const free = statuses.filter((status) => status === 'idle' || status === 'communicating').length;
  return { numerator: interacting, denominator: interacting + free };
}
