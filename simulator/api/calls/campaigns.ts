import type { Campaign } from '../../world/model.ts';
import type { Simulation } from '../../simulation.ts';
import { ApiError, notFound } from '../errors.ts';
import { numberedPage } from '../paging.ts';
import { any } from '../permissions.ts';
import { divisionRef } from '../references.ts';
import { idsBody, type ApiRequest } from '../request.ts';
import type { Handler, Route } from '../router.ts';
import { nameFilter } from './name-filter.ts';
import { campaignEntity } from './campaign-entity.ts';
import {
  campaignDiagnostics,
  campaignPerformance,
  campaignProgress,
  campaignStats,
} from './campaign-live.ts';

const MAX_PERFORMANCE_IDS = 50;
const MAX_IDS = 100;
const MEDIA = ['email', 'sms', 'voice', 'whatsapp'] as const;
const view = any('outbound:campaign:view');
const viewAnyKind = any(
  'outbound:campaign:view',
  'outbound:messagingCampaign:view',
  'outbound:emailCampaign:view',
  'outbound:whatsAppCampaign:view',
);
const ROOT = '/api/v2/outbound/campaigns';

export const campaignRoutes: readonly Route[] = [
  { method: 'GET', template: ROOT, needs: view, handle: listCampaigns },
  { method: 'GET', template: `${ROOT}/all`, needs: viewAnyKind, handle: listAllKinds },
  {
    method: 'POST',
    template: `${ROOT}/performance/query`,
    needs: any('outbound:performance:view', 'outbound:campaign:view'),
    handle: performance,
  },
  { method: 'POST', template: `${ROOT}/progress`, needs: view, handle: progress },
  { method: 'GET', template: `${ROOT}/{campaignId}`, needs: view, handle: one(campaignEntity) },
  { method: 'GET', template: `${ROOT}/{campaignId}/stats`, needs: view, handle: one(campaignStats) },
  { method: 'GET', template: `${ROOT}/{campaignId}/progress`, needs: view, handle: one(campaignProgress) },
  {
    method: 'GET',
    template: `${ROOT}/{campaignId}/diagnostics`,
    needs: view,
    handle: one(campaignDiagnostics),
  },
];

/** Ids a listing is narrowed to; the platform refuses more than a hundred. */
export function idFilter({ query }: ApiRequest): string[] {
  const ids = query.list('id');
  if (ids.length <= MAX_IDS) return ids;
  throw new ApiError(400, 'too.many.bulk.retrieves', {
    message: `Only ${String(MAX_IDS)} ids can be retrieved at once.`,
  });
}

function one(entity: (campaign: Campaign) => object): Handler {
  return ({ world }, { params }) => {
    const campaign = world.campaigns.find(({ id }) => id === params.campaignId);
    if (campaign === undefined) throw notFound('campaign', params.campaignId ?? '');
    return entity(campaign);
  };
}

function listCampaigns({ world }: Simulation, request: ApiRequest): object {
  const { query } = request;
  const ids = idFilter(request);
  const isNamed = nameFilter(request);
  const queueId = query.text('distributionQueueId');
  const order = query.choice('sortOrder', ['ascending', 'descending']) ?? 'ascending';
  const found = world.campaigns.filter(
    ({ id, name, queue }) =>
      (ids.length === 0 || ids.includes(id)) &&
      isNamed(name) &&
      (queueId === undefined || queue?.id === queueId),
  );
  const sorted = found.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return numberedPage(request, order === 'ascending' ? sorted : sorted.toReversed(), campaignEntity);
}

function listAllKinds({ world }: Simulation, request: ApiRequest): object {
  const ids = idFilter(request);
  const media = request.query.list('mediaType');
  const unknown = media.find((one) => !(MEDIA as readonly string[]).includes(one));
  if (unknown !== undefined)
    throw new ApiError(400, 'invalid.query.param.value', { message: `Unknown mediaType ${unknown}.` });
  const name = request.query.text('name')?.toLowerCase() ?? '';
  const voice = world.campaigns.map(({ id, name: text }) => ({ id, name: text, mediaType: 'voice' }));
  const messaging = world.messagingCampaigns.map(({ id, name: text, type }) => ({
    id,
    name: text,
    mediaType: type.toLowerCase(),
  }));
  const found = [...voice, ...messaging].filter(
    (campaign) =>
      (ids.length === 0 || ids.includes(campaign.id)) &&
      (media.length === 0 || media.includes(campaign.mediaType)) &&
      campaign.name.toLowerCase().includes(name),
  );
  return numberedPage(request, found, (campaign) => ({
    ...campaign,
    division: divisionRef(),
    selfUri: `${campaign.mediaType === 'voice' ? ROOT : '/api/v2/outbound/messagingcampaigns'}/${campaign.id}`,
  }));
}

function performance({ world }: Simulation, { body }: ApiRequest): object {
  const ids = idsBody(body, MAX_PERFORMANCE_IDS);
  return { entities: world.campaigns.filter(({ id }) => ids.includes(id)).map(campaignPerformance) };
}

function progress({ world }: Simulation, { body }: ApiRequest): object {
  const ids = idsBody(body, MAX_IDS);
  return world.campaigns.filter(({ id }) => ids.includes(id)).map(campaignProgress);
}
