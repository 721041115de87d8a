import type { MediaType } from '../../../core/floor/campaign.ts';
import type { Wanted } from '../../ports/feed.ts';

/** What a topic serves, for whoever has to say what is covered. */
export type Covers =
  | { readonly kind: 'agent'; readonly id: string }
  | { readonly kind: 'queue'; readonly id: string }
  | { readonly kind: 'members'; readonly id: string }
  | { readonly kind: 'campaign'; readonly id: string }
  | { readonly kind: 'progress'; readonly id: string };

export type TopicKind = Covers['kind'];

/** One topic as it is subscribed to, in the platform's words. */
export interface Topic {
  readonly name: string;
  readonly covers: Covers;
}

/** Most important first: without campaigns and queues there is no board, single agents can be swept. */
export function topicsOf(wanted: Wanted, rejected: ReadonlySet<TopicKind>): readonly Topic[] {
  return [
    ...wanted.campaigns.flatMap(campaignTopics),
    ...wanted.queueIds.flatMap(queueTopics),
    ...wanted.agentIds.map((id) => agentTopic(id, rejected.has('agent'))),
  ];
}

function campaignTopics({ id, mediaType }: Wanted['campaigns'][number]): readonly Topic[] {
  const prefix = `v2.outbound.${FAMILIES[mediaType]}.${id}`;
  const progress = mediaType === 'voice' ? combined(prefix, ['progress', 'stats']) : `${prefix}.progress`;
  return [
    { name: progress, covers: { kind: 'progress', id } },
    { name: prefix, covers: { kind: 'campaign', id } },
  ];
}

const FAMILIES: Readonly<Record<MediaType, string>> = {
  voice: 'campaigns',
  sms: 'messagingcampaigns',
  email: 'emailcampaigns',
  whatsapp: 'whatsappcampaigns',
};

function queueTopics(id: string): readonly Topic[] {
  return [
    { name: `v2.analytics.queues.${id}.observations`, covers: { kind: 'queue', id } },
    { name: `v2.routing.queues.${id}.users`, covers: { kind: 'members', id } },
  ];
}

/** One topic tells all of an agent but needs a permission; its two parts need none. */
function agentTopic(id: string, inParts: boolean): Topic {
  const prefix = `v2.users.${id}`;
  const name = inParts ? combined(prefix, ['routingStatus', 'presence']) : `${prefix}.activity`;
  return { name, covers: { kind: 'agent', id } };
}

/** The longest topic that the platform takes, in characters. */
const LONGEST = 200;

/** Several topics about one thing count as one. */
export function combined(prefix: string, parts: readonly [string, ...string[]]): string {
  const name = `${prefix}?${parts.join('&')}`;
  return name.length <= LONGEST ? name : `${prefix}.${parts[0]}`;
}
