import type { Instant } from '../time/minute.ts';
import type { Presence, RoutingStatus } from './agent.ts';
import type { CampaignStatus } from './campaign.ts';
import type { WorkMedia } from './queue.ts';

/** A status or presence and since when it holds. */
export interface Held<T> {
  readonly is: T;
  readonly since: Instant;
}

/** What one medium of a queue holds; only what changed is told. */
export interface LoadPart {
  readonly waiting?: number;
  readonly interacting?: number;
  readonly alerting?: number;
  readonly longestWaitingSince?: Instant;
}

/**
 * One change as the platform tells it the moment it happens. `at` is when it was told, platform time.
 * Events may come twice, late or out of order; what one does not tell stays as it was.
 */
export type LiveEvent =
  | {
      readonly kind: 'agent';
      readonly agentId: string;
      readonly at: Instant;
      /** `null` = not told. */
      readonly routing: Held<RoutingStatus> | null;
      readonly presence: Held<Presence> | null;
    }
  | {
      readonly kind: 'load';
      readonly queueId: string;
      readonly at: Instant;
      readonly media: WorkMedia;
      readonly part: LoadPart;
    }
  | {
      readonly kind: 'on-queue';
      readonly queueId: string;
      readonly at: Instant;
      /** Members on queue by status; only those whose number changed. */
      readonly counts: Readonly<Partial<Record<RoutingStatus, number>>>;
    }
  | ({ readonly kind: 'joined' } & Joined)
  | {
      readonly kind: 'campaign';
      readonly campaignId: string;
      readonly at: Instant;
      readonly status: CampaignStatus;
    }
  | {
      readonly kind: 'progress';
      readonly campaignId: string;
      readonly at: Instant;
      readonly processed: number;
      readonly total: number;
    }
  | {
      readonly kind: 'dialed';
      readonly campaignId: string;
      readonly at: Instant;
      /** The start of the platform's running interval, and the attempts since then. */
      readonly from: Instant;
      readonly dialed: number;
    };

export type LiveEventOf<K extends LiveEvent['kind']> = Extract<LiveEvent, { readonly kind: K }>;

/** That an agent joined a queue or left it. */
export interface Joined {
  readonly queueId: string;
  readonly agentId: string;
  readonly at: Instant;
  readonly joined: boolean;
}
