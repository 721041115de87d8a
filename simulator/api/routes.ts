import { agentStatusRoutes } from './calls/agent-status.ts';
import { campaignRoutes } from './calls/campaigns.ts';
import { conversationAggregateRoutes } from './calls/conversation-aggregates.ts';
import { GUIDE_ROUTES } from './calls/guide/routes.ts';
import { identityRoutes } from './calls/identity.ts';
import { licenceRoutes } from './calls/licences.ts';
import { messagingCampaignRoutes } from './calls/messaging-campaigns.ts';
import { notificationSubscriptionRoutes } from './calls/notification-subscriptions.ts';
import { notificationTopicRoutes } from './calls/notification-topics.ts';
import { notificationRoutes } from './calls/notifications.ts';
import { outboundEventRoutes } from './calls/outbound-events.ts';
import { presenceRoutes } from './calls/presence.ts';
import { queueObservationRoutes } from './calls/queue-observations.ts';
import { queueRoutes } from './calls/queues.ts';
import { routingActivityRoutes } from './calls/routing-activity.ts';
import { skillGroupRoutes } from './calls/skill-groups.ts';
import { userAggregateRoutes } from './calls/user-aggregates.ts';
import { userRoutes } from './calls/users.ts';
import type { Route } from './router.ts';

/** Every operation of the platform that the stand-in serves. */
export const ROUTES: readonly Route[] = [
  ...identityRoutes,
  ...presenceRoutes,
  ...userRoutes,
  ...licenceRoutes,
  ...queueRoutes,
  ...skillGroupRoutes,
  ...campaignRoutes,
  ...messagingCampaignRoutes,
  ...outboundEventRoutes,
  ...queueObservationRoutes,
  ...routingActivityRoutes,
  ...userAggregateRoutes,
  ...conversationAggregateRoutes,
  ...agentStatusRoutes,
  ...notificationRoutes,
  ...notificationSubscriptionRoutes,
  ...notificationTopicRoutes,
];

/** With the gateway of the guide's shape beside it. */
export const ALL_ROUTES: readonly Route[] = [...ROUTES, ...GUIDE_ROUTES];
