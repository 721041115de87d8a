import type { MessagingCampaign } from '../../world/model.ts';
import type { Simulation } from '../../simulation.ts';
import { notFound } from '../errors.ts';
import { numberedPage } from '../paging.ts';
import { any } from '../permissions.ts';
import { idsBody, type ApiRequest } from '../request.ts';
import type { Handler, Route } from '../router.ts';
import { messagingEntity } from './campaign-entity.ts';
import { messagingProgress } from './campaign-live.ts';
import { idFilter } from './campaigns.ts';

const needs = any(
  'outbound:messagingCampaign:view',
  'outbound:emailCampaign:view',
  'outbound:whatsAppCampaign:view',
);
const ROOT = '/api/v2/outbound/messagingcampaigns';
const STATUSES = ['on', 'stopping', 'off', 'complete', 'invalid', 'forced_off', 'forced_stopping'] as const;

export const messagingCampaignRoutes: readonly Route[] = [
  { method: 'GET', template: ROOT, needs, handle: list },
  { method: 'POST', template: `${ROOT}/progress`, needs, handle: progress },
  { method: 'GET', template: `${ROOT}/{messagingCampaignId}`, needs, handle: one(messagingEntity) },
  {
    method: 'GET',
    template: `${ROOT}/{messagingCampaignId}/progress`,
    needs,
    handle: one(messagingProgress),
  },
  { method: 'GET', template: `${ROOT}/{messagingCampaignId}/diagnostics`, needs, handle: one(diagnostics) },
];

function one(entity: (campaign: MessagingCampaign) => object): Handler {
  return ({ world }, { params }) => {
    const id = params.messagingCampaignId ?? '';
    const campaign = world.messagingCampaigns.find((each) => each.id === id);
    if (campaign === undefined) throw notFound('messaging campaign', id);
    return entity(campaign);
  };
}

function list({ world }: Simulation, request: ApiRequest): object {
  const { query } = request;
  const ids = idFilter(request);
  const type = query.choice('type', ['EMAIL', 'SMS', 'WHATSAPP']);
  const status = query.choice('campaignStatus', STATUSES);
  const name = query.text('name')?.toLowerCase() ?? '';
  const found = world.messagingCampaigns.filter(
    (campaign) =>
      (ids.length === 0 || ids.includes(campaign.id)) &&
      (type === undefined || campaign.type === type) &&
      (status === undefined || campaign.status === status) &&
      campaign.name.toLowerCase().includes(name),
  );
  return numberedPage(request, found, messagingEntity);
}

function progress({ world }: Simulation, { body }: ApiRequest): object {
  const ids = idsBody(body, 100);
  return world.messagingCampaigns.filter(({ id }) => ids.includes(id)).map(messagingProgress);
}

function diagnostics(): object {
  return { timeZoneRescheduledContactsCount: 0, filteredOutContactsCount: 0 };
}
