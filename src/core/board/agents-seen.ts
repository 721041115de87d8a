import type { Campaign } from '../floor/campaign.ts';
import { assignedTo } from '../merge/close-minute.ts';
import type { AgentNow, Floor } from '../merge/floor.ts';
import { isInactive } from '../merge/licences.ts';
import { type Assigned, belongs } from '../merge/roster.ts';
import { lastSeenAt } from '../merge/sightings.ts';
import { unreadyReason } from '../readiness/readiness.ts';
import type { AgentRow } from './view.ts';

/** An agent as the list shows them, with what the sums over the list need besides. */
export interface AgentSeen {
  readonly row: AgentRow;
  /** Whether contacts would go to the agent, once on queue. */
  readonly belongs: boolean;
  /** Whether the agent is on queue now, or was when last seen, not long ago. */
  readonly onQueueLately: boolean;
}

/** One agent, and what of the floor that depends on besides what `Made` holds. */
interface Entry {
  readonly now: AgentNow | undefined;
  readonly live: boolean;
  readonly seen: AgentSeen;
}

/** The agents of a staff as they were last made, and from what. */
interface Made extends Pick<Floor, 'people' | 'peopleReadAt' | 'licences'> {
  readonly entries: readonly Entry[];
  readonly agents: readonly AgentSeen[];
}

const made = new WeakMap<readonly Assigned[], Made>();

/**
 * The agents of a campaign now, each once. Whoever is as before is the same object as before, and so is
 * the whole list where nobody changed.
 */
export function agentsSeen(floor: Floor, campaign: Campaign): readonly AgentSeen[] {
  const assigned = assignedTo(floor, campaign);
  const before = made.get(assigned);
  const known = before !== undefined && isOfSameDirectory(floor, before) ? before : null;
  const entries = assigned.map((one, index) => entryOf(floor, one, known?.entries[index]));
  if (known !== null && entries.every((entry, index) => entry === known.entries[index])) return known.agents;
  const { people, peopleReadAt, licences } = floor;
  const agents = entries.map(({ seen }) => seen);
  made.set(assigned, { people, peopleReadAt, licences, entries, agents });
  return agents;
}

function isOfSameDirectory(floor: Floor, made: Made): boolean {
  return (
    floor.people === made.people &&
    floor.peopleReadAt === made.peopleReadAt &&
    floor.licences === made.licences
  );
}

function entryOf(floor: Floor, assigned: Assigned, known: Entry | undefined): Entry {
  const now = floor.now.get(assigned.agentId);
  const live = floor.live.has(assigned.agentId);
  if (known !== undefined && known.now === now && known.live === live && !mayHaveGone(known)) return known;
  return { now, live, seen: agentSeen(floor, assigned) };
}

/** Of whoever vanished while on queue, time alone says that they have gone. */
function mayHaveGone({ live, seen }: Entry): boolean {
  return !live && seen.onQueueLately;
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
