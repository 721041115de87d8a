import { staffingOf } from '../floor/campaign.ts';
import type { SubjectKind } from './measure.ts';
import { readAgents } from './read-agent.ts';
import { readCampaign } from './read-campaign.ts';
import { isInhibited, readConnection } from './read-connection.ts';
import { campaignQueues, readQueue } from './read-queue.ts';
import { staffIn } from './read-staff.ts';
import type { ReadingInput } from './reading-input.ts';
import type { Reading } from './reading.ts';

/**
 * The closed minute as rules see it: every campaign, every queue of the campaigns, every agent of those
 * queues who is on the floor, and the connection.
 */
export function readingOf(input: ReadingInput): Reading {
  const campaigns = [...(input.floor.campaigns?.values() ?? [])];
  const queues = campaignQueues(campaigns);
  const staffOf = staffIn(input.floor);
  const connection = readConnection(input.connection);
  return {
    minute: input.minute,
    subjects: [
      ...campaigns.map((campaign) =>
        readCampaign(input, campaign, staffingOf(campaign).kind === 'agents' ? staffOf(campaign) : null),
      ),
      ...queues.map((queue) => readQueue(input, queue, staffOf)),
      ...readAgents(input, queues),
      connection,
    ],
    whole: wholeKinds(input),
    inhibited: isInhibited(connection),
  };
}

/** Whoever is missing from a list that was read is gone; an unread list tells of nobody. */
function wholeKinds({ floor, lacking }: ReadingInput): readonly SubjectKind[] {
  if (floor.campaigns === null) return ['connection'];
  const swept = floor.sweptAt !== null && !lacking.includes('activity');
  return swept ? ['campaign', 'queue', 'agent', 'connection'] : ['campaign', 'queue', 'connection'];
}
