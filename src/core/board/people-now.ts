import { type Campaign, staffingOf } from '../floor/campaign.ts';
import type { Floor } from '../merge/floor.ts';
import { rememberPer } from '../merge/remember.ts';
import type { Ratio } from '../metrics/ratio.ts';
import { isCounted, type Unready, VERDICTS } from '../readiness/readiness.ts';
import type { AgentSeen } from './agents-seen.ts';
import { type ReadyNow, readyNow } from './ready-now.ts';
import type { ReadinessCount } from './view.ts';

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
  return rememberSum(agents, [], () => sumOf(agents));
}

const rememberSum = rememberPer<PeopleNow>();

function sumOf(agents: readonly AgentSeen[]): PeopleNow {
  const counts = new Map<'ready' | Unready, number>();
  for (const { row } of agents) {
    const verdict = row.unready ?? 'ready';
    counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  }
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
