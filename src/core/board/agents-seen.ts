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
  /** Whether the newest sweep showed the agent. */
  readonly live: boolean;
  /** Whether contacts would go to the agent, once on queue. */
  readonly belongs: boolean;
  /** Whether the agent is on queue now, or was when last seen, not long ago. */
  readonly onQueueLately: boolean;
}

/** The agents of a staff as they were last made, and from what. */
interface Made extends Pick<Floor, 'now' | 'live' | 'people' | 'peopleReadAt' | 'licences'> {
  readonly agents: readonly AgentSeen[];
  /** Places of those who vanished while on queue: of them time alone says that they have gone. */
  readonly vanished: readonly number[];
}

const made = new WeakMap<readonly Assigned[], Made>();

/**
 * The agents of a campaign now, each once. Whoever is as before is the same object as before, and so is
 * the whole list where nobody changed.
 */
export function agentsSeen(floor: Floor, campaign: Campaign): readonly AgentSeen[] {
  const assigned = assignedTo(floor, campaign);
  const before = made.get(assigned);
  const agents =
    before === undefined || !isComparable(floor, before)
      ? assigned.map((one) => agentSeen(floor, one))
      : changedAgents(floor, assigned, before);
  const vanished = agents === before?.agents ? before.vanished : vanishedOf(agents);
  const { now, live, people, peopleReadAt, licences } = floor;
  made.set(assigned, { now, live, people, peopleReadAt, licences, agents, vanished });
  return agents;
}

function isComparable(floor: Floor, made: Made): boolean {
  return (
    floor.people === made.people &&
    floor.peopleReadAt === made.peopleReadAt &&
    floor.licences === made.licences
  );
}

function changedAgents(floor: Floor, assigned: readonly Assigned[], before: Made): readonly AgentSeen[] {
  const moved = [...movedPlaces(floor, assigned, before), ...before.vanished];
  if (moved.length === 0) return before.agents;
  const agents = [...before.agents];
  for (const place of moved) {
    const one = assigned[place];
    if (one !== undefined) agents[place] = agentSeen(floor, one);
  }
  return agents;
}

/** Where in the list those are who may have changed. */
function movedPlaces(floor: Floor, assigned: readonly Assigned[], before: Made): readonly number[] {
  if (floor.now === before.now && floor.live === before.live) return [];
  const isMoved = movedSince(floor, before);
  const places: number[] = [];
  assigned.forEach(({ agentId }, place) => {
    if (isMoved(agentId)) places.push(place);
  });
  return places;
}

function movedSince(floor: Floor, before: Made): (agentId: string) => boolean {
  const { since, agentIds } = floor.moved;
  const { live, now } = before;
  const isOtherwise =
    since === now
      ? (agentId: string) => agentIds.has(agentId)
      : (agentId: string) => floor.now.get(agentId) !== now.get(agentId);
  if (floor.live === live) return isOtherwise;
  return (agentId) => floor.live.has(agentId) !== live.has(agentId) || isOtherwise(agentId);
}

function vanishedOf(agents: readonly AgentSeen[]): readonly number[] {
  const places: number[] = [];
  agents.forEach(({ live, onQueueLately }, place) => {
    if (onQueueLately && !live) places.push(place);
  });
  return places;
}

/** Who was on queue longer ago than this may have gone home since. */
const LATELY_MS = 60 * 60_000;

function agentSeen(floor: Floor, assigned: Assigned): AgentSeen {
  const last = floor.now.get(assigned.agentId);
  const onQueue = last !== undefined && isOnQueue(last);
  return {
    row: agentRow(floor, assigned, presentOf(floor, assigned.agentId)),
    live: floor.live.has(assigned.agentId),
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
