import { succeeded } from '../../../core/faults/fault.ts';
import type { Outcome } from '../../../core/faults/fault.ts';
import type { Campaign } from '../../../core/floor/campaign.ts';
import type { Http } from '../http.ts';
import { joined } from './chunks.ts';
import { messagingCampaign, voiceCampaign } from './decode/outbound.ts';
import { numberedPages } from './pages.ts';

/** Without an order, campaigns would jump between pages while they are read. */
const ORDER = [
  ['sortBy', 'name'],
  ['sortOrder', 'ascending'],
] as const;

/**
 * Voice and messaging campaigns. Messaging has permissions of its own that a supervisor of voice may
 * well lack: then the voice campaigns are the answer. Without voice there is no board to show.
 */
export async function readCampaigns(http: Http): Promise<Outcome<readonly Campaign[]>> {
  const [voice, messaging] = await Promise.all([
    numberedPages(http, {
      path: '/api/v2/outbound/campaigns',
      query: ORDER,
      priority: 'campaigns',
      item: voiceCampaign,
    }),
    numberedPages(http, {
      path: '/api/v2/outbound/messagingcampaigns',
      query: ORDER,
      priority: 'campaigns',
      item: messagingCampaign,
    }),
  ]);
  if (voice.ok && isUnpermitted(messaging)) return voice;
  const all = joined([voice, messaging]);
  return all.ok ? succeeded(onceEach(all.value)) : all;
}

/** Whether an answer is missing for want of a permission alone. */
export function isUnpermitted(outcome: Outcome<unknown>): boolean {
  return !outcome.ok && outcome.fault.kind === 'permission-missing';
}

/** A list that changes while its pages are read may show an entry twice. */
function onceEach(campaigns: readonly Campaign[]): readonly Campaign[] {
  return [...new Map(campaigns.map((campaign) => [campaign.id, campaign])).values()];
}
