import { any, none, type Requirement } from '../api/permissions.ts';
import type { Simulation } from '../simulation.ts';
import {
  campaignConfig,
  campaignContacts,
  campaignStatsFrame,
  messagingConfig,
  messagingContacts,
} from './sources/campaign-topics.ts';
import { queueMembers } from './sources/queue-members.ts';
import { queueActivity, queueObservations } from './sources/queue-topics.ts';
import { userActivity, userConversations, userPresence, userRoutingStatus } from './sources/user-topics.ts';
import type { TopicSource } from './topic-source.ts';

/** A kind of topic: its name with `{id}` for the entity, and where its events come from. */
export interface TopicKind {
  readonly template: string;
  readonly description: string;
  /** What the platform asks for is not published; these are the permissions of the calls that show the same. */
  readonly needs: Requirement;
  /** Null for a topic that no socket can carry. */
  readonly open: ((sim: Simulation, id: string) => TopicSource) | null;
}

const CAMPAIGN = any('outbound:campaign:view');
const MESSAGING = any(
  'outbound:messagingCampaign:view',
  'outbound:emailCampaign:view',
  'outbound:whatsAppCampaign:view',
);
const OBSERVATION = any('analytics:queueObservation:view');

export const TOPIC_KINDS: readonly TopicKind[] = [
  kind('v2.users.{id}.activity', any('analytics:userObservation:view'), userActivity),
  kind('v2.users.{id}.routingStatus', none, userRoutingStatus),
  kind('v2.users.{id}.presence', none, userPresence),
  kind('v2.users.{id}.conversationsummary', none, userConversations),
  kind('v2.routing.queues.{id}.users', any('routing:queue:view'), queueMembers),
  kind('v2.analytics.queues.{id}.observations', OBSERVATION, queueObservations),
  kind('v2.analytics.queues.{id}.activity', OBSERVATION, queueActivity),
  kind('v2.outbound.campaigns.{id}', CAMPAIGN, campaignConfig),
  kind('v2.outbound.campaigns.{id}.progress', CAMPAIGN, campaignContacts),
  kind('v2.outbound.campaigns.{id}.stats', CAMPAIGN, campaignStatsFrame),
  kind('v2.outbound.messagingcampaigns.{id}', MESSAGING, messagingConfig('SMS', 'EMAIL', 'WHATSAPP')),
  kind(
    'v2.outbound.messagingcampaigns.{id}.progress',
    MESSAGING,
    messagingContacts('SMS', 'EMAIL', 'WHATSAPP'),
  ),
  kind('v2.outbound.emailcampaigns.{id}', MESSAGING, messagingConfig('EMAIL')),
  kind('v2.outbound.emailcampaigns.{id}.progress', MESSAGING, messagingContacts('EMAIL')),
  kind('v2.outbound.whatsappcampaigns.{id}', MESSAGING, messagingConfig('WHATSAPP')),
  kind('v2.outbound.whatsappcampaigns.{id}.progress', MESSAGING, messagingContacts('WHATSAPP')),
  kind('v2.outbound.voice.campaigns.contact.postContact', CAMPAIGN, null),
];

/** A topic's kind and the entity it is about; the name in the platform's own spelling. */
export interface NamedTopic {
  readonly name: string;
  readonly kind: TopicKind;
  readonly id: string;
}

/** Finds the kind of a single topic; upper and lower case are the same. */
export function findTopic(topic: string): NamedTopic | undefined {
  const lower = topic.toLowerCase();
  for (const each of TOPIC_KINDS) {
    const [start = '', end = ''] = each.template.toLowerCase().split('{id}');
    if (!each.template.includes('{id}')) {
      if (lower === start) return { name: each.template, kind: each, id: '' };
      continue;
    }
    if (!lower.startsWith(start) || !lower.endsWith(end) || lower.length <= start.length + end.length)
      continue;
    const id = lower.slice(start.length, lower.length - end.length);
    if (/^[\w-]+$/.test(id)) return { name: each.template.replace('{id}', id), kind: each, id };
  }
  return undefined;
}

/** The single topics of `prefix?one&other`; a plain topic is the only one of its kind. */
export function expandTopic(topic: string): readonly string[] {
  const [prefix = '', suffixes] = topic.split('?');
  if (suffixes === undefined) return [topic];
  return suffixes.split('&').map((suffix) => `${prefix}.${suffix}`);
}

function kind(template: string, needs: Requirement, open: TopicKind['open']): TopicKind {
  const about = template.replace(/^v2\./, '').replace('.{id}', '').replaceAll('.', ' ');
  return { template, description: `Changes of ${about}`, needs, open };
}
