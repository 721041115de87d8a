import type { Simulation } from '../../../simulation.ts';
import type { Campaign, CampaignStatus } from '../../../world/model.ts';
import { notFound } from '../../errors.ts';
import { numberedPage } from '../../paging.ts';
import type { ApiRequest } from '../../request.ts';
import { guideRoute } from './access.ts';
import { campaignTies } from './ties.ts';
import { isoInZone, TENANT_ZONE } from './zone.ts';

const access = { permission: 'campaigns:campaigns:read', scope: 'campaigns:read', method: 'GET' } as const;

/** The guide names the path of the metrics twice, once without its last word. */
export const guideCampaignRoutes = [
  guideRoute({ ...access, path: '/api/v2/campaigns', handle: list }),
  guideRoute({ ...access, path: '/api/v2/analytics/campaigns/{campaignId}/metrics', handle: metrics }),
  guideRoute({ ...access, path: '/api/v2/analytics/campaigns/{campaignId}', handle: metrics }),
];

/** The guide shows one of these words. */
const STATUS_WORDS: Readonly<Record<CampaignStatus, string>> = {
  on: 'ACTIVE',
  stopping: 'STOPPING',
  off: 'INACTIVE',
  complete: 'COMPLETED',
  invalid: 'INVALID',
  forced_off: 'FORCED_OFF',
  forced_stopping: 'FORCED_STOPPING',
};

function list({ world }: Simulation, request: ApiRequest): object {
  return numberedPage(request, world.campaigns, (campaign) => ({
    id: campaign.id,
    name: campaign.name,
    status: STATUS_WORDS[campaign.status],
    mediaType: 'VOICE',
    dialingMode: campaign.mode.toUpperCase(),
    ...campaignTies(campaign),
    timeZone: TENANT_ZONE,
  }));
}

function metrics({ world }: Simulation, { params }: ApiRequest): object {
  const campaign = world.campaigns.find(({ id }) => id === params.campaignId);
  if (campaign === undefined) throw notFound('campaign', params.campaignId ?? '');
  return {
    ...counters(campaign),
    contactCount: campaign.contactsTotal,
    status: STATUS_WORDS[campaign.status],
    lastUpdated: isoInZone(world.now, TENANT_ZONE),
  };
}

/** Running counts since the outbound service last reset them. */
function counters({ counters: all, resetAttempts, resetHandled, resetAbandoned }: Campaign): object {
  return {
    dialedCount: all.dialed - resetAttempts,
    completedCount: all.handled - resetHandled,
    abandonedCount: all.abandoned - resetAbandoned,
  };
}
