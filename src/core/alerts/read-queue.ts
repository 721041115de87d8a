import { type Campaign, staffingOf } from '../floor/campaign.ts';
import { teamsOf, unreadTeams } from './read-campaign.ts';
import { asQueue, readStaff, type Staff } from './read-staff.ts';
import type { ReadingInput } from './reading-input.ts';
import type { Places, SubjectReading } from './reading.ts';

/** A queue that campaigns reach agents through, with those campaigns. */
export interface CampaignQueue {
  readonly queueId: string;
  readonly campaigns: readonly [Campaign, ...Campaign[]];
}

/** Every queue of the campaigns once, in the order of the campaigns. */
export function campaignQueues(campaigns: Iterable<Campaign>): readonly CampaignQueue[] {
  const queues = new Map<string, [Campaign, ...Campaign[]]>();
  for (const campaign of campaigns) {
    const staffing = staffingOf(campaign);
    if (staffing.kind !== 'agents') continue;
    const known = queues.get(staffing.queueId);
    if (known === undefined) queues.set(staffing.queueId, [campaign]);
    else known.push(campaign);
  }
  return [...queues].map(([queueId, of]) => ({ queueId, campaigns: of }));
}

/** The campaign that shows the queue: the first that runs, else the first. */
export function shownBy({ campaigns }: CampaignQueue): Campaign {
  return campaigns.find(({ status }) => status === 'on') ?? campaigns[0];
}

/** One queue as rules see it. Its agents count whatever a campaign demands of them. */
export function readQueue(
  input: ReadingInput,
  queue: CampaignQueue,
  staffOf: (campaign: Campaign) => Staff,
): SubjectReading {
  const campaign = shownBy(queue);
  const whole = asQueue(campaign);
  return {
    subject: {
      kind: 'queue',
      id: queue.queueId,
      name: input.floor.queues?.get(queue.queueId)?.name ?? `Queue of ${campaign.name}`,
    },
    campaignId: campaign.id,
    queueId: queue.queueId,
    teamIds: teamsOf(input, queue.queueId, []),
    ...unreadTeams(input, queue.queueId),
    ...sharedBy(queue),
    measures: readStaff(input, whole, staffOf(whole)),
    states: runningOf(input, queue),
  };
}

/** A queue belongs to all campaigns that share it, whichever shows it. */
export function sharedBy({ campaigns }: CampaignQueue): { readonly further?: Places } {
  if (campaigns.length === 1) return {};
  return { further: { campaignIds: campaigns.map(({ id }) => id), queueIds: [], teamIds: [] } };
}

function runningOf({ lacking }: ReadingInput, { campaigns }: CampaignQueue): SubjectReading['states'] {
  if (lacking.includes('campaigns') && lacking.includes('pace')) return {};
  return { running: campaigns.some(({ status }) => status === 'on') };
}
