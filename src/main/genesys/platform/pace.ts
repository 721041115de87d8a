import type { Outcome } from '../../../core/faults/fault.ts';
import type { CampaignPace } from '../../../core/floor/dialer.ts';
import type { Http } from '../http.ts';
import { inChunks, mapped } from './chunks.ts';
import { performanceListing } from './decode/outbound.ts';

/** The platform's own limit. */
const CAMPAIGNS_PER_CALL = 50;

export function readPace(
  http: Http,
  campaignIds: readonly string[],
): Promise<Outcome<readonly CampaignPace[]>> {
  return inChunks(campaignIds, CAMPAIGNS_PER_CALL, async (chunk) => {
    const answer = await http.ask({
      method: 'POST',
      path: '/api/v2/outbound/campaigns/performance/query',
      body: chunk,
      priority: 'campaigns',
      schema: performanceListing,
    });
    return mapped(answer, ({ entities }) => entities);
  });
}
