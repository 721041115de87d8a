import type { Outcome } from '../../../core/faults/fault.ts';
import type { Campaign } from '../../../core/floor/campaign.ts';
import type { CampaignProgress } from '../../../core/floor/dialer.ts';
import type { Http } from '../http.ts';
import { isUnpermitted } from './campaigns.ts';
import { inChunks, joined } from './chunks.ts';
import { progressList } from './decode/outbound.ts';

const CAMPAIGNS_PER_CALL = 100;

/**
 * How far each list is. As with the campaigns themselves, one of the two kinds is enough where the
 * permission for the other is missing.
 */
export async function readProgress(
  http: Http,
  campaigns: readonly Campaign[],
): Promise<Outcome<readonly CampaignProgress[]>> {
  const voiceIds = idsOf(campaigns, (campaign) => campaign.mediaType === 'voice');
  const messagingIds = idsOf(campaigns, (campaign) => campaign.mediaType !== 'voice');
  const [voice, messaging] = await Promise.all([
    askAll(http, '/api/v2/outbound/campaigns/progress', voiceIds),
    askAll(http, '/api/v2/outbound/messagingcampaigns/progress', messagingIds),
  ]);
  if (voice.ok && voiceIds.length > 0 && isUnpermitted(messaging)) return voice;
  if (messaging.ok && messagingIds.length > 0 && isUnpermitted(voice)) return messaging;
  return joined([voice, messaging]);
}

function idsOf(campaigns: readonly Campaign[], belongs: (campaign: Campaign) => boolean): readonly string[] {
  return campaigns.filter(belongs).map(({ id }) => id);
}

function askAll(
  http: Http,
  path: string,
  ids: readonly string[],
): Promise<Outcome<readonly CampaignProgress[]>> {
  return inChunks(ids, CAMPAIGNS_PER_CALL, (chunk) =>
    http.ask({ method: 'POST', path, body: chunk, priority: 'campaigns', schema: progressList }),
  );
}
