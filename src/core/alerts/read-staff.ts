import { type AgentSeen, agentsSeen } from '../board/agents-seen.ts';
import { peopleNow, type PeopleNow } from '../board/people-now.ts';
import type { AgentRow } from '../board/view.ts';
import { type Campaign, staffingOf } from '../floor/campaign.ts';
import type { Floor } from '../merge/floor.ts';
import { perStaff } from '../merge/per-staff.ts';
import { groupsOf } from '../merge/roster.ts';
import { isCounted } from '../readiness/readiness.ts';
import type { MeasureId } from './measure.ts';
import { known, type Measures, moment } from './measured.ts';
import type { ReadingInput } from './reading-input.ts';

/** The agents of a campaign or queue at this moment. */
export interface Staff {
  readonly agents: readonly AgentSeen[];
  /** `null` where nobody is known. */
  readonly people: PeopleNow | null;
}

/** Looks at the agents of each staff once, however many campaigns share it. */
export function staffIn(floor: Floor): (campaign: Campaign) => Staff {
  return perStaff((campaign) => {
    const agents = agentsSeen(floor, campaign);
    return { agents, people: peopleNow(floor, campaign, agents) };
  });
}

/** A campaign as its queue sees it: whatever it demands itself, all members of the queue count. */
export function asQueue(campaign: Campaign): Campaign {
  return campaign.skillGroupIds.length === 0 ? campaign : { ...campaign, skillGroupIds: [] };
}

/** The measures that count agents, and which of the agents each of them counts. */
export const COUNTED = {
  'on-queue': isOnQueue,
  idle: (row) => isOnQueue(row) && row.routingStatus === 'idle',
  'not-responding': (row) => isOnQueue(row) && row.routingStatus === 'not-responding',
  inactive: (row) => row.unready === 'inactive',
  misaligned: (row) => row.unready === 'not-in-queue' || row.unready === 'not-joined',
} as const satisfies Partial<Record<MeasureId, (row: AgentRow) => boolean>>;

function isOnQueue({ routingStatus, presence, unready }: AgentRow): boolean {
  const onQueue = routingStatus !== null && routingStatus !== 'off-queue' && presence !== 'offline';
  return onQueue && isCounted(unready);
}

/** What the agents of a campaign or queue show now, and the work that waits for them. */
export function readStaff(input: ReadingInput, campaign: Campaign, { agents, people }: Staff): Measures {
  const staffing = staffingOf(campaign);
  if (staffing.kind !== 'agents') return {};
  const work = workOf(input, staffing.queueId);
  if (people === null || input.lacking.includes('activity')) return known(work);
  const count = (id: keyof typeof COUNTED) => moment(agents.filter(({ row }) => COUNTED[id](row)).length);
  return known({
    ...work,
    ready: readyOf(people),
    'on-queue': count('on-queue'),
    idle: count('idle'),
    'not-responding': count('not-responding'),
    inactive: isDirectoryKnown(input) ? count('inactive') : null,
    misaligned: isAlignmentKnown(input, campaign, staffing.queueId) ? count('misaligned') : null,
  });
}

function readyOf({ ready, assigned }: PeopleNow) {
  return ready === null ? null : { ...moment(ready), numerator: ready, denominator: assigned };
}

function isDirectoryKnown({ floor, lacking }: ReadingInput): boolean {
  const people = floor.peopleReadAt !== null && !lacking.includes('people');
  return people || (floor.licences.size > 0 && !lacking.includes('licences'));
}

/** A group or list of members that was not read hides some of those who are misaligned. */
function isAlignmentKnown({ floor, lacking }: ReadingInput, campaign: Campaign, queueId: string): boolean {
  const queue = floor.queues?.get(queueId);
  if (queue === undefined || !floor.memberships.has(queueId) || lacking.includes('members')) return false;
  const groups = groupsOf(campaign, queue);
  return groups.length === 0 || (!lacking.includes('skill-groups') && groups.every(isRead(floor)));
}

function isRead(floor: Floor): (groupId: string) => boolean {
  return (groupId) => floor.skillGroups.has(groupId);
}

function workOf({ floor, lacking, now }: ReadingInput, queueId: string) {
  const load = lacking.includes('load') ? undefined : floor.load.get(queueId);
  if (load === undefined) return {};
  const waiting = load.media.reduce((sum, media) => sum + media.waiting, 0);
  const starts = load.media.flatMap(({ longestWaitingSince: since }) => (since === null ? [] : [since]));
  const longest = starts.length === 0 ? null : Math.max(0, (now - Math.min(...starts)) / 1000);
  return {
    waiting: moment(waiting),
    'longest-wait': waiting === 0 ? moment(0) : longest === null ? null : moment(longest),
  };
}
