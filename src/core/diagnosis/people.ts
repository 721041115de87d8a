import type { Finding } from '../board/view.ts';
import { type Campaign, staffingOf } from '../floor/campaign.ts';
import type { CampaignDiagnosis, QueuePeople } from '../floor/dialer.ts';
import { fine, found, peopleWords } from './finding.ts';

/** From this share of the people on queue on, other work pulls too many away. */
const PULLED = 0.4;

/** What a campaign's agents show, as far as it keeps contacts from reaching them. */
export interface PeopleFacts {
  readonly queueName: string | null;
  /** Skill groups whose people the queue does not hold. */
  readonly strandedBy: readonly Stranded[];
  readonly inactive: number;
  readonly notJoined: number;
  readonly missingSkill: number;
  /** On queue without a phone, by the directory; `null` = it has not told. */
  readonly withoutStation: number | null;
  /** Whether the inactive leave nobody whom the campaign could reach. */
  readonly allInactive: boolean;
}

/** People of a skill group who never receive the campaign's contacts. */
export interface Stranded {
  readonly groupId: string;
  readonly groupName: string;
  readonly count: number;
}

interface PeopleInput {
  readonly campaign: Campaign;
  readonly diagnosis: CampaignDiagnosis | null;
  readonly people: PeopleFacts | null;
}

/** What keeps contacts from reaching the people who are meant for them. */
export function peopleFindings({ campaign, diagnosis, people }: PeopleInput): readonly Finding[] {
  const staffing = staffingOf(campaign);
  if (staffing.kind !== 'agents') return [];
  const { queueId } = staffing;
  const queue = people?.queueName ?? 'the queue';
  const counted = diagnosis?.people ?? null;
  return [
    ...(people === null ? [] : memberFindings(people, { queueId, queue })),
    ...(diagnosis === null ? [] : skills(diagnosis, queueId)),
    ...(counted === null ? [] : dialersView(counted, queueId)),
    ...(counted === null && people !== null ? phones(people, queueId) : []),
  ];
}

interface At {
  readonly queueId: string;
  readonly queue: string;
}

function memberFindings(people: PeopleFacts, at: At): readonly Finding[] {
  return [
    inactive(people, at),
    ...people.strandedBy.map((stranded) => misaligned(stranded, at)),
    notJoined(people, at),
    missingSkill(people, at),
  ].filter((finding) => finding !== null);
}

function inactive({ inactive, allInactive }: PeopleFacts, { queue }: At): Finding | null {
  if (inactive === 0) return null;
  const members = `${peopleWords(inactive)} of ${queue}`;
  const [hold, are] = inactive === 1 ? ['holds', 'is'] : ['hold', 'are'];
  return found('licences', allInactive ? 'critical' : 'warning', {
    title: allInactive ? 'Licence status: inactive for the whole queue' : 'Licence status: inactive',
    detail: `${members} ${hold} no active licence or account and ${are} counted nowhere`,
    remedy: 'Assign their licences again, or take them out of the queue.',
    admin: { page: 'licences' },
  });
}

function misaligned({ groupId, groupName, count }: Stranded, { queueId, queue }: At): Finding {
  const verb = count === 1 ? 'receives' : 'receive';
  return found(`misaligned-${groupId}`, 'warning', {
    title: `${peopleWords(count)} in this campaign’s skill group never ${verb} its contacts`,
    detail: `They belong to ${groupName} and not to the queue ${queue}`,
    remedy: `Add ${groupName} or its people to the queue ${queue} as members and let them join.`,
    admin: { page: 'queue', id: queueId },
  });
}

function notJoined({ notJoined }: PeopleFacts, { queueId, queue }: At): Finding | null {
  if (notJoined === 0) return null;
  return found('not-joined', 'warning', {
    title: 'Members who have not joined',
    detail: `${peopleWords(notJoined)} of ${queue} ${notJoined === 1 ? 'is a member' : 'are members'} and not joined to it`,
    remedy: 'Activate them in the queue’s members, or ask them to join it.',
    admin: { page: 'queue', id: queueId },
  });
}

function missingSkill({ missingSkill }: PeopleFacts, { queueId, queue }: At): Finding | null {
  if (missingSkill === 0) return null;
  const verb = missingSkill === 1 ? 'is' : 'are';
  return found('missing-skill', 'warning', {
    title: 'Members outside the campaign’s skill group',
    detail: `${peopleWords(missingSkill)} of ${queue} ${verb} not in it and never called for`,
    remedy: 'Give them the skill, or count on the others only.',
    admin: { page: 'queue', id: queueId },
  });
}

function skills({ skilledAgents, people }: CampaignDiagnosis, queueId: string): readonly Finding[] {
  if (skilledAgents === null) return [];
  const of = people === null ? '' : ` of ${people.inQueue}`;
  const detail = `${skilledAgents}${of} in the queue hold a skill combination of the list`;
  if (people !== null && skilledAgents >= people.inQueue) return [fine('skills', 'Skilled agents', detail)];
  const words = {
    title: 'Agents without the demanded skills',
    detail,
    remedy: 'Give more agents the skills.',
  };
  const admin = { page: 'queue', id: queueId } as const;
  return [found('skills', skilledAgents === 0 ? 'critical' : 'warning', { ...words, admin })];
}

function dialersView(people: QueuePeople, queueId: string): readonly Finding[] {
  return [
    inboundPull(people, queueId),
    ...stations(people.onQueue - people.onQueueWithStation, { onQueue: people.onQueue, queueId }),
    ...otherEdgeGroup(people, queueId),
  ];
}

function inboundPull({ onQueue, onOtherCall }: QueuePeople, queueId: string): Finding {
  const detail = `${onOtherCall} of ${onQueue} on a non-campaign call`;
  if (onQueue === 0 || onOtherCall / onQueue < PULLED) return fine('inbound', 'Inbound pull', detail);
  return found('inbound', 'warning', {
    title: 'Agents pulled to other work',
    detail,
    remedy: 'Move inbound work to other queues, or expect fewer contacts while it lasts.',
    admin: { page: 'queue', id: queueId },
  });
}

/** Where the dialer has not counted, the directory’s word stands. */
function phones({ withoutStation }: PeopleFacts, queueId: string): readonly Finding[] {
  return withoutStation === null ? [] : stations(withoutStation, { onQueue: null, queueId });
}

function stations(
  without: number,
  { onQueue, queueId }: { readonly onQueue: number | null; readonly queueId: string },
): readonly Finding[] {
  if (without <= 0) return [];
  const counted = onQueue === null ? peopleWords(without) : `${without} of ${onQueue}`;
  return [
    found('stations', 'warning', {
      title: 'Agents without a phone',
      detail: `${counted} on queue have no station`,
      remedy: 'Ask them to choose a phone; without one no call reaches them.',
      admin: { page: 'queue', id: queueId },
    }),
  ];
}

function otherEdgeGroup({ onOtherEdgeGroup, onQueue }: QueuePeople, queueId: string): readonly Finding[] {
  if (onOtherEdgeGroup <= 0) return [];
  return [
    found('edge-group', 'warning', {
      title: 'Agents on another edge group',
      detail: `${onOtherEdgeGroup} of ${onQueue} on queue have a phone that the campaign’s lines do not reach`,
      remedy: 'Give them a phone of the campaign’s edge group, or change the campaign’s.',
      admin: { page: 'queue', id: queueId },
    }),
  ];
}
