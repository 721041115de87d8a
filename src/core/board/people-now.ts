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
  const counts = countVerdicts(agents);
  return {
    ...readyNow(agents, counts.get('ready') ?? 0),
    assigned: agents.length,
    occupancy: occupancyNow(agents),
    readiness: VERDICTS.flatMap((verdict) => {
      const count = counts.get(verdict) ?? 0;
      return count === 0 && verdict !== 'ready' ? [] : [{ verdict, count, named: true }];
    }),
  };
}

/** In one pass and without lists in between: this is done for every agent of every sweep. */
function countVerdicts(agents: readonly AgentSeen[]): ReadonlyMap<'ready' | Unready, number> {
  const counts = new Map<'ready' | Unready, number>();
  let ready = 0;
  for (const { row } of agents) {
    if (row.unready === null) ready += 1;
    else counts.set(row.unready, (counts.get(row.unready) ?? 0) + 1);
  }
  return counts.set('ready', ready);
}

function isRead(floor: Floor, campaign: Campaign): boolean {
  const staffing = staffingOf(campaign);
  return staffing.kind === 'agents' && floor.memberships.has(staffing.queueId);
}

function occupancyNow(agents: readonly AgentSeen[]): Ratio {
  let interacting = 0;
  let free = 0;
  for (const { row } of agents) {
    if (!isCounted(row.unready)) continue;
    if (row.routingStatus === 'interacting') interacting += 1;
    if (row.routingStatus === 'idle' || row.routingStatus === 'communicating') free += 1;
  }
  return { numerator: interacting, denominator: interacting + free };
}
