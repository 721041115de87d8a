import type { Presence } from '../floor/agent.ts';
import type { AgentNow, Floor } from '../merge/floor.ts';
import { isInactive } from '../merge/licences.ts';
import { lastSeenAt } from '../merge/sightings.ts';
import type { Instant } from '../time/minute.ts';
import { type Measures, moment } from './measured.ts';
import { teamsOf, unreadTeams } from './read-campaign.ts';
import { type CampaignQueue, sharedBy, shownBy } from './read-queue.ts';
import type { ReadingInput } from './reading-input.ts';
import type { Places, SubjectReading } from './reading.ts';

/** Away of one's own accord; meetings and training are work, and whoever is offline has gone home. */
const AWAY: readonly (Presence | null)[] = ['away', 'break', 'meal', 'idle'];

/** The agents of the campaigns' queues who are on the floor now, each once: shown by the first of their queues. */
export function readAgents(input: ReadingInput, queues: readonly CampaignQueue[]): readonly SubjectReading[] {
  if (input.lacking.includes('activity')) return [];
  const readings = new Map<string, SubjectReading>();
  for (const queue of queues) {
    const { queueId, campaigns } = queue;
    const teamIds = teamsOf(input, queueId, []);
    const place = {
      ...{ campaignId: shownBy(queue).id, queueId, teamIds },
      ...{ ...sharedBy(queue), ...unreadTeams(input, queueId) },
    };
    const also: Places = { campaignIds: campaigns.map(({ id }) => id), queueIds: [queueId], teamIds };
    for (const [agentId, joined] of input.floor.swept.get(queueId) ?? []) {
      if (joined === false) continue;
      const known = readings.get(agentId);
      const now = known === undefined ? onFloor(input.floor, agentId) : null;
      if (known !== undefined) readings.set(agentId, { ...known, further: both(known.further, also) });
      else if (now !== null) readings.set(agentId, { ...place, ...readAgent(input.floor, agentId, now) });
    }
  }
  return [...readings.values()];
}

function both(known: Places | undefined, also: Places): Places {
  if (known === undefined) return also;
  return {
    campaignIds: [...known.campaignIds, ...also.campaignIds],
    queueIds: [...known.queueIds, ...also.queueIds],
    teamIds: [...known.teamIds, ...also.teamIds],
  };
}

function onFloor(floor: Floor, agentId: string): AgentNow | null {
  const now = floor.now.get(agentId);
  if (now === undefined || now.presence === 'offline' || !floor.live.has(agentId)) return null;
  return isInactive(floor, agentId) ? null : now;
}

function readAgent(
  floor: Floor,
  agentId: string,
  now: AgentNow,
): Pick<SubjectReading, 'subject' | 'measures' | 'states'> {
  const seenAt = lastSeenAt(floor, agentId) ?? now.toldAt;
  const name = floor.people.get(agentId)?.name ?? 'An agent without a name';
  return { subject: { kind: 'agent', id: agentId, name }, measures: durationsOf(now, seenAt), states: {} };
}

type Duration = 'minutes-idle' | 'minutes-interacting' | 'minutes-not-responding' | 'minutes-away';

/** Whoever does one thing has done the others for 0 minutes: that is known, and ends an alert. */
const OVER: Measures = {
  'minutes-idle': moment(0),
  'minutes-interacting': moment(0),
  'minutes-not-responding': moment(0),
  'minutes-away': moment(0),
};

function durationsOf(now: AgentNow, seenAt: Instant): Measures {
  if (now.routingStatus === null) return {};
  const [id, since] = present(now);
  if (id === null) return OVER;
  if (since !== null) return { ...OVER, [id]: lasting(since, seenAt) };
  return Object.fromEntries(Object.entries(OVER).filter(([other]) => other !== id));
}

/** What the agent is doing now, and since when; `null` = nothing that rules watch. */
function present(now: AgentNow): readonly [Duration | null, Instant | null] {
  switch (now.routingStatus) {
    case 'idle':
      return ['minutes-idle', now.routingSince];
    case 'interacting':
      return ['minutes-interacting', now.routingSince];
    case 'not-responding':
      return ['minutes-not-responding', now.routingSince];
    case 'off-queue':
      return AWAY.includes(now.presence) ? ['minutes-away', now.presenceSince] : [null, null];
    case 'communicating':
    case null:
      return [null, null];
  }
}

function lasting(since: Instant, seenAt: Instant) {
  return { ...moment(Math.max(0, seenAt - since) / 60_000), from: since, to: seenAt };
}
