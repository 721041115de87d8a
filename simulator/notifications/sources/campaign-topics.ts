import { campaignEntity, messagingEntity } from '../../api/calls/campaign-entity.ts';
import { campaignProgress, messagingProgress } from '../../api/calls/campaign-live.ts';
import type { Simulation } from '../../simulation.ts';
import type { Campaign, MessagingCampaign } from '../../world/model.ts';
import { SILENT, whenChanged, type TopicSource } from '../topic-source.ts';
import { RunningSums } from './running-sums.ts';

const STATS = ['nOutboundAttempted', 'nOutboundConnected', 'nOutboundAbandoned'];
/** Settings that a listing shows and an event does not. */
const LEFT_OUT = ['maxCallsPerAgent', 'dynamicLineBalancingSettings', 'selfUri'];

/** Settings and status of a voice campaign. */
export function campaignConfig(sim: Simulation, id: string): TopicSource {
  return ofCampaign(sim, id, (campaign) =>
    whenChanged(
      () =>
        `${String(campaign.version)} ${campaign.status} ${String(campaign.lineCount)} ${campaign.errors.join()}`,
      () => without(campaignEntity(campaign), LEFT_OUT),
    ),
  );
}

/** Contacts called and left. */
export function campaignContacts(sim: Simulation, id: string): TopicSource {
  return ofCampaign(sim, id, (campaign) =>
    whenChanged(
      () => {
        const { contactsCalled, contactsSkipped } = campaign.counters;
        return [contactsCalled, contactsSkipped, campaign.contactsTotal].join(' ');
      },
      () => progressEvent(campaignProgress(campaign), campaign),
    ),
  );
}

/** Attempts, answers and abandoned calls of the running half hour, as an analytics frame. */
export function campaignStatsFrame(sim: Simulation, id: string): TopicSource {
  return ofCampaign(sim, id, (campaign) => {
    const sums = new RunningSums([campaign.cell], STATS);
    let last = '';
    return ({ at }) => {
      const { dialed, connected, abandoned } = campaign.counters;
      const mark = [dialed, connected, abandoned].join(' ');
      if (mark === last) return [];
      last = mark;
      const data = sums.changes(sim.world.ingestion, at);
      return data.length === 0 ? [] : [{ group: { outboundCampaignId: id, mediaType: 'voice' }, data }];
    };
  });
}

type MessagingType = MessagingCampaign['type'];

/** Settings and status of the messaging campaigns of some types. */
export function messagingConfig(...types: readonly MessagingType[]) {
  return (sim: Simulation, id: string): TopicSource =>
    ofMessaging(sim, { id, types }, (campaign) =>
      whenChanged(
        () => `${String(campaign.version)} ${campaign.status}`,
        () => without(messagingEntity(campaign), LEFT_OUT),
      ),
    );
}

/** Contacts messaged and left. */
export function messagingContacts(...types: readonly MessagingType[]) {
  return (sim: Simulation, id: string): TopicSource =>
    ofMessaging(sim, { id, types }, (campaign) =>
      whenChanged(
        () => [campaign.contactsMessaged, campaign.contactsSkipped, campaign.contactsTotal].join(' '),
        () => progressEvent(messagingProgress(campaign), campaign),
      ),
    );
}

function ofCampaign(
  { world }: Simulation,
  id: string,
  source: (campaign: Campaign) => TopicSource,
): TopicSource {
  const campaign = world.campaigns.find((one) => one.id === id);
  return campaign === undefined ? SILENT : source(campaign);
}

function ofMessaging(
  { world }: Simulation,
  { id, types }: { readonly id: string; readonly types: readonly MessagingType[] },
  source: (campaign: MessagingCampaign) => TopicSource,
): TopicSource {
  const campaign = world.messagingCampaigns.find((one) => one.id === id);
  return campaign === undefined || !types.includes(campaign.type) ? SILENT : source(campaign);
}

/** Events name the campaign without its address, and no contact list. */
function progressEvent(progress: object, { id, name }: Campaign | MessagingCampaign): object {
  return { ...without(progress, ['contactList']), campaign: { id, name } };
}

function without(body: object, names: readonly string[]): object {
  return Object.fromEntries(Object.entries(body).filter(([name]) => !names.includes(name)));
}
