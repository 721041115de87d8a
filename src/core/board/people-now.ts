import type { Campaign } from '../floor/campaign.ts';
import { assignedTo } from '../merge/close-minute.ts';
import type { Floor } from '../merge/floor.ts';
import type { Assigned } from '../merge/roster.ts';
import type { Ratio } from '../metrics/ratio.ts';
import { type Unready, unreadyReason } from '../readiness/readiness.ts';
import type { AgentRow, ReadinessCount } from './view.ts';

/** The agents of a campaign now, each once. */
export function agentRows(floor: Floor, campaign: Campaign): readonly AgentRow[] {
  return assignedTo(floor, campaign).map((assigned) => agentRow(floor, assigned));
}

function agentRow(floor: Floor, assigned: Assigned): AgentRow {
  const person = floor.people.get(assigned.agentId);
  const now = floor.now.get(assigned.agentId);
  const offQueue = now?.routingStatus === 'off-queue';
  return {
    id: assigned.agentId,
    name: person?.name ?? null,
    routingStatus: now?.routingStatus ?? null,
    presence: now?.presence ?? null,
    // Off queue the supervisor asks how long the break lasts, not how long routing has been off.
    since: (offQueue ? now.presenceSince : null) ?? now?.routingSince ?? null,
    unready: unreadyReason({
      state: person?.state ?? null,
      member: assigned.member,
      joined: assigned.joined,
      routingStatus: now?.routingStatus ?? null,
      presence: now?.presence ?? null,
    }),
  };
}

/** What one pass over a campaign's agents tells the list and the tiles. */
export interface PeopleNow {
  readonly assigned: number;
  readonly ready: number;
  /** Interacting over interacting, communicating and idle agents at this moment. */
  readonly occupancy: Ratio;
  readonly readiness: readonly ReadinessCount[];
}

/** Sums up rows; `null` where no sweep has been taken, because then nobody is known. */
export function peopleNow(floor: Floor, rows: readonly AgentRow[]): PeopleNow | null {
  if (floor.sweptAt === null) return null;
  const counts = new Map<'ready' | Unready, number>();
  for (const { unready } of rows) counts.set(unready ?? 'ready', (counts.get(unready ?? 'ready') ?? 0) + 1);
  return {
    assigned: rows.length,
    ready: counts.get('ready') ?? 0,
    occupancy: occupancyNow(rows),
    readiness: VERDICTS.flatMap((verdict) => {
      const count = counts.get(verdict) ?? 0;
      return count === 0 && verdict !== 'ready' ? [] : [{ verdict, count }];
    }),
  };
}

const VERDICTS: readonly ('ready' | Unready)[] = [
  'ready',
  'not-in-queue',
  'not-joined',
  'not-responding',
  'away',
  'signed-out',
  'inactive',
  'not-known',
];

function occupancyNow(rows: readonly AgentRow[]): Ratio {
  const on = rows.filter(({ unready }) => unready === null);
  const interacting = on.filter(({ routingStatus }) => routingStatus === 'interacting').length;
  return { numerator: interacting, denominator: on.length };
}
