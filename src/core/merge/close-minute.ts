import { type Campaign, staffingOf } from '../floor/campaign.ts';
import { type Instant, type Minute, MINUTE_MS } from '../time/minute.ts';
import type { Floor, Members } from './floor.ts';
import { isInactive } from './licences.ts';
import { peopleMinute } from './people-minute.ts';
import { perStaff } from './per-staff.ts';
import { rememberPer } from './remember.ts';
import { type Assigned, assignedAgents, countedAgents } from './roster.ts';
import { forgetMinutes, layOut, type MinuteFigures, mergeSeries, type Series } from './series.ts';

/** The longest chart is a shift of twelve hours. */
export const KEPT_MINUTES = 12 * 60;

/** The members of a queue: as configured, and over that what the last sweep saw. */
function membersOf(configured: Members | undefined, swept: Members | undefined): Members {
  if (configured === undefined) return swept ?? new Map();
  if (swept === undefined) return configured;
  const members = new Map(configured);
  for (const [agentId, joined] of swept) members.set(agentId, joined ?? members.get(agentId) ?? null);
  return members;
}

const rememberAssigned = rememberPer<readonly Assigned[]>();

/** Everybody meant for the campaign; empty where it has no agents or no queue. */
export function assignedTo(floor: Floor, campaign: Campaign): readonly Assigned[] {
  const staffing = staffingOf(campaign);
  if (staffing.kind !== 'agents') return [];
  const queue = floor.queues?.get(staffing.queueId) ?? null;
  const configured = floor.memberships.get(staffing.queueId);
  const swept = floor.swept.get(staffing.queueId);
  const { skillGroups } = floor;
  return rememberAssigned(campaign, [queue, configured, swept, skillGroups], () =>
    assignedAgents({ campaign, queue, members: membersOf(configured, swept), skillGroups }),
  );
}

const rememberCounted = rememberPer<readonly string[]>();

/** Those whose time counts for the campaign now; the inactive are left out. */
export function countedNow(floor: Floor, campaign: Campaign): readonly string[] {
  const assigned = assignedTo(floor, campaign);
  const { licences, live, people, peopleReadAt } = floor;
  return rememberCounted(assigned, [licences, live, people, peopleReadAt], () =>
    countedAgents(assigned).filter((agentId) => !isInactive(floor, agentId)),
  );
}

/**
 * Closes the people's side of a minute for every campaign and drops minutes that no chart reaches any
 * more. Closing twice changes nothing.
 */
export function closeMinute(floor: Floor, minute: Minute, readAt: Instant): Floor {
  const series = new Map(floor.series);
  const oldest = minute - (KEPT_MINUTES - 1) * MINUTE_MS;
  const peopleOf = perStaff((campaign) => countedMinute(floor, campaign, { minute, readAt }));
  for (const campaign of floor.campaigns?.values() ?? []) {
    const known = series.get(campaign.id) ?? [];
    const figures = { minute, people: peopleOf(campaign), contacts: null };
    const kept = forgetMinutes(mergeSeries(known, [figures]), oldest);
    series.set(campaign.id, layOut(kept, { from: oldest, to: minute + MINUTE_MS }));
  }
  return { ...floor, series };
}

/** Puts minutes that were read as such (counts, aggregates) into the series of their campaigns. */
export function gatherMinutes(floor: Floor, arrived: ReadonlyMap<string, readonly MinuteFigures[]>): Floor {
  const series = new Map<string, Series>(floor.series);
  for (const [id, minutes] of arrived) {
    if (floor.campaigns?.has(id) === true) series.set(id, mergeSeries(series.get(id) ?? [], minutes));
  }
  return { ...floor, series };
}

function countedMinute(
  floor: Floor,
  campaign: Campaign,
  at: { readonly minute: Minute; readonly readAt: Instant },
): MinuteFigures['people'] {
  if (floor.sweptAt === null || staffingOf(campaign).kind !== 'agents') return null;
  return peopleMinute({
    agentIds: countedNow(floor, campaign),
    floor,
    minute: at.minute,
    knownUntil: at.minute + MINUTE_MS,
    readAt: at.readAt,
  });
}
